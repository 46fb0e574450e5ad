// The desktop window: GLFW events in, frames out, asleep when nothing changes.
#pragma once

#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::app
{

/// Shows the atlas that `path` holds until the window is closed; returns the exit status 0. COUNTY_ATLAS_SCALE enlarges everything.
/// Throws base::SystemFailure when there is no display or no OpenGL 3.3.
int run_window(model::AtlasPtr const& atlas, std::filesystem::path const& path, int close_after = 0);

}  // namespace atlas::app
