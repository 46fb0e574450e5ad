// The editor of the chosen scene at the right.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Whether the editor stands where the cards are.
bool scene_editor_open(Context const& ctx);
void draw_scene_editor(Context& ctx);

}  // namespace atlas::ui
