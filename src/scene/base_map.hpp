// The ground of the picture: context, areas, waters and borders.
#pragma once

#include "query/view_state.hpp"
#include "scene/geometry/levels.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "scene/viewport.hpp"
#include "style/theme.hpp"

namespace atlas::scene {

/// Appends areas, waters and borders to `items`, bottom first.
void add_base_map(Items& items, MapGeometry const& geometry, Viewport const& viewport, Shown const& shown,
                  style::Classification const& classes, query::ViewState const& view);

/// Pattern of a cover, anchored at the map's origin so that it stays with the map. Stripes of equal rank are bands as
/// wide as the ground between them; the more there are the narrower, so that small areas show all of them.
Pattern pattern_of(style::Cover cover, std::vector<Color> const& stripes, style::Stripes rank, geo::Point origin);

}  // namespace atlas::scene
