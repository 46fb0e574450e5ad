// Names of the areas that lie across the counties.
#pragma once

#include "query/view_state.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/placement.hpp"
#include "scene/scene.hpp"
#include "scene/viewport.hpp"
#include "text/fonts.hpp"

namespace atlas::scene {

/// Writes each name once where it finds room: within its outline, else at its edge. The counties' names come first.
void add_zone_names(Scene& scene, MapGeometry const& geometry, query::ViewState const& view, Viewport const& viewport,
                    Occupied& occupied, text::Fonts& fonts);

}  // namespace atlas::scene
