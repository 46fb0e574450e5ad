#include "geo/geos.hpp"

#include <vector>

namespace atlas::geo::geos {
namespace {

static_assert(sizeof(Point) == 2 * sizeof(double), "points are copied as x, y pairs");

/// `points_of` makes the coordinates of a ring.
template <class PointsOf>
GEOSGeometry* polygon_of(GEOSContextHandle_t context, Polygon const& polygon, PointsOf const& points_of)
{
    constexpr std::size_t fewest = 4;
    auto const ring_of = [&](Ring const& ring) -> GEOSGeometry* {
        return ring.size() < fewest ? nullptr : GEOSGeom_createLinearRing_r(context, points_of(ring));
    };
    GEOSGeometry* const outer = ring_of(polygon.outer);
    if (outer == nullptr) { return nullptr; }
    std::vector<GEOSGeometry*> holes;
    for (Ring const& hole : polygon.holes) {
        if (GEOSGeometry* const ring = ring_of(hole)) { holes.push_back(ring); }
    }
    return GEOSGeom_createPolygon_r(context, outer, holes.data(), static_cast<unsigned>(holes.size()));
}

}  // namespace

GEOSCoordSequence* sequence(GEOSContextHandle_t context, Line const& line)
{
    double const* const first = line.empty() ? nullptr : &line.front().x;
    return GEOSCoordSeq_copyFromBuffer_r(context, first, static_cast<unsigned>(line.size()), 0, 0);
}

GEOSCoordSequence* sequence(GEOSContextHandle_t context, Line const& lonlat, Projection const& plane)
{
    Line metres;
    metres.reserve(lonlat.size());
    for (Point const& p : lonlat) { metres.push_back(plane.forward(p)); }
    return sequence(context, metres);
}

GEOSGeometry* polygon(GEOSContextHandle_t context, Polygon const& polygon)
{
    return polygon_of(context, polygon, [&](Ring const& ring) { return sequence(context, ring); });
}

GEOSGeometry* polygon(GEOSContextHandle_t context, Polygon const& lonlat, Projection const& plane)
{
    return polygon_of(context, lonlat, [&](Ring const& ring) { return sequence(context, ring, plane); });
}

}  // namespace atlas::geo::geos
