// The card of the whole map, where nothing is selected.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_summary(Context& ctx);

}  // namespace atlas::ui
