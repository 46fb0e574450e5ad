// The scenes of the briefing at the left.
#pragma once

#include "ui/kit/context.hpp"

#include <string_view>

namespace atlas::ui {

/// Keys of the briefing: save, undo, redo, present, rename. Before the panels.
void handle_briefing_keys(Context& ctx);
/// The scenes with their pictures, instead of the filters.
void draw_scene_panel(Context& ctx);
/// The name of a layout of briefing.toml.
std::string_view layout_name(Context const& ctx, std::string_view layout);

}  // namespace atlas::ui
