// A field for words that wraps them: Dear ImGui's own keeps every paragraph on one endless line.
#pragma once

#include "ui/kit/context.hpp"
#include "ui/state/text_edit.hpp"

#include <string>
#include <string_view>

namespace atlas::ui {

struct TextAreaOptions {
    std::string_view hint;
    bool one_line = false;  ///< Enter ends the editing; the words wrap all the same
    int least_lines = 1;    ///< room kept for lines
    bool focus = false;     ///< give it the keyboard in this frame, with all words selected
    Type type = Type::body;
    bool framed = true;
    float width = 0;  ///< px; 0: all of the content's
};

struct TextAreaResult {
    bool changed = false;
    bool begins = false;     ///< the change is not of one go with the one before: a step of undo begins
    bool left = false;       ///< lost the keyboard in this frame, by whatever way
    bool entered = false;    ///< by Enter
    bool cancelled = false;  ///< by Esc
    bool active = false;
    Rect box;
};

/// Draws the field at the flow's cursor, as wide as the content and as high as its words, and edits `text`. Undo is
/// the caller's: the text may be another one in the next frame.
TextAreaResult text_area(Context const& ctx, TextAreaState& state, char const* id, std::string& text,
                         TextAreaOptions const& options = {});

}  // namespace atlas::ui
