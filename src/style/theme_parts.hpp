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

Classification classify_types(model::Atlas const& atlas, query::ViewState const& view);
Classification classify_attainment(model::Atlas const& atlas, query::ViewState const& view);
Classification classify_indicator(model::Atlas const& atlas, query::ViewState const& view);
Classification classify_groups(model::Atlas const& atlas, query::ViewState const& view);

}  // namespace atlas::style
