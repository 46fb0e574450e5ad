// The menu of the window's title: atlases opened before, the bundled ones, reloading. Also the notice of files that
// changed on disk.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// The title of the atlas at the left of the bar with its middle at `at`; where another atlas can be opened it is the
/// menu's button. Returns its width.
float draw_atlas_title(Context& ctx, ImVec2 at);
/// The menu, while it is open.
void draw_atlas_menu(Context& ctx);
/// Above the map: that an atlas is being read, or that the files of this one changed.
void draw_atlas_notice(Context& ctx);

}  // namespace atlas::ui
