#include "geo/intersection.hpp"

#include "geo/buffer.hpp"
#include "geo/geos.hpp"

#include <fmt/format.h>

#include <cmath>

namespace atlas::geo {
namespace {

constexpr double side_step_m = 2000;   ///< between the points a geodesic side is cut into
constexpr double step_degrees = 0.02;  ///< the same for the sides of areas, which are straight in degrees

Ring with_geodesic_sides(Ring const& ring)
{
    Ring out{ring.front()};
    for (std::size_t i = 1; i < ring.size(); ++i) {
        Line const side = geodesic(ring[i - 1], ring[i], side_step_m);
        out.insert(out.end(), side.begin() + 1, side.end());
    }
    return out;
}

Ring with_straight_sides(Ring const& ring)
{
    Ring out{ring.front()};
    for (std::size_t i = 1; i < ring.size(); ++i) {
        Point const a = ring[i - 1];
        Point const b = ring[i];
        int const pieces = static_cast<int>(std::ceil(std::hypot(b.x - a.x, b.y - a.y) / step_degrees));
        for (int k = 1; k < pieces; ++k) {
            double const t = static_cast<double>(k) / pieces;
            out.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
        out.push_back(b);
    }
    return out;
}

Polygon with_straight_sides(Polygon const& polygon)
{
    Polygon out{with_straight_sides(polygon.outer), {}};
    for (Ring const& hole : polygon.holes) {
        if (!hole.empty()) { out.holes.push_back(with_straight_sides(hole)); }
    }
    return out;
}

double part_m2(GEOSContextHandle_t context, GEOSGeometry const* whole, Polygon const& part, Projection const& plane)
{
    geos::Geometry const other(geos::polygon(context, with_straight_sides(part), plane), {context});
    if (!other) { return 0; }
    geos::Geometry const common(GEOSIntersection_r(context, whole, other.get()), {context});
    double area = 0;
    if (!common || GEOSArea_r(context, common.get(), &area) == 0) { return 0; }
    return area;
}

/// Area of the pieces of a geometry that are wide enough: a strip of width w and length l has about 2 l around it.
double wide_pieces_m2(GEOSContextHandle_t context, GEOSGeometry const* common, double least_width_m)
{
    double sum = 0;
    int const count = GEOSGetNumGeometries_r(context, common);
    for (int i = 0; i < count; ++i) {
        GEOSGeometry const* const piece = GEOSGetGeometryN_r(context, common, i);
        double area = 0;
        double around = 0;
        if (GEOSArea_r(context, piece, &area) == 0 || GEOSLength_r(context, piece, &around) == 0) { continue; }
        if (area > 0 && 2 * area / around >= least_width_m) { sum += area; }
    }
    return sum;
}

}  // namespace

double common_m2(MultiPolygon const& a, MultiPolygon const& b, double least_width_m)
{
    Box both = bounds(a);
    both.add(bounds(b));
    if (both.empty()) { return 0; }
    Point const middle = both.centre();
    Projection const plane(fmt::format("+proj=laea +lat_0={} +lon_0={} +datum=WGS84 +units=m", middle.y, middle.x));
    geos::Context const context(GEOS_init_r());
    double sum = 0;
    for (Polygon const& one : a) {
        if (one.outer.empty()) { continue; }
        geos::Geometry const whole(geos::polygon(context.get(), one, plane), {context.get()});
        for (Polygon const& other : b) {
            if (!whole || other.outer.empty() || !bounds(one.outer).overlaps(bounds(other.outer))) { continue; }
            geos::Geometry const part(geos::polygon(context.get(), other, plane), {context.get()});
            if (!part) { continue; }
            geos::Geometry const common(GEOSIntersection_r(context.get(), whole.get(), part.get()), {context.get()});
            if (common) { sum += wide_pieces_m2(context.get(), common.get(), least_width_m); }
        }
    }
    return sum;
}

std::vector<double> intersection_areas_m2(Ring const& ring, std::vector<MultiPolygon const*> const& areas)
{
    std::vector<double> result(areas.size(), 0);
    if (ring.size() < 4) { return result; }
    Ring const dense = with_geodesic_sides(ring);
    Box const box = bounds(dense);
    Point const middle = box.centre();
    Projection const plane(fmt::format("+proj=laea +lat_0={} +lon_0={} +datum=WGS84 +units=m", middle.y, middle.x));
    geos::Context const context(GEOS_init_r());
    geos::Geometry const whole(geos::polygon(context.get(), {dense, {}}, plane), {context.get()});
    if (!whole) { return result; }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (Polygon const& part : *areas[i]) {
            if (part.outer.empty() || !box.overlaps(bounds(part.outer))) { continue; }
            result[i] += part_m2(context.get(), whole.get(), part, plane);
        }
    }
    return result;
}

}  // namespace atlas::geo
