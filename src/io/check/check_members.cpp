// Areas belong to one chain of parents, and an area is a member of a group once.
#include "io/check/findings.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace atlas::io {
namespace {

using model::Area;
using model::Atlas;

/// A ring of areas as a chain from one of them back to it; of a long one its beginning.
std::string chain_of(std::vector<Area const*> const& ring, std::size_t start)
{
    constexpr std::size_t most = 12;
    std::string chain = ring[start]->adcode;
    for (std::size_t i = 1; i <= ring.size(); ++i) {
        if (i > most && i < ring.size()) {
            chain += " → …";
            i = ring.size();
        }
        chain += " → " + ring[(start + i) % ring.size()]->adcode;
    }
    return chain;
}

/// Every area is walked over once: a walk up ends at the top, at an area of an earlier walk, or in a ring of its own.
void check_parents(Atlas const& atlas, Findings const& findings)
{
    std::unordered_map<Area const*, Area const*> walk_of;  // by the area it began at
    for (Area const& start : atlas.areas) {
        Area const* at = &start;
        while (at != nullptr && walk_of.try_emplace(at, &start).second) {
            at = at->parent.empty() ? nullptr : atlas.area(at->parent);  // an unknown code is reported elsewhere
        }
        if (at == nullptr || walk_of[at] != &start) { continue; }
        std::vector<Area const*> ring{at};
        for (Area const* next = atlas.area(at->parent); next != at; next = atlas.area(next->parent)) {
            ring.push_back(next);
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            findings.error("parent-cycle", "areas.csv", ring[i]->row, "parent", ring[i]->parent,
                           words::message("parent-cycle", ring[i]->adcode, chain_of(ring, i)));
        }
    }
}

words::BilingualText name_of(Area const& area) { return words::name_of(area.short_name, area.name_en); }

/// The members that one section names, each looked for among the others by its code and by those above it.
void check_statement(Atlas const& atlas, std::vector<model::GroupMember const*> const& rows, Findings const& findings)
{
    std::unordered_map<Area const*, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (Area const* const area = atlas.area(rows[i]->adcode)) { places[area].push_back(i); }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Area const* const area = atlas.area(rows[i]->adcode);
        if (area == nullptr) { continue; }
        // The same row twice, role and all, is a duplicate key and reported as that.
        std::optional<std::size_t> again;
        for (std::size_t const k : places[area]) {
            if (k >= i) { break; }
            if (rows[k]->role != rows[i]->role) {
                again = k;
                break;
            }
        }
        std::optional<std::size_t> around;
        auto const& index = atlas.area_index();
        for (auto at = index.parent(*atlas.id_of_area(area->adcode)); at; at = index.parent(*at)) {
            auto const found = places.find(&atlas[*at]);
            if (found != places.end()) { around = std::min(around.value_or(rows.size()), found->second.front()); }
        }
        if (again && again < around.value_or(rows.size())) {
            findings.warning("member-twice", "groups.csv", rows[i]->row, "adcode", rows[i]->adcode,
                             words::message("member-twice", name_of(*area), rows[i]->group_id, rows[*again]->row));
        } else if (around) {
            findings.notice("member-twice", "groups.csv", rows[i]->row, "adcode", rows[i]->adcode,
                            words::message("member-within-member", name_of(*area), rows[i]->group_id,
                                           name_of(*atlas.area(rows[*around]->adcode)), rows[*around]->row));
        }
    }
}

void check_groups(Atlas const& atlas, Findings const& findings)
{
    using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Key, std::vector<model::GroupMember const*>> statements;  // of one group in one section of one plan
    for (model::GroupMember const& m : atlas.groups) {
        statements[{m.group_id, m.plan, m.citation.section}].push_back(&m);
    }
    for (auto const& [key, rows] : statements) { check_statement(atlas, rows, findings); }
}

}  // namespace

void check_members(Atlas const& atlas, Findings const& findings)
{
    check_parents(atlas, findings);
    check_groups(atlas, findings);
}

}  // namespace atlas::io
