#include "geo/validity.hpp"

#include <geos_c.h>

#include <memory>
#include <vector>

namespace atlas::geo {
namespace {

GEOSContextHandle_t handle(void* context) { return static_cast<GEOSContextHandle_t>(context); }

struct Destroy {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(context, g); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

static_assert(sizeof(Point) == 2 * sizeof(double), "points are copied as x, y pairs");

GEOSGeometry* ring(GEOSContextHandle_t c, Ring const& points)
{
    auto* const sequence =
        GEOSCoordSeq_copyFromBuffer_r(c, &points.front().x, static_cast<unsigned>(points.size()), 0, 0);
    return sequence != nullptr ? GEOSGeom_createLinearRing_r(c, sequence) : nullptr;
}

Geometry polygon(GEOSContextHandle_t c, Polygon const& p)
{
    GEOSGeometry* const shell = ring(c, p.outer);
    if (shell == nullptr) { return {nullptr, Destroy{c}}; }
    std::vector<GEOSGeometry*> holes;
    for (Ring const& hole : p.holes) {
        if (GEOSGeometry* const h = ring(c, hole)) { holes.push_back(h); }
    }
    return {GEOSGeom_createPolygon_r(c, shell, holes.data(), static_cast<unsigned>(holes.size())), Destroy{c}};
}

/// GEOS has no codes for its reasons, only these words.
DefectKind kind_of(char const* reason) { return words::parse<DefectKind>(reason).value_or(DefectKind::other); }

}  // namespace

ValidityCheck::ValidityCheck() : m_context(GEOS_init_r()) {}

ValidityCheck::~ValidityCheck() { GEOS_finish_r(handle(m_context)); }

std::optional<Defect> ValidityCheck::first_defect(MultiPolygon const& polygons) const
{
    GEOSContextHandle_t const c = handle(m_context);
    for (Polygon const& p : polygons) {
        Geometry const g = polygon(c, p);
        if (!g) { return Defect{DefectKind::no_polygon, p.outer.empty() ? Point{} : p.outer.front()}; }
        char* reason = nullptr;
        GEOSGeometry* place = nullptr;
        char const valid = GEOSisValidDetail_r(c, g.get(), 0, &reason, &place);
        Geometry const at(place, Destroy{c});
        Defect defect{reason != nullptr ? kind_of(reason) : DefectKind::other, {}};
        GEOSFree_r(c, reason);
        if (valid == 1) { continue; }
        if (at) {
            GEOSGeomGetX_r(c, at.get(), &defect.at.x);
            GEOSGeomGetY_r(c, at.get(), &defect.at.y);
        }
        return defect;
    }
    return std::nullopt;
}

}  // namespace atlas::geo
