#include "rules/area_rows.hpp"

#include "rules/attainment.hpp"
#include "rules/levels.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace atlas::rules {
namespace {

void sort_by_importance(model::Atlas const& atlas, std::vector<model::ProjectId>& projects)
{
    std::stable_sort(projects.begin(), projects.end(),
                     [&](model::ProjectId a, model::ProjectId b) { return atlas[a].importance < atlas[b].importance; });
}

}  // namespace

std::vector<model::Indicator const*> indicators_of(model::Atlas const& atlas, std::string_view adcode, Periods periods)
{
    std::unordered_set<std::string_view> used;
    for (model::TargetId const id : atlas.targets_of(adcode)) { used.insert(atlas[id].indicator_id); }
    for (model::ObservationId const id : atlas.observations_of(adcode)) {
        auto const& row = atlas[id];
        if (periods == Periods::any || whole_year(row.period)) { used.insert(row.indicator_id); }
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

std::vector<model::ProjectId> projects_of(model::Atlas const& atlas, std::string_view adcode)
{
    auto const named = atlas.projects_of(adcode);
    std::vector<model::ProjectId> found(named.begin(), named.end());
    sort_by_importance(atlas, found);
    return found;
}

std::vector<model::ProjectId> projects_in(model::Atlas const& atlas, std::string_view adcode)
{
    std::unordered_map<std::string_view, bool> known;  // once per code
    auto const inside = [&](std::string const& code) {
        auto const [it, added] = known.try_emplace(code, false);
        if (added) { it->second = code == adcode || lies_in(atlas, code, adcode); }
        return it->second;
    };
    std::vector<model::ProjectId> found;
    for (auto const& [id, project] : atlas.projects.entries()) {
        if (std::any_of(project.adcodes.begin(), project.adcodes.end(), inside)) { found.push_back(id); }
    }
    sort_by_importance(atlas, found);
    return found;
}

}  // namespace atlas::rules
