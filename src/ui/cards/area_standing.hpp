// The parts of the area card that look beyond one area: choice of indicator, rank, total of the counties, comparing.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "ui/kit/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// The indicators that a chart of the area can show, in the order of the file.
std::vector<model::Indicator const*> charted_indicators(model::Atlas const& atlas, std::string_view adcode);
void draw_indicator_choice(Context& ctx, model::Area const& area);
/// The area's place among those shown; nothing where it has no current figure.
void draw_rank(Context const& ctx, model::Area const& area, std::string const& indicator_id);
/// The total or mean of an area's counties, or why there is none.
void draw_sum(Context const& ctx, std::string const& adcode, std::string const& indicator_id);
/// The total or mean of an upper area's counties, or why there is none; nothing for a county.
void draw_total(Context const& ctx, model::Area const& area, std::string const& indicator_id);
/// The button that keeps this county for comparing, and what to do next once it is kept.
void draw_compare_start(Context& ctx, model::Area const& area);

/// The projects that lie in the area, most important first.
std::vector<model::ProjectId> projects_in(model::Atlas const& atlas, std::string_view adcode);
/// The indicator of the area card: the one chosen there, else the view's.
std::string card_indicator(Context const& ctx, model::Area const& area);
/// Words of how far along the path a target is; empty where there is no path.
std::string schedule_words(Context const& ctx, rules::Attainment const& state);

/// "620702 · 张掖市": the code and what the area lies in. An id of the atlas's own, such as region-hexi, means nothing
/// to readers and is left out.
std::string code_and_parent(model::Atlas const& atlas, model::Area const& area, base::Language language);

}  // namespace atlas::ui
