// Distances and areas on the WGS 84 ellipsoid (Karney 2013, through PROJ's geodesic routines).
#pragma once

#include "geo/types.hpp"

namespace atlas::geo {

/// Metres between two lon/lat points.
double distance_m(Point a, Point b);
/// Square metres of a lon/lat polygon, holes taken off.
double area_m2(MultiPolygon const& polygons);
/// The point reached from `from` (degrees) after `metres` at `azimuth` degrees clockwise from north.
Point destination(Point from, double azimuth, double metres);

}  // namespace atlas::geo
