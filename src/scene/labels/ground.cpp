#include "scene/labels/ground.hpp"

#include "geo/contains.hpp"

namespace atlas::scene {

bool Ground::is_own(geo::Point px) const
{
    geo::Point const metres = m_viewport.to_metres(px);
    return m_area.box.contains(metres) && geo::contains(m_area.polygons, metres);
}

bool Ground::is_foreign(geo::Point px) const
{
    return !is_own(px) && !m_geometry.county_at(m_viewport.to_metres(px)).empty();
}

}  // namespace atlas::scene
