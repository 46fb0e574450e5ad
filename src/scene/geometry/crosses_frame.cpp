#include "scene/geometry/crosses_frame.hpp"

#include "geo/segment.hpp"
#include "scene/camera.hpp"

#include <algorithm>

namespace atlas::scene {

bool crosses_frame(MapGeometry const& geometry, std::string_view project_id, query::Camera const& camera,
                   Frame const& frame)
{
    geo::Box const box = free_box(frame);
    auto const crosses = [&](geo::Line line) {
        for (geo::Point& p : line) { p = to_frame(camera, frame, p); }
        return geo::runs_through(line, box);
    };
    auto const& shapes = geometry.project_shapes();
    return std::any_of(shapes.begin(), shapes.end(), [&](MapGeometry::Shape const& shape) {
        return shape.id == project_id && std::any_of(shape.lines.begin(), shape.lines.end(), crosses);
    });
}

}  // namespace atlas::scene
