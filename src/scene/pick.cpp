#include "scene/pick.hpp"
#include "geo/contains.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"

#include <cmath>

namespace atlas::scene {

namespace {

/// The topmost of the areas drawn at a point of the map.
std::string area_at(MapGeometry const& geometry, Scene const& scene, geo::Point metres)
{
    for (auto it = scene.areas.rbegin(); it != scene.areas.rend(); ++it) {
        if (!it->box.contains(metres)) { continue; }
        auto const* area = geometry.area(it->adcode);
        if (area != nullptr && geo::contains(area->polygons, metres)) { return it->adcode; }
    }
    return {};
}

}  // namespace

Pick pick(MapGeometry const& geometry, Scene const& scene, query::Camera const& camera, Frame const& frame,
          geo::Point px)
{
    Pick out;
    double best = 1e9;
    for (PlacedSymbol const& symbol : scene.symbols) {
        double const distance = std::hypot(symbol.centre.x - px.x, symbol.centre.y - px.y);
        if (distance <= symbol.radius + 2 && distance < best) {
            best = distance;
            out.project_ids = symbol.county.empty() ? symbol.project_ids : std::vector<std::string>{};
            out.adcode = symbol.county;
        }
    }
    if (out.project_ids.empty() && out.adcode.empty()) {
        out.adcode = area_at(geometry, scene, to_metres(camera, frame, px));
    }
    return out;
}

}  // namespace atlas::scene
