// Whether polygons are valid in the sense of OGC Simple Features, through GEOS.
#pragma once

#include "geo/types.hpp"

#include <optional>
#include <string>

namespace atlas::geo {

/// Why a polygon is not valid, and where (same units as the polygon).
struct Defect {
    std::string reason;  ///< "Self-intersection", "Hole lies outside shell", …
    Point at;
};

/// The first defect of the polygons taken one by one; empty when each is valid. Rings must be closed with four or more
/// points. One object serves many polygons; not shared between threads.
class ValidityCheck {
public:
    ValidityCheck();
    ValidityCheck(ValidityCheck const&) = delete;
    ValidityCheck& operator=(ValidityCheck const&) = delete;
    ~ValidityCheck();
    [[nodiscard]] std::optional<Defect> first_defect(MultiPolygon const& polygons) const;

private:
    void* m_context;  ///< GEOSContextHandle_t, kept out of this header
};

}  // namespace atlas::geo
