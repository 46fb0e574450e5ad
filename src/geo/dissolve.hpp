// The outline of several areas of a coverage as one, built from the borders they share.
#pragma once

#include "geo/arcs.hpp"

#include <vector>

namespace atlas::geo {

/// The union of the areas marked in `member` (by index, as in the arcs' sides; indexes beyond its end are no members).
/// Only arcs with a member on one side and none on the other are used, so no inner border is left. Outer rings run
/// counter-clockwise with y up, holes clockwise. Rings that touch themselves at a vertex are cut there. Arcs that do
/// not close (a faulty coverage) are left out. Coordinates are those of the arcs, unchanged. Deterministic.
MultiPolygon dissolved(std::vector<Arc> const& arcs, std::vector<bool> const& member);

}  // namespace atlas::geo
