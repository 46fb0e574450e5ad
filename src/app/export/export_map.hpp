// A picture of the window's map on paper: the same ground, as large as the paper allows.
#pragma once

#include "query/view_state.hpp"
#include "scene/frame.hpp"

namespace atlas::app {

/// Changes the scale of the camera so that all the ground seen in `shown` is seen in the free part of `frame`.
void keep_ground(query::Camera& camera, scene::Frame const& shown, scene::Frame const& frame);

}  // namespace atlas::app
