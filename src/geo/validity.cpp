#include "geo/validity.hpp"

#include "geo/geos.hpp"

namespace atlas::geo {

std::optional<Defect> first_defect(MultiPolygon const& polygons)
{
    geos::Context const owner(GEOS_init_r());
    GEOSContextHandle_t const context = owner.get();
    for (Polygon const& polygon : polygons) {
        geos::Geometry const geometry(geos::polygon(context, polygon), {context});
        if (!geometry) { return Defect{"no polygon", polygon.outer.empty() ? Point{} : polygon.outer.front()}; }
        char* reason = nullptr;
        GEOSGeometry* place = nullptr;
        char const valid = GEOSisValidDetail_r(context, geometry.get(), 0, &reason, &place);
        geos::Geometry const at(place, {context});
        Defect defect{reason != nullptr ? reason : "not valid", {}};
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
