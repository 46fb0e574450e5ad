// Placed at a given point, leaving the cursor of the flow alone: areas and words to click, fields to type in.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"
#include "ui/kit/text.hpp"

#include <string>
#include <string_view>

namespace atlas::ui {

/// Invisible button; true when clicked. `hovered` tells the rest.
bool area_at(Context const& ctx, Rect const& box, char const* id, bool* hovered = nullptr);
/// Words to click; `at` as in text_at. Returns true when clicked.
bool link_at(Context const& ctx, char const* id, ImVec2 at, Type type, std::string_view text,
             Align align = Align::left);

struct FieldState {
    bool active = false;     ///< has the keyboard
    bool activated = false;  ///< got it in this frame
};
/// Text field without a frame of its own; the caller draws the ground. True when the text changed.
bool text_field(Context const& ctx, char const* id, std::string_view hint, std::string& text, Rect const& box,
                style::Color ink, style::Color hint_ink, bool focus = false, FieldState* state = nullptr);

}  // namespace atlas::ui
