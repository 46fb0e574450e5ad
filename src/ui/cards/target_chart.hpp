// A chart of a card: actual figures against targets over the years.
#pragma once

#include "rules/chart_data.hpp"
#include "ui/kit/context.hpp"

#include <string>

namespace atlas::ui {

/// Draws the chart at the cursor; nothing when there is nothing to show.
void target_chart(Context& ctx, rules::ChartData const& data, std::string const& title);

}  // namespace atlas::ui
