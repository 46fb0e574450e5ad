// Where the parts of the window are.
#pragma once

#include "ui/state/rect.hpp"

namespace atlas::ui {

/// Where the parts of the window are.
struct Layout {
    Rect bar, left, map, time, status, right;
    Rect table;  ///< between time bar and status line; empty when closed
};
/// Splits a window of `size` px; panels get narrower below 1,920 px, and the left one goes below 1,000 px. `years`:
/// with the bar of years. The table takes `table_share` of the map's height. `keep_left`: the left panel stays in the
/// narrowest window.
Layout layout(ImVec2 size, double scale, bool years, double table_share = 0, bool keep_left = false);

}  // namespace atlas::ui
