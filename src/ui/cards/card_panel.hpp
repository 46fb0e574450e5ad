// The card panel at the right.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// County card, project card or summary, by the selection.
void draw_card_panel(Context& ctx);

}  // namespace atlas::ui
