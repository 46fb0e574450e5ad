// Pictures with their bottom row first, as OpenGL stores them: they are copied to the window without being resampled.
#pragma once

#include "render/raster/image.hpp"

namespace atlas::app {

/// Exchanges top and bottom rows.
void flip_rows(render::Image& image);

}  // namespace atlas::app
