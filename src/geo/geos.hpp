// GEOS objects that free themselves, and the atlas's geometry as GEOS geometry; used inside src/geo only.
#pragma once

#include "geo/projection.hpp"
#include "geo/types.hpp"

#include <geos_c.h>

#include <memory>

namespace atlas::geo::geos {

struct FreeContext {
    void operator()(GEOSContextHandle_HS* context) const { GEOS_finish_r(context); }
};
using Context = std::unique_ptr<GEOSContextHandle_HS, FreeContext>;

struct FreeGeometry {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, FreeGeometry>;

/// The points as they are, or of degrees, projected; owned by whoever makes a geometry of it.
GEOSCoordSequence* sequence(GEOSContextHandle_t context, Line const& line);
GEOSCoordSequence* sequence(GEOSContextHandle_t context, Line const& lonlat, Projection const& plane);
/// Likewise; null when its outer ring is open or has fewer than four points. Such holes are left out.
GEOSGeometry* polygon(GEOSContextHandle_t context, Polygon const& polygon);
GEOSGeometry* polygon(GEOSContextHandle_t context, Polygon const& lonlat, Projection const& plane);

}  // namespace atlas::geo::geos
