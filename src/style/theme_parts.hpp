// What the themes share. Private to style/.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "style/theme.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::style {

LegendEntry no_data_entry(base::Language language);
LegendEntry outdated_entry(base::Language language);

/// Appends the source once.
void add_source(Classification& out, std::string const& id);

/// Gives the counties still without a class and with this cover to the entry, which is appended only when one is there.
void close_class(Classification& out, LegendEntry entry, Cover cover);

/// Said where the figures of the areas shown are not of one year.
std::string mixed_years_note(model::AreaLevel level, base::Language language);

/// A role as it is written on the map: without what stands in brackets, and of a long one its first part and "…".
std::string short_role(std::string_view role);

/// How values become legend rows.
struct ValueLegend {
    std::string_view ramp;             ///< name in palette.hpp
    std::string (*text)(double, int);  ///< writes a break with so many decimals
    int decimals = 2;                  ///< of values, and of breaks that are not round
    double scale = 1;                  ///< a written break is the value times this: 100 for per cent
};

/// Classes of half-open value ranges over plain-covered counties, highest first, appended to the legend. The breaks
/// come from the style and `sample`; `out.values` holds the values.
void add_value_classes(Classification& out, query::IndicatorStyle const& style, std::vector<double> sample,
                       ValueLegend const& legend);

Classification classify_types(model::Atlas const& atlas, query::ViewState const& view);
Classification classify_attainment(model::Atlas const& atlas, query::ViewState const& view);
Classification classify_indicator(model::Atlas const& atlas, query::ViewState const& view);
Classification classify_groups(model::Atlas const& atlas, query::ViewState const& view);

}  // namespace atlas::style
