// The parts of a dialog, windows of their own above the others, and the head with its title and way out.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

#include <string_view>

namespace atlas::ui {

/// Opens a window over `box` with inner padding, above the panels; scrolls when `scroll`. `first`: the dialog's first
/// frame, which takes the focus. End with end_panel().
void begin_dialog_part(Context const& ctx, char const* id, Rect const& box, style::Color fill, double padding,
                       bool scroll, bool first);
/// Title and way out over the whole width of the dialog; true when that was taken.
bool dialog_head(Context const& ctx, char const* id, Rect const& box, std::string_view title, bool first);

}  // namespace atlas::ui
