#include "briefing/check/shown_ground.hpp"

#include "geo/contains.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace atlas::briefing {
namespace {

bool any_of_it(scene::Viewport const& viewport, geo::MultiPolygon const& polygons)
{
    auto const rings = viewport.rings(polygons);
    return std::any_of(rings.begin(), rings.end(),
                       [](geo::Ring const& ring) { return std::abs(geo::signed_area(ring)) > 1; });
}

}  // namespace

ShownGround::ShownGround(scene::MapGeometry const& geometry, scene::Frame const& frame, query::Camera const& camera)
    : m_geometry(geometry), m_window(camera, frame, 0)
{
}

bool ShownGround::has_area(std::string_view adcode) const
{
    auto const* area = m_geometry.area(adcode);
    return area != nullptr && area->box.overlaps(m_window.visible_metres()) && any_of_it(m_window, area->polygons);
}

bool ShownGround::has_project(model::Project const& project) const
{
    auto const id = m_geometry.atlas().id_of_project(project.project_id);
    if (!id) { return false; }
    auto const& point = m_geometry.point_of(*id);
    if (point && m_window.visible_metres().contains(*point)) { return true; }
    auto const* const shape = m_geometry.shape_of(*id);
    if (shape == nullptr) { return false; }
    bool const line = std::any_of(shape->lines.begin(), shape->lines.end(),
                                  [&](auto const& l) { return !m_window.pieces(l).empty(); });
    return line || any_of_it(m_window, shape->polygons);
}

bool ShownGround::has(geo::Point lonlat) const
{
    geo::Point const metres = m_geometry.projection().forward(lonlat);
    return std::isfinite(metres.x) && std::isfinite(metres.y) && m_window.visible_metres().contains(metres);
}

bool ShownGround::has_nation() const
{
    // Within a degree or two of the mainland's ends: the Pamir, the Ussuri's mouth, Mohe, and Leizhou's neck.
    constexpr std::array<geo::Point, 4> ends{{{75.5, 39.3}, {133.3, 47.8}, {122.5, 52}, {110.3, 22}}};
    return std::all_of(ends.begin(), ends.end(), [&](geo::Point end) { return has(end); });
}

bool ShownGround::has_zengmu_ansha() const { return has({112.28, 3.97}); }

}  // namespace atlas::briefing
