// Classes of value ranges, for the themes that have figures. Private to style/.
#pragma once

#include "query/view_state.hpp"
#include "style/theme.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::style {

/// How values become legend rows.
struct ValueLegend {
    std::string_view ramp;                         ///< name in palette.hpp
    std::function<std::string(double, int)> text;  ///< writes a scaled break with the given number of decimals
    int decimals = 2;                              ///< of values, and of breaks that are not round
    double scale = 1;                              ///< a written break is the value times this: 100 for per cent
    bool less_is_better = false;                   ///< the ramp runs the other way: its high end is for low values
    std::optional<double> middle = {};             ///< of a ramp with two hues: the value between them
};

/// Classes of half-open value ranges over plain-covered counties, highest first, appended to the legend. The breaks
/// come from the style and `sample`; `out.values` holds the values.
void add_value_classes(Classification& out, query::IndicatorStyle const& style, std::vector<double> sample,
                       ValueLegend const& legend);

}  // namespace atlas::style
