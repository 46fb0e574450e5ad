// What everything in the window is drawn with, whoever draws it and whatever it may change.
#pragma once

#include "ui/kit/fonts.hpp"
#include "ui/state/keys.hpp"
#include "ui/state/rect.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// Written by every piece that draws, also by those that may change nothing of what is drawn.
struct Kit {
    Fonts fonts;                 ///< notes the characters drawn
    std::string tip;             ///< words beside the pointer in this frame
    std::vector<Key> list_keys;  ///< pressed since the last frame while a list dropped down, which takes them all
    /// Told where each control is, by its id, in the order of drawing; empty unless the host works the window itself.
    std::function<void(std::string_view id, Rect const& box)> observer;

    void placed(std::string_view id, Rect const& box) const
    {
        if (observer) { observer(id, box); }
    }
};

}  // namespace atlas::ui
