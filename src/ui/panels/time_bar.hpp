// The years below the map.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// The years below the map, and their running.
void draw_time_bar(Context& ctx);

}  // namespace atlas::ui
