#include "geo/geos.hpp"

#include <vector>

namespace atlas::geo::geos {

GEOSCoordSequence* sequence(GEOSContextHandle_t context, Line const& lonlat, Projection const& plane)
{
    GEOSCoordSequence* points = GEOSCoordSeq_create_r(context, static_cast<unsigned>(lonlat.size()), 2);
    for (std::size_t i = 0; i < lonlat.size(); ++i) {
        Point const p = plane.forward(lonlat[i]);
        GEOSCoordSeq_setXY_r(context, points, static_cast<unsigned>(i), p.x, p.y);
    }
    return points;
}

GEOSGeometry* polygon(GEOSContextHandle_t context, Polygon const& lonlat, Projection const& plane)
{
    constexpr std::size_t fewest = 4;
    if (lonlat.outer.size() < fewest) { return nullptr; }
    std::vector<GEOSGeometry*> holes;
    for (Ring const& hole : lonlat.holes) {
        if (hole.size() < fewest) { continue; }
        holes.push_back(GEOSGeom_createLinearRing_r(context, sequence(context, hole, plane)));
    }
    GEOSGeometry* const outer = GEOSGeom_createLinearRing_r(context, sequence(context, lonlat.outer, plane));
    return GEOSGeom_createPolygon_r(context, outer, holes.data(), static_cast<unsigned>(holes.size()));
}

}  // namespace atlas::geo::geos
