// What everything in the window is drawn with, whoever draws it and whatever it may change.
#pragma once

#include "ui/kit/fonts.hpp"
#include "ui/state/keys.hpp"
#include "ui/state/rect.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// What an input method is composing; the field that has the keyboard shows it, underlined, without taking it.
struct Composition {
    std::string text;       ///< UTF-8
    std::size_t caret = 0;  ///< the byte it stands at
};

/// The field that has the keyboard, and where it writes.
struct Writing {
    unsigned field = 0;  ///< Dear ImGui's id
    Rect caret;
};

/// Written by every piece that draws, also by those that may change nothing of what is drawn.
struct Kit {
    Fonts fonts;                 ///< notes the characters drawn
    std::string tip;             ///< words beside the pointer in this frame
    std::vector<Key> list_keys;  ///< pressed since the last frame while a list dropped down, which takes them all
    Composition composition;
    std::optional<Writing> writing;  ///< in this frame; none: nobody writes
    bool focus_coming = false;       ///< a field has the keyboard from the next frame on
    /// Told where each control is, by its id, in the order of drawing; empty unless the host works the window itself.
    std::function<void(std::string_view id, Rect const& box)> observer;

    void placed(std::string_view id, Rect const& box) const
    {
        if (observer) { observer(id, box); }
    }
};

}  // namespace atlas::ui
