#include "rules/area_rows.hpp"

#include "rules/attainment.hpp"
#include "rules/levels.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace atlas::rules {
namespace {

template <class Wanted>
std::vector<model::Project const*> projects_where(model::Atlas const& atlas, Wanted const& wanted)
{
    std::vector<model::Project const*> found;
    for (model::Project const& project : atlas.projects) {
        if (wanted(project)) { found.push_back(&project); }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](auto const* a, auto const* b) { return a->importance < b->importance; });
    return found;
}

}  // namespace

std::vector<model::Indicator const*> indicators_of(model::Atlas const& atlas, std::string_view adcode, Periods periods)
{
    std::unordered_set<std::string_view> used;
    for (auto const* row : rows_of(atlas, atlas.targets, adcode)) { used.insert(row->indicator_id); }
    for (auto const* row : rows_of(atlas, atlas.observations, adcode)) {
        if (periods == Periods::any || whole_year(row->period)) { used.insert(row->indicator_id); }
    }
    std::vector<model::Indicator const*> found;
    for (model::Indicator const& indicator : atlas.indicators) {
        if (used.contains(indicator.indicator_id)) { found.push_back(&indicator); }
    }
    return found;
}

bool is_named_with(model::Atlas const& atlas, model::Project const& project, std::string_view adcode)
{
    return std::any_of(project.adcodes.begin(), project.adcodes.end(),
                       [&](std::string const& code) { return atlas.same_area(code, adcode); });
}

std::vector<model::Project const*> projects_of(model::Atlas const& atlas, std::string_view adcode)
{
    return projects_where(atlas, [&](model::Project const& project) { return is_named_with(atlas, project, adcode); });
}

std::vector<model::Project const*> projects_in(model::Atlas const& atlas, std::string_view adcode)
{
    std::unordered_map<std::string_view, bool> known;  // lies_in climbs and looks through the groups: once a code
    auto const inside = [&](std::string const& code) {
        auto const [it, added] = known.try_emplace(code, false);
        if (added) { it->second = code == adcode || lies_in(atlas, code, adcode); }
        return it->second;
    };
    return projects_where(atlas, [&](model::Project const& project) {
        return std::any_of(project.adcodes.begin(), project.adcodes.end(), inside);
    });
}

}  // namespace atlas::rules
