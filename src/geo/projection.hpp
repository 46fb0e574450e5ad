// WGS 84 longitude/latitude to a flat map and back, through PROJ.
#pragma once

#include "geo/types.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace atlas::geo {

/// A coordinate system of degrees where one of metres is needed: a map cannot be drawn in it.
struct NotPlane : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

/// A display projection. Copies share one PROJ object; threads take turns with it.
class Projection {
public:
    /// Albers equal-area on WGS 84, centre and standard parallels fitted to `lonlat` (degrees): parallels one sixth
    /// in from the southern and northern edge (Snyder 1987, Map Projections: A Working Manual, p. 99).
    static Projection fitted_albers(Box const& lonlat);

    /// A code such as EPSG:4526, or a PROJ string of one method with metre output. Throws std::invalid_argument, with
    /// PROJ's own message where that is what refuses; NotPlane for a system of degrees (EPSG:4490, EPSG:4326,
    /// geocentric ones) or of another unit. A definition from anybody is safe: it cannot name files, grids or steps,
    /// and PROJ's network is off.
    explicit Projection(std::string definition);

    /// Degrees → metres, y north. Non-finite when the point has no image.
    [[nodiscard]] Point forward(Point lonlat) const;
    /// Metres → degrees.
    [[nodiscard]] Point inverse(Point metres) const;
    [[nodiscard]] std::string const& definition() const { return m_definition; }

    /// Projects a line, adding points so that the chord of every step stays within `tolerance` metres of the true
    /// curve of constant bearing between two given points. The result is the same for a line and its reverse.
    [[nodiscard]] Line densified(Line const& lonlat, double tolerance = 30) const;

private:
    struct Handle;
    std::string m_definition;
    std::shared_ptr<Handle> m_handle;
};

}  // namespace atlas::geo
