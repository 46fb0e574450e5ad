// How much of an area lies in each of several others.
#pragma once

#include "geo/types.hpp"

#include <vector>

namespace atlas::geo {

/// Square metres of `ring` (closed, WGS 84 degrees, its pieces geodesics, not crossing itself) inside each of `areas`,
/// whose pieces are straight in longitude and latitude. Intersected by GEOS on a Lambert azimuthal equal-area plane in
/// the middle of the ring (Snyder 1987, Map Projections: A Working Manual, p. 182), so that areas are those on the
/// ellipsoid; within 0.001 % for rings up to 500 km across. An area that GEOS cannot intersect counts as 0.
std::vector<double> intersection_areas_m2(Ring const& ring, std::vector<MultiPolygon const*> const& areas);

}  // namespace atlas::geo
