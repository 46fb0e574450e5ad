// What the pointer shows on the map without drawing it anew: outlines, rings, circles of error, and tooltips.
#pragma once

#include "ui/map/map_frame.hpp"

namespace atlas::ui {

/// Marks what is hovered, on the map or in a list, and the letters of the two areas compared.
void draw_map_marks(Context const& ctx, MapFrame const& map);
/// Name and key fact beside the pointer.
void draw_map_tooltip(Context const& ctx, bool over_map);
/// The tip a widget asked for in this frame.
void draw_tip(Context const& ctx);

}  // namespace atlas::ui
