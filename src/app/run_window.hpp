// The desktop window: GLFW events in, frames out, asleep when nothing changes.
#pragma once

#include "model/atlas.hpp"

namespace atlas::app
{

/// Shows the atlas until the window is closed; returns the exit status 0. COUNTY_ATLAS_SCALE enlarges everything.
/// Throws base::SystemFailure when there is no display or no OpenGL 3.3.
int run_window(model::AtlasPtr const& atlas, int close_after = 0);

}  // namespace atlas::app
