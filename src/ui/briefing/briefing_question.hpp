// What is asked before scenes are lost.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Unsaved scenes found or about to be lost: asks above everything.
void draw_briefing_question(Context& ctx);

}  // namespace atlas::ui
