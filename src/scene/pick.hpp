// What lies under the pointer.
#pragma once

#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"

#include <string>
#include <vector>

namespace atlas::scene {

/// What lies under a pixel: the symbol on top, else the area of the scene's level, else nothing: neither outside the
/// area drilled into nor where no area is shown. A stack badge gives its area.
struct Pick {
    std::vector<std::string> project_ids;
    std::string adcode;
};
Pick pick(MapGeometry const& geometry, Scene const& scene, query::Camera const& camera, Frame const& frame,
          geo::Point px);

}  // namespace atlas::scene
