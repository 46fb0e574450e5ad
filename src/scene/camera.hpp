// Cameras: which ground a frame shows, and frame pixels to projected metres and back.
#pragma once

#include "geo/types.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"

namespace atlas::scene {

/// The camera that fits the box (metres) into the frame's free part with a margin.
query::Camera fit(geo::Box const& box, Frame const& frame, double margin = 0.04);
/// The view's camera, or the home view of this frame.
query::Camera camera_of(MapGeometry const& geometry, query::ViewState const& view, Frame const& frame);
/// Frame pixels ↔ projected metres under a camera.
geo::Point to_frame(query::Camera const& camera, Frame const& frame, geo::Point metres);
geo::Point to_metres(query::Camera const& camera, Frame const& frame, geo::Point px);
/// The box a selection covers (metres), for zooming to it; empty when it has no place.
geo::Box box_of(MapGeometry const& geometry, query::Selection const& selection);

}  // namespace atlas::scene
