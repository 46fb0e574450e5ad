#include "app/export/export_map.hpp"

#include "query/view_state.hpp"
#include "scene/frame.hpp"

#include <algorithm>

namespace atlas::app {

void keep_ground(query::Camera& camera, scene::Frame const& shown, scene::Frame const& frame)
{
    geo::Box const room = scene::free_box(frame);
    double const wide = shown.width / std::max(1.0, room.width());
    double const high = shown.height / std::max(1.0, room.height());
    camera.metres_per_px *= std::max(wide, high);
}

}  // namespace atlas::app
