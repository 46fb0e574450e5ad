// A legend that stands beside the map instead of on it.
#pragma once

#include "scene/furniture/furniture.hpp"
#include "scene/scene.hpp"

namespace atlas::scene {

/// What stands in a legend beside the map.
struct LegendParts {
    bool title = true;
    bool classes = true;   ///< with their note
    bool projects = true;  ///< the key to their symbols
};
/// The legend of a picture as a picture of its own, `width` px wide, with the project symbols: rows in as many columns
/// as they need.
Scene legend_apart(FurnitureContext const& context, double width, LegendParts parts);

}  // namespace atlas::scene
