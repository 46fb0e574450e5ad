// Grounds and windows that panels and dialogs are drawn in.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Soft shadow around a box, drawn before it.
void shadow(Context const& ctx, ImDrawList* list, Rect const& box, float radius);
/// Ground with shadow and hairline of a window that floats above others; first thing drawn in it.
void floating_ground(Context const& ctx, Rect const& box, float radius);
/// Opens a window that floats above the others over `box`, with inner padding in logical px; it ends at the
/// window's edge and scrolls when its content is too high. `beside_field`: words offered for a field that keeps the
/// keyboard.
void begin_floating(Context const& ctx, char const* id, Rect box, ImVec2 padding, bool beside_field = false);
void end_floating();
/// Whether this frame has a click outside the box.
bool clicked_beside(Rect const& box);
/// Dims the whole window behind a dialog's `box` and takes every click beside it; opens a window of ImGui's that the
/// caller ends. `first`: the dialog's first frame, which takes the focus.
void begin_modal_backdrop(Context const& ctx, char const* id, Rect const& box, float radius, bool first);
/// The same for a dialog of windows of its own; true when a click beside `box` asks to close it.
bool modal_backdrop(Context const& ctx, char const* id, Rect const& box, bool first);
/// Opens and closes a plain window over `box` with inner padding; scrolls when `scroll`.
bool begin_panel(Context const& ctx, char const* id, Rect const& box, style::Color fill, double padding, bool scroll);
void end_panel();

}  // namespace atlas::ui
