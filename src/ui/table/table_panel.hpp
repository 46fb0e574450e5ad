// The table below the map.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Drawn after the other panels.
void draw_table(Context& ctx);

}  // namespace atlas::ui
