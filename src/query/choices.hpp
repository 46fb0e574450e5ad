// What there is to choose from: the years, indicators and plans that an atlas has something for at the level shown.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <string>
#include <vector>

namespace atlas::query {

/// A year the atlas says something about.
struct YearMark {
    int year = 0;
    int figures =
        0;  ///< shown areas with a whole-year figure of the indicator for this very year, or whose counties all have
    int targets = 0;  ///< targets of the indicator for this year, of shown areas
    int stages = 0;   ///< project stages dated in this year
    bool operator==(YearMark const&) const = default;
};

struct Choices {
    std::vector<YearMark> years;                   ///< rising; never empty when the atlas names its year
    std::vector<std::string> target_indicators;    ///< ids of those with a target of a shown area, in file order
    std::vector<std::string> observed_indicators;  ///< ids of those with such a figure of a shown area, likewise
    std::vector<std::string> plans;  ///< with a target of the indicator: entries of the precedence first, then plans
    bool operator==(Choices const&) const = default;
};

/// Every year with a whole-year figure, a target or a dated stage of anything, and the atlas's own; counts, indicators
/// and plans by the areas, level and indicator of the view. Pure; independent of the view's year.
Choices choices_of(model::Atlas const& atlas, ViewState const& view);

/// The place in the rising `years` (not empty) of the year nearest to `year`; of two equally near the earlier.
std::size_t nearest_year(std::vector<YearMark> const& years, int year);

/// The precedence entry of targets that the statement falls under, else its plan.
std::string plan_entry(model::Atlas const& atlas, model::Target const& target);

/// The plans that name groups, in the order of groups.csv.
std::vector<std::string> group_plans(model::Atlas const& atlas);

/// The level changed: an area drilled into stays only where the new level has areas in it. The selection stays.
ViewState at_level(model::Atlas const& atlas, ViewState const& view, model::AreaLevel level);

}  // namespace atlas::query
