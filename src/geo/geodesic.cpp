#include "geo/geodesic.hpp"
#include "geo/wgs84.hpp"

#include <cmath>

namespace atlas::geo {
namespace {

double ring_area(geod_geodesic const& g, Ring const& ring)
{
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    std::size_t const n = ring.size() > 1 && ring.front() == ring.back() ? ring.size() - 1 : ring.size();
    for (std::size_t i = 0; i < n; ++i) { geod_polygon_addpoint(&g, &polygon, ring[i].y, ring[i].x); }
    double area = 0;
    double perimeter = 0;
    geod_polygon_compute(&g, &polygon, 0, 1, &area, &perimeter);
    return std::abs(area);
}

}  // namespace

double distance_m(Point a, Point b)
{
    auto const g = wgs84();
    double metres = 0;
    geod_inverse(&g, a.y, a.x, b.y, b.x, &metres, nullptr, nullptr);
    return metres;
}

double area_m2(MultiPolygon const& polygons)
{
    auto const g = wgs84();
    double area = 0;
    for (Polygon const& polygon : polygons) {
        area += ring_area(g, polygon.outer);
        for (Ring const& hole : polygon.holes) { area -= ring_area(g, hole); }
    }
    return area;
}

Point destination(Point from, double azimuth, double metres)
{
    auto const g = wgs84();
    Point to;
    geod_direct(&g, from.y, from.x, azimuth, metres, &to.y, &to.x, nullptr);
    return to;
}

}  // namespace atlas::geo
