// The left panel's head.
#pragma once

#include "ui/kit/context.hpp"

#include <string>

namespace atlas::ui {

/// Shows this indicator, with classes of its own and without a plan that says nothing about it.
void take_indicator(Context& ctx, std::string const& id);

/// The left panel's head: level, and what the theme can be told.
void draw_theme_head(Context& ctx);

}  // namespace atlas::ui
