// Areas ranked by what a map shows.
#pragma once

#include "briefing/chart/chart.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "text/fonts.hpp"

namespace atlas::briefing {

/// The areas of the view as bars in the colours of its map: by their figure, largest first (smallest first where the
/// indicator is better lower); those without one follow with the reason. A view that classes without figures (types,
/// groups, schedule) gives a bar a class, as long as its number of areas. Areas without a target and what finds no
/// room are counted in words. The scene is as high as the bars need, at most as asked.
Chart ranking_chart(resolve::Resolved const& resolved, query::ViewState const& view, ChartSetup const& setup,
                    text::Fonts& fonts);

}  // namespace atlas::briefing
