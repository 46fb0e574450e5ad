#include "geo/buffer.hpp"

#include "geo/geodesic.hpp"
#include "geo/geos.hpp"
#include "geo/wgs84.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace atlas::geo {
namespace {

constexpr int circle_corners = 180;
constexpr int quarter_corners = 24;  ///< of a buffer's round ends
constexpr int most_pieces = 200;     ///< of one geodesic

Line circle(Point middle, double metres)
{
    Line line;
    for (int i = 0; i <= circle_corners; ++i) {
        line.push_back(destination(middle, 360.0 * (i % circle_corners) / circle_corners, metres));
    }
    return line;
}

/// Made to be owned by a collection.
std::vector<GEOSGeometry*> parts_of(GEOSContextHandle_t context, Feature const& from, Projection const& plane)
{
    std::vector<GEOSGeometry*> parts;
    for (Point const& point : from.points) {
        parts.push_back(GEOSGeom_createPoint_r(context, geos::sequence(context, {point}, plane)));
    }
    for (Line const& line : from.lines) {
        if (line.size() < 2) { continue; }
        parts.push_back(GEOSGeom_createLineString_r(context, geos::sequence(context, line, plane)));
    }
    for (Polygon const& area : from.areas) { parts.push_back(geos::polygon(context, area, plane)); }
    std::erase(parts, nullptr);
    return parts;
}

Line ring_of(GEOSContextHandle_t context, GEOSGeometry const* ring, Projection const& plane)
{
    Line line;
    GEOSCoordSequence const* points = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context, points, &count);
    for (unsigned i = 0; i < count; ++i) {
        Point p;
        GEOSCoordSeq_getXY_r(context, points, i, &p.x, &p.y);
        line.push_back(plane.inverse(p));
    }
    return line;
}

std::vector<Line> rings_of(GEOSContextHandle_t context, GEOSGeometry const* areas, Projection const& plane)
{
    std::vector<Line> rings;
    for (int i = 0; i < GEOSGetNumGeometries_r(context, areas); ++i) {
        GEOSGeometry const* area = GEOSGetGeometryN_r(context, areas, i);
        if (GEOSGeomTypeId_r(context, area) != GEOS_POLYGON || GEOSisEmpty_r(context, area) != 0) { continue; }
        rings.push_back(ring_of(context, GEOSGetExteriorRing_r(context, area), plane));
        for (int k = 0; k < GEOSGetNumInteriorRings_r(context, area); ++k) {
            rings.push_back(ring_of(context, GEOSGetInteriorRingN_r(context, area, k), plane));
        }
    }
    return rings;
}

Point middle_of(Feature const& from)
{
    Box box = bounds(from.areas);
    for (Point const& p : from.points) { box.add(p); }
    for (Line const& line : from.lines) {
        for (Point const& p : line) { box.add(p); }
    }
    return box.centre();
}

}  // namespace

std::vector<Line> buffer(Feature const& from, double metres)
{
    if (!(metres > 0)) { return {}; }
    if (from.points.size() == 1 && from.lines.empty() && from.areas.empty()) {
        return {circle(from.points.front(), metres)};
    }
    if (from.points.empty() && from.lines.empty() && from.areas.empty()) { return {}; }
    Point const middle = middle_of(from);
    Projection const plane(fmt::format("+proj=aeqd +lat_0={} +lon_0={} +datum=WGS84 +units=m", middle.y, middle.x));
    geos::Context const context(GEOS_init_r());
    auto parts = parts_of(context.get(), from, plane);
    geos::Geometry const all(GEOSGeom_createCollection_r(context.get(), GEOS_GEOMETRYCOLLECTION, parts.data(),
                                                         static_cast<unsigned>(parts.size())),
                             {context.get()});
    if (!all) { return {}; }
    geos::Geometry const buffer(GEOSBuffer_r(context.get(), all.get(), metres, quarter_corners), {context.get()});
    if (!buffer) { return {}; }
    return rings_of(context.get(), buffer.get(), plane);
}

Line geodesic(Point a, Point b, double step_m)
{
    auto const ellipsoid = wgs84();
    geod_geodesicline way{};
    geod_inverseline(&way, &ellipsoid, a.y, a.x, b.y, b.x, GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN);
    double const pieces = std::clamp(std::ceil(way.s13 / step_m), 1.0, static_cast<double>(most_pieces));
    Line line{a};
    for (int i = 1; i < static_cast<int>(pieces); ++i) {
        Point p;
        geod_position(&way, way.s13 * i / pieces, &p.y, &p.x, nullptr);
        line.push_back(p);
    }
    line.push_back(b);
    return line;
}

}  // namespace atlas::geo
