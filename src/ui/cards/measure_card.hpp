// The card of what is measured.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// What is measured, in place of the summary.
void draw_measure_card(Context& ctx);

}  // namespace atlas::ui
