#include "geo/validity.hpp"

#include "geo/geos.hpp"

namespace atlas::geo {
namespace {

/// GEOS has no codes for its reasons, only these words.
DefectKind kind_of(char const* reason) { return words::parse<DefectKind>(reason).value_or(DefectKind::other); }

}  // namespace

std::optional<Defect> first_defect(MultiPolygon const& polygons)
{
    geos::Context const owner(GEOS_init_r());
    GEOSContextHandle_t const context = owner.get();
    for (Polygon const& polygon : polygons) {
        geos::Geometry const geometry(geos::polygon(context, polygon), {context});
        if (!geometry) {
            return Defect{DefectKind::no_polygon, polygon.outer.empty() ? Point{} : polygon.outer.front()};
        }
        char* reason = nullptr;
        GEOSGeometry* place = nullptr;
        char const valid = GEOSisValidDetail_r(context, geometry.get(), 0, &reason, &place);
        geos::Geometry const at(place, {context});
        Defect defect{reason != nullptr ? kind_of(reason) : DefectKind::other, {}};
        GEOSFree_r(context, reason);
        if (valid == 1) { continue; }
        if (at) {
            GEOSGeomGetX_r(context, at.get(), &defect.at.x);
            GEOSGeomGetY_r(context, at.get(), &defect.at.y);
        }
        return defect;
    }
    return std::nullopt;
}

}  // namespace atlas::geo
