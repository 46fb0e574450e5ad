// Whose ground a point of a picture is: a name or figure on another's ground says something false.
#pragma once

#include "geo/types.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/viewport.hpp"

namespace atlas::scene {

/// The ground of an area as its label sees it. Points in px of the frame.
class Ground {
public:
    Ground(MapGeometry const& geometry, Viewport const& viewport, MapGeometry::Area const& area)
        : m_geometry(geometry), m_viewport(viewport), m_area(area)
    {
    }

    /// Inside the area.
    [[nodiscard]] bool is_own(geo::Point px) const;
    /// Inside a county of the atlas that the area does not hold.
    [[nodiscard]] bool is_foreign(geo::Point px) const;

private:
    MapGeometry const& m_geometry;
    Viewport const& m_viewport;
    MapGeometry::Area const& m_area;
};

}  // namespace atlas::scene
