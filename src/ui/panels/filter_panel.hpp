// The left panel: which projects are shown.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_filter_panel(Context& ctx);

}  // namespace atlas::ui
