// The panels of the briefing: the scenes at the left, the editor of the chosen one at the right, and what is asked.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Keys of the briefing: save, undo, redo, present, rename. Before the panels.
void handle_briefing_keys(Context& ctx);
/// The scenes with their pictures, instead of the filters.
void draw_scene_panel(Context& ctx);
/// Whether the editor stands where the cards are.
bool scene_editor_open(Context const& ctx);
void draw_scene_editor(Context& ctx);
/// Unsaved scenes found or about to be lost: asks above everything.
void draw_briefing_question(Context& ctx);

/// The name of a layout of briefing.toml.
std::string_view layout_name(Context const& ctx, std::string_view layout);

}  // namespace atlas::ui
