// What the themes share. Private to style/.
#pragma once

#include "style/theme.hpp"

#include <string>
#include <utility>
#include <vector>

namespace atlas::style {

LegendEntry no_data_entry(base::Language language);
LegendEntry outdated_entry(base::Language language);

/// Appends the source once.
void add_source(Classification& out, std::string const& id);

/// Gives the counties still without a class and with this cover to the entry, which is appended only when one is there.
void close_class(Classification& out, LegendEntry entry, Cover cover);

/// "2025", "2023预计".
std::string period_words(model::Observation const& actual, base::Language language);

/// Classes of equal readable width over plain-covered counties with these values, highest first, appended to the legend.
/// `text` writes a break; `ramp` runs from low to high.
void add_equal_classes(Classification& out, std::vector<std::pair<std::string, double>> const& values, int most,
                       std::vector<Color> const& ramp, std::string (*text)(double, int), int decimals);

Classification classify_attainment(model::Atlas const& atlas, view::ViewState const& view);
Classification classify_indicator(model::Atlas const& atlas, view::ViewState const& view);
Classification classify_groups(model::Atlas const& atlas, view::ViewState const& view);

}  // namespace atlas::style
