#include "scene/crosses_frame.hpp"

#include "geo/segment.hpp"
#include "scene/camera.hpp"

#include <algorithm>

namespace atlas::scene {

bool crosses_frame(MapGeometry const& geometry, model::ProjectId project, query::Camera const& camera,
                   Frame const& frame)
{
    geo::Box const box = free_box(frame);
    auto const crosses = [&](geo::Line line) {
        for (geo::Point& p : line) { p = to_frame(camera, frame, p); }
        return geo::runs_through(line, box);
    };
    auto const* const shape = geometry.shape_of(project);
    return shape != nullptr && std::any_of(shape->lines.begin(), shape->lines.end(), crosses);
}

}  // namespace atlas::scene
