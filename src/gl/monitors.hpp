// The monitors of the desktop, and which of them a window is on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace atlas::gl {

/// Screen coordinates.
struct ScreenBox {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(ScreenBox const&) const = default;
};

struct Monitor {
    std::string name;
    ScreenBox box;
};

/// Those connected now, the main one first. A window must exist. Main thread only.
std::vector<Monitor> monitors();

/// The box that shares the largest area with the window; the first where none does.
std::size_t monitor_of(ScreenBox const& window, std::vector<ScreenBox> const& monitors);

}  // namespace atlas::gl
