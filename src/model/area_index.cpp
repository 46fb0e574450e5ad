// A walk of the tree of parents numbers the areas so that what stands below one follows it at once: below means
// between two numbers. A region is the union of such stretches, one for each member.
#include "model/area_index.hpp"

#include <algorithm>
#include <utility>

namespace atlas::model {
namespace {

using Members = std::unordered_map<Id<Area>, std::vector<Id<Area>>>;

/// The regions in an order in which members stand before what they are members of, as far as there is one.
std::vector<Id<Area>> inner_first(Table<Area> const& areas, Members const& members)
{
    std::vector<Id<Area>> order;
    std::vector<bool> met(areas.slots());
    std::vector<std::pair<Id<Area>, std::size_t>> open;  // a region, and the next of its members
    for (auto const& [top, area] : areas.entries()) {
        if (met[top.number] || !members.contains(top)) { continue; }
        met[top.number] = true;
        open.emplace_back(top, 0);
        while (!open.empty()) {
            auto& [region, next] = open.back();
            auto const& direct = members.at(region);
            if (next == direct.size()) {
                order.push_back(region);
                open.pop_back();
                continue;
            }
            Id<Area> const member = direct[next++];
            if (met[member.number] || !members.contains(member)) { continue; }
            met[member.number] = true;
            open.emplace_back(member, 0);
        }
    }
    return order;
}

}  // namespace

/// Stretches that lie one in the other or side by side become one.
std::vector<AreaIndex::Span> AreaIndex::joined(std::vector<Span> spans)
{
    // Stretches of a tree lie apart or one in the other.
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.first < b.first; });
    std::vector<Span> apart;
    for (Span const span : spans) {
        if (apart.empty() || apart.back().end < span.first) {
            apart.push_back(span);
        } else {
            apart.back().end = std::max(apart.back().end, span.end);
        }
    }
    return apart;
}

AreaIndex::AreaIndex(Table<Area> const& areas, Table<GroupMember> const& groups)
{
    number_codes(areas);
    number_places(areas);
    find_members(areas, groups);
}

std::optional<Id<Area>> AreaIndex::find(std::string_view code) const
{
    auto const found = m_codes.find(code);
    return found == m_codes.end() ? std::nullopt : std::optional(found->second);
}

void AreaIndex::number_codes(Table<Area> const& areas)
{
    // emplace keeps the first of two rows with one code; `check` reports the second.
    for (auto const& [id, area] : areas.entries()) { m_codes.emplace(area.adcode, id); }
    for (auto const& [id, area] : areas.entries()) {
        for (std::string const& code : area.former_codes) { m_codes.emplace(code, id); }
    }
}

void AreaIndex::number_places(Table<Area> const& areas)
{
    m_parents.resize(areas.slots());
    m_spans.resize(areas.slots());
    std::vector<std::vector<Id<Area>>> below(areas.slots());
    for (auto const& [id, area] : areas.entries()) {
        if (!area.parent.empty()) { m_parents[id.number] = find(area.parent); }
    }
    open_rings(areas);
    for (auto const& [id, area] : areas.entries()) {
        if (auto const parent = m_parents[id.number]) { below[parent->number].push_back(id); }
    }
    std::uint32_t place = 0;
    std::vector<std::pair<Id<Area>, bool>> open;  // true: all below it has been numbered
    for (auto const& [top, area] : areas.entries()) {
        if (m_parents[top.number]) { continue; }
        open.emplace_back(top, false);
        while (!open.empty()) {
            auto& [id, done] = open.back();
            if (done) {
                m_spans[id.number].end = place;
                open.pop_back();
                continue;
            }
            done = true;
            m_spans[id.number].first = place++;
            auto const& children = below[id.number];
            for (auto child = children.rbegin(); child != children.rend(); ++child) {
                open.emplace_back(*child, false);
            }
        }
    }
}

/// Of every ring of parents the link of the area that comes last in the file is left out. Each area is walked over
/// once.
void AreaIndex::open_rings(Table<Area> const& areas)
{
    std::vector<std::uint32_t> walk_of(areas.slots(), 0);  // the walk that met the area; 0: none
    std::uint32_t walk = 0;
    for (auto const& [start, area] : areas.entries()) {
        ++walk;
        std::optional<Id<Area>> at = start;
        while (at && walk_of[at->number] == 0) {
            walk_of[at->number] = walk;
            at = m_parents[at->number];
        }
        if (!at || walk_of[at->number] != walk) { continue; }
        Id<Area> last = *at;
        for (auto of_ring = *m_parents[at->number]; of_ring != *at; of_ring = *m_parents[of_ring.number]) {
            last = std::max(last, of_ring);
        }
        m_parents[last.number].reset();
    }
}

void AreaIndex::find_members(Table<Area> const& areas, Table<GroupMember> const& groups)
{
    Members members;
    for (GroupMember const& row : groups) {
        auto const region = find(row.group_id);
        auto const member = find(row.adcode);
        // A group bears the present code of a region, never a former one.
        if (region && member && areas[*region].adcode == row.group_id) { members[*region].push_back(*member); }
    }
    // The members of a region that has been done are known as stretches already: regions one in the other are each gone
    // through once, those that hold others after them.
    std::vector<std::uint32_t> met(areas.slots(), 0);
    std::uint32_t round = 0;
    for (Id<Area> const region : inner_first(areas, members)) {
        ++round;
        std::vector<Id<Area>> all{region};
        met[region.number] = round;
        std::vector<Span> spans;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (auto const done = m_members.find(all[i]); done != m_members.end()) {
                spans.insert(spans.end(), done->second.begin(), done->second.end());
                continue;
            }
            spans.push_back(m_spans[all[i].number]);
            auto const of = members.find(all[i]);
            if (of == members.end()) { continue; }
            for (Id<Area> const id : of->second) {
                if (std::exchange(met[id.number], round) != round) { all.push_back(id); }
            }
        }
        m_members[region] = joined(std::move(spans));
    }
}

bool AreaIndex::lies_in(Id<Area> area, Id<Area> container) const
{
    auto const region = m_members.find(container);
    if (region == m_members.end()) { return stands_below(area, container); }
    std::uint32_t const place = m_spans[area.number].first;
    auto const& spans = region->second;
    auto const after = std::upper_bound(spans.begin(), spans.end(), place,
                                        [](std::uint32_t value, Span span) { return value < span.first; });
    return after != spans.begin() && std::prev(after)->holds(place);
}

}  // namespace atlas::model
