#include "scene/build.hpp"

#include <cmath>

namespace atlas::scene {

Pick pick(MapGeometry const& geometry, Scene const& scene, view::Camera const& camera, Frame const& frame, geo::Point px)
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
    if (out.project_ids.empty() && out.adcode.empty()) { out.adcode = geometry.county_at(to_metres(camera, frame, px)); }
    return out;
}

}  // namespace atlas::scene
