// Which lines a picture shows.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"

namespace atlas::scene {

/// Whether any line of the project runs through what the furniture leaves free of the frame, wherever its symbol
/// stands.
bool crosses_frame(MapGeometry const& geometry, model::ProjectId project, query::Camera const& camera,
                   Frame const& frame);

}  // namespace atlas::scene
