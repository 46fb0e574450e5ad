// Point in polygon, distances in the plane, and the point of a polygon that suits a label.
#pragma once

#include "geo/types.hpp"

namespace atlas::geo {

/// Even-odd rule over outer rings and holes; border points may fall either way.
bool contains(MultiPolygon const& polygons, Point p);
/// Shortest distance to the line, in the line's units; infinity for an empty line.
double distance(Line const& line, Point p);
/// Signed area of a ring, positive when counter-clockwise with y up.
double signed_area(Ring const& ring);

/// Centre and radius of the largest circle inside the polygon, to within `precision` of the same unit.
/// Method: cell splitting with a priority queue (Garcia-Castellanos & Lombardo 2007 state the problem).
struct InnerCircle {
    Point centre;
    double radius = 0;
};
InnerCircle pole_of_inaccessibility(Polygon const& polygon, double precision);

}  // namespace atlas::geo
