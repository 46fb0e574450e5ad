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

/// Square metres that two areas (WGS 84 degrees, pieces straight in longitude and latitude) have in common, likewise on
/// a plane in their middle; pieces of the common ground narrower on average than `least_width_m` are left out, because
/// one border drawn by two hands leaves such slivers. What GEOS cannot intersect counts as 0.
double common_m2(MultiPolygon const& a, MultiPolygon const& b, double least_width_m);

}  // namespace atlas::geo
