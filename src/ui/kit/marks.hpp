// Small marks drawn by hand: ticks, crosses, chevrons, bars.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

void check_mark(Context const& ctx, ImVec2 centre, bool on, ImDrawList* list = nullptr);
void cross(Context const& ctx, ImVec2 centre, float half, style::Color color);
void chevron(Context const& ctx, ImVec2 centre, float half, style::Color color, bool up = false);
void magnifier(Context const& ctx, ImVec2 centre, float radius, style::Color color);
/// Bar of a share 0 … 1 on a muted ground.
void share_bar(Context const& ctx, Rect const& box, double share, style::Color color);

}  // namespace atlas::ui
