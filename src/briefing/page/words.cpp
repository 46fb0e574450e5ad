#include "briefing/page/words.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/unit_names.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace atlas::briefing {

using base::Language;

std::string name_of(model::Area const& area, Language language)
{
    return std::string(base::pick(language, area.name, area.name_en));
}

std::string name_of(model::Indicator const& indicator, Language language)
{
    return std::string(base::pick(language, indicator.name, indicator.name_en));
}

std::string name_of(model::Project const& project, Language language)
{
    return std::string(base::pick(language, project.name, project.name_en));
}

std::vector<model::Indicator const*> indicators_of(model::Atlas const& atlas, std::string_view adcode)
{
    std::unordered_set<std::string_view> used;
    for (auto const& row : atlas.targets) {
        if (row.adcode == adcode) { used.insert(row.indicator_id); }
    }
    for (auto const& row : atlas.observations) {
        if (row.adcode == adcode) { used.insert(row.indicator_id); }
    }
    std::vector<model::Indicator const*> found;
    for (auto const& indicator : atlas.indicators) {
        if (used.contains(indicator.indicator_id)) { found.push_back(&indicator); }
    }
    return found;
}

std::vector<model::Project const*> projects_of(model::Atlas const& atlas, std::string_view adcode, bool placed)
{
    std::vector<model::Project const*> found;
    for (auto const& project : atlas.projects) {
        bool const here = std::find(project.adcodes.begin(), project.adcodes.end(), adcode) != project.adcodes.end();
        bool const somewhere = !std::holds_alternative<std::monostate>(project.geometry);
        if (here && somewhere == placed) { found.push_back(&project); }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](auto const* a, auto const* b) { return a->importance < b->importance; });
    return found;
}

}  // namespace atlas::briefing
