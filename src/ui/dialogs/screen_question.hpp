// Asks which of several screens the audience sees.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Draws the question while it is open. Esc closes it.
void draw_screen_question(Context& ctx);

}  // namespace atlas::ui
