// An area's actual figures against its targets.
#pragma once

#include "briefing/chart/chart.hpp"
#include "model/atlas.hpp"
#include "text/fonts.hpp"

#include <string_view>

namespace atlas::briefing {

/// Actuals up to `year` by quality, targets of the plan (empty = every plan, the precedence deciding) as diamonds with
/// their comparator, and the path of constant growth from the newest actual to the last target. What is missing is
/// said in words. `indicator_id` must be of the atlas.
Chart target_chart(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year,
                   std::string_view plan, ChartSetup const& setup, text::Fonts& fonts);

}  // namespace atlas::briefing
