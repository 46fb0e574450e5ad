// The bar at the top: title, themes, search field, tools, language.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_top_bar(Context& ctx);

}  // namespace atlas::ui
