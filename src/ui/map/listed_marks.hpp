// The rows of a list that a card put into the table, marked on the map.
#pragma once

#include "ui/map/map_frame.hpp"

namespace atlas::ui {

/// The rows of the open tab's list: rings around projects, outlines of areas.
void draw_picked(Context const& ctx, MapFrame const& map);

}  // namespace atlas::ui
