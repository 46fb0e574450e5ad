// Whether polygons are valid in the sense of OGC Simple Features, through GEOS.
#pragma once

#include "geo/types.hpp"

#include <optional>
#include <string>

namespace atlas::geo {

/// Why a polygon is not valid, and where (same units as the polygon).
struct Defect {
    std::string reason;  ///< "Self-intersection", "Hole lies outside shell", …
    Point at;
};

/// The first defect of the polygons taken one by one; empty when each is valid. A polygon whose outer ring is not
/// closed, or has fewer than four points, is none.
std::optional<Defect> first_defect(MultiPolygon const& polygons);

}  // namespace atlas::geo
