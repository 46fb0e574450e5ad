// The left panel's head.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// The left panel's head: level, and what the theme can be told.
void draw_theme_head(Context& ctx);

}  // namespace atlas::ui
