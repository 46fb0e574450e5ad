// What is an area's: its indicators and projects, under its present code or a former one.
#pragma once

#include "model/atlas.hpp"

#include <string_view>
#include <vector>

namespace atlas::rules {

/// Which figures count as one of an indicator.
enum class Periods {
    whole_years,  ///< where only a chart over the years can show it, as on a card
    any,          ///< where the newest figure is listed, even if it is of half a year, as on a sheet
};
/// Indicators of which the area has a target or a figure, in file order.
std::vector<model::Indicator const*> indicators_of(model::Atlas const& atlas, std::string_view adcode, Periods periods);

/// Whether the project is named with the area itself, not only with one inside it or around it.
bool is_named_with(model::Atlas const& atlas, model::Project const& project, std::string_view adcode);
/// The projects named with the area itself, most important first.
std::vector<model::ProjectId> projects_of(model::Atlas const& atlas, std::string_view adcode);
/// The projects named with the area or one inside it, most important first.
std::vector<model::ProjectId> projects_in(model::Atlas const& atlas, std::string_view adcode);

}  // namespace atlas::rules
