// Discs and rounded panels by distance to their edge.
#pragma once

#include "render/raster/pixel.hpp"
#include "scene/scene.hpp"

namespace atlas::render {

/// The filled circle and its solid outline (half inside, half outside). Dashed outlines are strokes: see ring_of.
void draw_disc(Canvas const& canvas, scene::Disc const& disc, double scale);
/// The outline of a disc as a dashed stroke whose dashes close evenly round the circle.
scene::Stroke ring_of(scene::Disc const& disc);

/// Of a panel's shadow where it is darkest, black.
inline constexpr double shadow_opacity = 56 / 255.0;

/// Rounded rectangle with shadow. Edges are put on whole pixels, the outline lies inside them.
void draw_panel(Canvas const& canvas, scene::Panel const& panel, double scale);

}  // namespace atlas::render
