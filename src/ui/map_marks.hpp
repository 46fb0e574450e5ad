// What the pointer shows on the map without drawing it anew: outlines, rings, circles of error, and tooltips.
#pragma once

#include "ui/context.hpp"

namespace atlas::ui
{

/// How the map lies in its area at this moment.
struct MapFrame {
    scene::MapGeometry const& geometry;
    geo::Projection const& projection;
    view::Camera camera;
    scene::Frame frame;
    double scale = 1;  ///< px of the window per px of the frame
};

/// Marks what is hovered, on the map or in a list.
void draw_map_marks(Context& ctx, MapFrame const& map);
/// Name and key fact beside the pointer.
void draw_map_tooltip(Context& ctx, bool over_map);
/// The tip a widget asked for in this frame.
void draw_tip(Context& ctx);

}  // namespace atlas::ui
