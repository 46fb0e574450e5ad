// A box in px of the window.
#pragma once

#include <imgui.h>

namespace atlas::ui {

/// A box in px of the window.
struct Rect {
    ImVec2 min{};
    ImVec2 max{};
    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] bool contains(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }
};

}  // namespace atlas::ui
