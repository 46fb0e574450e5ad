// The monitors of the desktop, and which of them a window is on.
#pragma once

#include <cstddef>
#include <optional>
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

/// Where a presentation is seen: which monitor shows the slides, and which the speaker's window with the notes.
struct ShowPlaces {
    std::size_t slides = 0;
    std::optional<std::size_t> speaker;  ///< empty: nowhere
    bool operator==(ShowPlaces const&) const = default;
};
/// `window`: the monitor that the program's window is on, where the speaker is. Of two the slides go to the other one;
/// of more they go to the one `wanted`, and without it stay with the window. The notes never go to a monitor that the
/// audience may see: of more than two that is every one but the window's own.
ShowPlaces show_places(std::size_t count, std::size_t window, std::optional<std::size_t> wanted);
/// The slides one monitor on: of two they change places with the notes, of more they pass by them.
ShowPlaces moved_on(ShowPlaces const& places, std::size_t count);

}  // namespace atlas::gl
