// Lines whose pieces are geodesics: length, points along them, nearest points and the areas they run through. WGS 84
// degrees in, metres out; not meant for lines across the poles or the 180th meridian.
#pragma once

#include "geo/types.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace atlas::geo {

/// Metres along the geodesics between the line's points (Karney 2013); 0 for fewer than two points.
double length_m(Line const& line);

/// Whether the line touches or crosses itself elsewhere than where one piece follows the other; a ring's closing point
/// does not count. Straight pieces in longitude and latitude.
bool self_intersects(Line const& line);

/// Shares t of the way a → b, within [0, 1], at which it meets c → d; straight in longitude and latitude. None, one, or
/// two where they run along each other.
std::vector<double> intersections(Point a, Point b, Point c, Point d);

/// Points, lines and areas taken together.
struct Feature {
    std::vector<Point> points;
    std::vector<Line> lines;
    MultiPolygon areas;
};

struct Nearest {
    double metres = std::numeric_limits<double>::infinity();
    Point from;  ///< on the first feature
    Point to;    ///< on the second
};
/// The geodesic distance of two features and where it is taken; 0 where they meet or one lies in the other. Exact to
/// about a millimetre for a point (iterated interception: Baselga & Martínez-Llario 2018, "Intersection and
/// point-to-line solutions for geodesics on the ellipsoid"); between two lines the nearest end of a piece is used.
/// Infinite when a feature is empty, or when they are farther apart than `limit` metres.
Nearest nearest(Feature const& a, Feature const& b, double limit = std::numeric_limits<double>::infinity());

/// A run of a line inside one area.
struct Segment {
    static constexpr std::size_t outside = static_cast<std::size_t>(-1);
    std::size_t area = outside;  ///< index into the given areas
    double from_m = 0;           ///< metres from the start of the line
    double to_m = 0;
};
/// Cuts a line where it crosses the borders of areas. The segments follow one another without gap from 0 to
/// length_m. The line is walked in steps of at most 1 km, over which a geodesic leaves the straight line in degrees by
/// less than 5 cm below 70° of latitude. Where areas overlap the first one counts.
std::vector<Segment> split_by_areas(Line const& line, std::vector<MultiPolygon const*> const& areas);

}  // namespace atlas::geo
