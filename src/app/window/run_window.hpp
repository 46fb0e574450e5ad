// The desktop window: GLFW events in, frames out, asleep when nothing changes.
#pragma once

#include "model/atlas.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace atlas::app {

struct WindowRun {
    int close_after = 0;                 ///< frames; 0 = when the user closes it
    bool present = false;                ///< straight into the presentation
    std::optional<std::size_t> monitor;  ///< to present on, 0 the first; empty = where the window is
    std::string also_open;               ///< folder of an atlas to open from the window, which says where it cannot
};

/// Shows the atlas that `path` holds until the window is closed; returns the exit status: 0, or 1 where `open` gives
/// none. `open` reads the atlas and reports what is wrong with it; it runs beside the making of the window, on a thread
/// of its own. COUNTY_ATLAS_SCALE enlarges everything. Throws base::SystemFailure when there is no display or no
/// OpenGL 3.3.
int run_window(std::function<model::AtlasPtr()> const& open, std::filesystem::path const& path, WindowRun const& run);

}  // namespace atlas::app
