// What a view divides the map into: the areas of its level, dissolved from the counties.
#pragma once

#include "resolve/resolved.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <cstddef>
#include <vector>

namespace atlas::scene {

/// The areas a picture shows and what every county is to them.
struct Shown {
    model::AreaLevel level = model::AreaLevel::county;
    std::vector<MapGeometry::Area const*> areas;  ///< larger before smaller where regions overlap, else as in the atlas
    /// For every county of the geometry the places in `areas` of those it belongs to, ascending. A county in none is
    /// context: outside the area drilled into, or in no region.
    std::vector<std::vector<std::size_t>> owners;
};

Shown shown_areas(MapGeometry const& geometry, resolve::Resolved const& resolved);

/// What a border of the counties separates in a picture. Every arc has one kind and is drawn at most once.
enum class BorderKind {
    none,     ///< nothing at this level: both sides belong to the same areas
    context,  ///< two places outside what is shown
    county,   ///< two shown counties of one prefecture
    area,     ///< two shown areas of a higher level, or counties of two prefectures
    outer     ///< what is shown from what is not
};
BorderKind border_kind(geo::Arc const& arc, MapGeometry const& geometry, Shown const& shown);

}  // namespace atlas::scene
