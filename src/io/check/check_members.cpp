// Areas belong to one chain of parents, and an area is a member of a group once.
#include "io/check/findings.hpp"

#include "model/atlas.hpp"

#include <map>
#include <set>
#include <tuple>

namespace atlas::io {
namespace {

using model::Area;
using model::Atlas;

/// The areas above, up to the top or to the first that is met twice.
void check_parents(Atlas const& atlas, Findings const& findings)
{
    for (Area const& start : atlas.areas) {
        std::set<Area const*> seen{&start};
        std::string chain = start.adcode;
        for (Area const* at = &start; !at->parent.empty();) {
            at = atlas.area(at->parent);
            if (at == nullptr) { break; }  // an unknown code, reported elsewhere
            chain += " → " + at->adcode;
            if (at == &start) {
                findings.error("parent-cycle", "areas.csv", start.row, "parent", start.parent,
                               words::message("parent-cycle", start.adcode, chain));
            }
            if (!seen.insert(at).second) { break; }
        }
    }
}

/// Whether the area lies below the other. Bounded: parents may form a ring.
bool below(Atlas const& atlas, Area const* area, Area const* other)
{
    std::set<Area const*> seen;
    while (area != nullptr && !area->parent.empty() && seen.insert(area).second) {
        area = atlas.area(area->parent);
        if (area == other) { return true; }
    }
    return false;
}

words::BilingualText name_of(Area const& area) { return words::name_of(area.short_name, area.name_en); }

void check_groups(Atlas const& atlas, Findings const& findings)
{
    using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Key, std::vector<model::GroupMember const*>> statements;  // of one group in one section of one plan
    for (model::GroupMember const& m : atlas.groups) {
        statements[{m.group_id, m.plan, m.citation.section}].push_back(&m);
    }
    for (auto const& [key, rows] : statements) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Area const* const area = atlas.area(rows[i]->adcode);
            if (area == nullptr) { continue; }
            for (std::size_t k = 0; k < rows.size(); ++k) {
                Area const* const other = atlas.area(rows[k]->adcode);
                // The same row twice, role and all, is a duplicate key and reported as that.
                bool const again = other == area && k < i && rows[k]->role != rows[i]->role;
                if (again) {
                    findings.warning("member-twice", "groups.csv", rows[i]->row, "adcode", rows[i]->adcode,
                                     words::message("member-twice", name_of(*area), rows[i]->group_id, rows[k]->row));
                    break;
                }
                if (other != nullptr && other != area && below(atlas, area, other)) {
                    findings.notice("member-twice", "groups.csv", rows[i]->row, "adcode", rows[i]->adcode,
                                    words::message("member-within-member", name_of(*area), rows[i]->group_id,
                                                   name_of(*other), rows[k]->row));
                    break;
                }
            }
        }
    }
}

}  // namespace

void check_members(Atlas const& atlas, Findings const& findings)
{
    check_parents(atlas, findings);
    check_groups(atlas, findings);
}

}  // namespace atlas::io
