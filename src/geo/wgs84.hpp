// The ellipsoid that everything is measured on; used inside src/geo only.
#pragma once

#include <geodesic.h>

#include <numbers>

namespace atlas::geo {

/// WGS 84 (NIMA TR 8350.2): semi-major axis in metres, flattening.
inline constexpr double equator_m = 6378137.0;
inline constexpr double flattening = 1 / 298.257223563;

/// In radians.
inline constexpr double degree = std::numbers::pi / 180;

/// For PROJ's geodesics (Karney 2013).
inline geod_geodesic wgs84()
{
    geod_geodesic ellipsoid{};
    geod_init(&ellipsoid, equator_m, flattening);
    return ellipsoid;
}

}  // namespace atlas::geo
