// How the map lies in its area of the window, and where a point of it is on the screen.
#pragma once

#include "geo/projection.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

inline constexpr double found_radius = 14;       ///< logical px of the ring around what a card or list found
inline constexpr double measured_step_m = 5000;  ///< between the points a measured geodesic is drawn by

/// How the map lies in its area at this moment.
struct MapFrame {
    scene::MapGeometry const& geometry;
    geo::Projection const& projection;
    query::Camera camera;
    scene::Frame frame;
    double scale = 1;  ///< px of the window per px of the frame
};

/// Px of the window of a point of the map (projected metres).
ImVec2 on_screen(Context const& ctx, MapFrame const& map, geo::Point metres);

}  // namespace atlas::ui
