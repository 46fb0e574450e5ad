// A walk of the tree of parents numbers the areas so that what stands below one follows it at once: below means
// between two numbers. A region is the union of such stretches, one for each member.
#include "model/area_index.hpp"

#include <algorithm>

namespace atlas::model {

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
        auto const parent = area.parent.empty() ? std::nullopt : find(area.parent);
        // A link that would close a ring is left out.
        bool closes = false;
        for (auto at = parent; at && !closes; at = m_parents[at->number]) { closes = *at == id; }
        if (!parent || closes) { continue; }
        m_parents[id.number] = parent;
        below[parent->number].push_back(id);
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

void AreaIndex::find_members(Table<Area> const& areas, Table<GroupMember> const& groups)
{
    std::unordered_map<Id<Area>, std::vector<Id<Area>>> members;
    for (GroupMember const& row : groups) {
        auto const region = find(row.group_id);
        auto const member = find(row.adcode);
        // A group bears the present code of a region, never a former one.
        if (region && member && areas[*region].adcode == row.group_id) { members[*region].push_back(*member); }
    }
    for (auto const& [region, direct] : members) {
        std::vector<Id<Area>> all{region};
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto const of = members.find(all[i]);
            if (of == members.end()) { continue; }
            for (Id<Area> const id : of->second) {
                if (std::find(all.begin(), all.end(), id) == all.end()) { all.push_back(id); }
            }
        }
        std::vector<Span>& spans = m_members[region];
        for (Id<Area> const id : all) { spans.push_back(m_spans[id.number]); }
        // Stretches of a tree lie apart or one in the other.
        std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.first < b.first; });
        std::vector<Span> apart;
        for (Span const span : spans) {
            if (apart.empty() || !apart.back().holds(span.first)) { apart.push_back(span); }
        }
        spans = std::move(apart);
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
