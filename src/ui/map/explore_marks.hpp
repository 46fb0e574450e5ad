// What is measured, and what was found near it, on the map.
#pragma once

#include "ui/map/map_frame.hpp"

namespace atlas::ui {

/// The line, and what was found near, on the map.
void draw_explore_marks(Context& ctx, MapFrame const& map);

}  // namespace atlas::ui
