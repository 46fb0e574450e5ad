// The rows of one area: those under its code, and those under a former code of it.
#pragma once

#include "model/atlas.hpp"

#include <string_view>
#include <vector>

namespace atlas::rules {

/// The rows of one table that are of the area, in file order; point into `rows`.
template <class Row>
std::vector<Row const*> rows_of(model::Atlas const& atlas, std::vector<Row> const& rows, std::string_view adcode)
{
    std::vector<Row const*> found;
    for (Row const& row : rows) {
        if (atlas.same_area(row.adcode, adcode)) { found.push_back(&row); }
    }
    return found;
}

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
std::vector<model::Project const*> projects_of(model::Atlas const& atlas, std::string_view adcode);
/// The projects named with the area or one inside it, most important first.
std::vector<model::Project const*> projects_in(model::Atlas const& atlas, std::string_view adcode);

}  // namespace atlas::rules
