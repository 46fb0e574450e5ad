// `render --ui`: the window with its panels as a picture, without a display.
#pragma once

#include "app/commands/options.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"

namespace atlas::app {

/// The picture of the window at `size` px, `options.scale` times as large, with nothing left to load. Equals what the
/// window shows at the same size and state. Throws base::SystemFailure.
render::Image render_ui(model::AtlasPtr const& atlas, ViewOptions const& options, query::ViewState view, Size size);

}  // namespace atlas::app
