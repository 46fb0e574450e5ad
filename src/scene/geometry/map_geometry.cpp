#include "scene/geometry/map_geometry.hpp"
#include "geo/contains.hpp"
#include "geo/dissolve.hpp"
#include "geo/segment.hpp"
#include "model/atlas.hpp"
#include "rules/levels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace atlas::scene {

using geo::Box;
using geo::MultiPolygon;
using geo::Point;

namespace {

Box lonlat_box(model::Atlas const& atlas)
{
    Box box;
    for (auto const& outline : atlas.outlines) {
        if (atlas.is_county(outline)) { box.add(geo::bounds(outline.polygons)); }
    }
    if (!box.empty()) { return box; }
    for (auto const& outline : atlas.outlines) { box.add(geo::bounds(outline.polygons)); }
    return box;
}

geo::Projection projection_for(model::Atlas const& atlas)
{
    if (atlas.settings.projection != "albers") { return geo::Projection(atlas.settings.projection); }
    return geo::Projection::fitted_albers(lonlat_box(atlas));
}

MultiPolygon projected(geo::Projection const& projection, MultiPolygon const& in)
{
    MultiPolygon out;
    out.reserve(in.size());
    for (geo::Polygon const& polygon : in) {
        geo::Polygon p{projection.densified(polygon.outer), {}};
        for (geo::Ring const& hole : polygon.holes) { p.holes.push_back(projection.densified(hole)); }
        out.push_back(std::move(p));
    }
    return out;
}

double area_of(geo::Polygon const& polygon)
{
    double area = std::abs(geo::signed_area(polygon.outer));
    for (geo::Ring const& hole : polygon.holes) { area -= std::abs(geo::signed_area(hole)); }
    return area;
}

std::vector<MapGeometry::Area::Part> parts_of(MultiPolygon const& polygons)
{
    std::vector<MapGeometry::Area::Part> parts;
    for (geo::Polygon const& polygon : polygons) {
        Box const box = geo::bounds(polygon.outer);
        double const precision = std::max(50.0, std::min(box.width(), box.height()) / 100);
        auto const circle = geo::pole_of_inaccessibility(polygon, precision);
        parts.push_back({circle.centre, circle.radius, area_of(polygon), box});
    }
    std::stable_sort(parts.begin(), parts.end(), [](auto const& a, auto const& b) { return a.area > b.area; });
    return parts;
}

/// Without the points that change nothing at this size: outlines of provinces have tens of thousands of them.
geo::Ring thinned(geo::Ring const& ring, double tolerance)
{
    geo::Ring out;
    for (Point const& p : ring) {
        if (out.empty() || std::hypot(p.x - out.back().x, p.y - out.back().y) >= tolerance) { out.push_back(p); }
    }
    if (!out.empty() && !(out.back() == ring.back())) { out.push_back(ring.back()); }
    return out;
}

/// The same for finding where labels sit in large areas; what is too small for a label there stays as it is.
MultiPolygon thinned(MultiPolygon const& polygons)
{
    MultiPolygon out;
    for (geo::Polygon const& polygon : polygons) {
        Box const box = geo::bounds(polygon.outer);
        double const tolerance = std::min(box.width(), box.height()) / 400;
        geo::Polygon p{thinned(polygon.outer, tolerance), {}};
        for (geo::Ring const& hole : polygon.holes) { p.holes.push_back(thinned(hole, tolerance)); }
        out.push_back(std::move(p));
    }
    return out;
}

std::string prefecture_of(model::Atlas const& atlas, model::Area const* area)
{
    for (int depth = 0; area && depth < 8; ++depth) {
        if (area->level == model::AreaLevel::prefecture) { return area->adcode; }
        if (area->parent.empty()) { return {}; }
        area = atlas.area(area->parent);
    }
    return {};
}

/// Where the symbol of lines stands: halfway along the longest of them, measured in the map.
std::optional<Point> halfway(std::vector<geo::Line> const& lines)
{
    geo::Line const* const longest = geo::longest(lines);
    if (longest == nullptr || longest->empty()) { return std::nullopt; }
    return geo::along(*longest, 0.5);
}

}  // namespace

struct MapGeometry::Dissolved {
    struct Level {
        std::once_flag made;
        std::vector<Area> areas;
        Codes codes;
    };
    std::array<Level, model::count_of<model::AreaLevel>> levels;
};

MapGeometry::MapGeometry(model::AtlasPtr atlas)
    : m_atlas(std::move(atlas)), m_projection(projection_for(*m_atlas)), m_dissolved(std::make_shared<Dissolved>())
{
    std::vector<MultiPolygon> lonlat;
    for (model::Outline const& outline : m_atlas->outlines) {
        if (!m_atlas->is_county(outline)) { continue; }
        m_counties.push_back(area_of(outline));
        m_counties.back().members = {m_counties.size() - 1};
        lonlat.push_back(outline.polygons);
    }
    m_county_codes = codes_of(m_counties);
    for (model::AreaId const zone : m_atlas->zones()) {
        m_zones.push_back(area_of(*m_atlas->outline((*m_atlas)[zone].adcode)));
    }
    m_zone_codes = codes_of(m_zones);
    for (model::ContextArea const& area : m_atlas->context) {
        Shape shape{area.adcode, projected(m_projection, area.polygons), {}, {}};
        shape.box = geo::bounds(shape.polygons);
        m_context.push_back(std::move(shape));
        lonlat.push_back(area.polygons);
    }
    for (geo::Arc& arc : geo::shared_arcs(lonlat)) {
        bool const own = arc.left < m_counties.size() || arc.right < m_counties.size();
        arc.points = m_projection.densified(arc.points);
        (own ? m_borders : m_context_borders).push_back(std::move(arc));
    }
    m_waters.resize(m_atlas->waters.slots());
    for (auto const& [id, water] : m_atlas->waters.entries()) {
        Shape shape{water.water_id, projected(m_projection, water.polygons), {}, {}};
        for (auto const& line : water.lines) { shape.lines.push_back(m_projection.densified(line)); }
        shape.box = geo::bounds(shape.polygons);
        for (auto const& line : shape.lines) { shape.box.add(geo::bounds(line)); }
        m_waters[id.number] = std::move(shape);
    }
    m_project_points.resize(m_atlas->projects.slots());
    for (auto const& [id, project] : m_atlas->projects.entries()) {
        std::optional<Point>& point = m_project_points[id.number];
        if (auto const* p = std::get_if<Point>(&project.geometry)) {
            point = m_projection.forward(*p);
        } else if (!std::holds_alternative<std::monostate>(project.geometry)) {
            Shape shape{project.project_id, {}, {}, {}};
            if (auto const* lines = std::get_if<std::vector<geo::Line>>(&project.geometry)) {
                for (auto const& line : *lines) { shape.lines.push_back(m_projection.densified(line)); }
                for (auto const& line : shape.lines) { shape.box.add(geo::bounds(line)); }
                point = halfway(shape.lines);
            } else {
                shape.polygons = projected(m_projection, std::get<MultiPolygon>(project.geometry));
                shape.box = geo::bounds(shape.polygons);
                auto const parts = parts_of(shape.polygons);
                if (!parts.empty()) { point = parts.front().pole; }
            }
            m_project_shapes.emplace(id, std::move(shape));
        }
    }
    m_place_points.resize(m_atlas->places.slots());
    for (auto const& [id, place] : m_atlas->places.entries()) {
        m_place_points[id.number] = m_projection.forward(place.lonlat);
    }

    for (Area const& county : m_counties) {
        std::string const& home = m_atlas->settings.home;
        if (home.empty() || rules::lies_in(*m_atlas, county.adcode, home)) { m_home.add(county.box); }
    }
    for (std::vector<Area> const* const all : {&m_counties, &m_zones}) {
        if (!m_home.empty()) { break; }
        for (Area const& area : *all) { m_home.add(area.box); }
    }
}

MapGeometry::Area MapGeometry::area_of(model::Outline const& outline) const
{
    Area area;
    area.adcode = m_atlas->present_code(outline.adcode);
    area.prefecture = prefecture_of(*m_atlas, m_atlas->area(outline.adcode));
    area.polygons = projected(m_projection, outline.polygons);
    area.box = geo::bounds(area.polygons);
    area.parts = parts_of(area.polygons);
    return area;
}

MapGeometry::Codes MapGeometry::codes_of(std::vector<Area> const& areas)
{
    Codes codes;  // of two areas with one code the first counts
    for (std::size_t i = 0; i < areas.size(); ++i) { codes.emplace(areas[i].adcode, i); }
    return codes;
}

MapGeometry::Shape const* MapGeometry::shape_of(model::ProjectId project) const
{
    auto const found = m_project_shapes.find(project);
    return found == m_project_shapes.end() ? nullptr : &found->second;
}

std::vector<MapGeometry::Area> MapGeometry::dissolve(model::AreaLevel level) const
{
    std::vector<Area> areas;
    std::vector<std::optional<model::AreaId>> ids;
    for (Area const& county : m_counties) { ids.push_back(m_atlas->id_of_area(county.adcode)); }
    for (model::AreaId const id : rules::areas_at(*m_atlas, level)) {
        model::Area const& area = (*m_atlas)[id];
        Area whole;
        whole.adcode = area.adcode;
        whole.prefecture = prefecture_of(*m_atlas, &area);
        std::vector<bool> member(m_counties.size(), false);
        for (std::size_t i = 0; i < m_counties.size(); ++i) {
            member[i] = ids[i] && m_atlas->area_index().lies_in(*ids[i], id);
        }
        for (std::size_t i = 0; i < member.size(); ++i) {
            if (member[i]) { whole.members.push_back(i); }
        }
        whole.polygons = geo::dissolved(m_borders, member);
        whole.box = geo::bounds(whole.polygons);
        whole.parts = parts_of(thinned(whole.polygons));
        if (!whole.polygons.empty()) { areas.push_back(std::move(whole)); }
    }
    return areas;
}

std::vector<MapGeometry::Area> const& MapGeometry::areas(model::AreaLevel level) const
{
    if (level == model::AreaLevel::county) { return m_counties; }
    Dissolved::Level& kept = m_dissolved->levels[static_cast<std::size_t>(level)];
    std::call_once(kept.made, [&] {
        kept.areas = dissolve(level);
        kept.codes = codes_of(kept.areas);
    });
    return kept.areas;
}

Box MapGeometry::home_box(std::string_view inside) const
{
    Area const* const drilled = inside.empty() ? nullptr : area(inside);
    return drilled != nullptr ? drilled->box : m_home;
}

MapGeometry::Area const* MapGeometry::area(std::string_view adcode) const
{
    std::string const present(m_atlas->present_code(adcode));
    auto const find = [&](std::vector<Area> const& areas, Codes const& codes) -> Area const* {
        auto const found = codes.find(present);
        return found == codes.end() ? nullptr : &areas[found->second];
    };
    if (Area const* const found = find(m_counties, m_county_codes)) { return found; }
    if (Area const* const found = find(m_zones, m_zone_codes)) { return found; }
    model::Area const* const area = m_atlas->area(adcode);
    if (area == nullptr || area->level == model::AreaLevel::county) { return nullptr; }
    auto const& dissolved = areas(area->level);
    return find(dissolved, m_dissolved->levels[static_cast<std::size_t>(area->level)].codes);
}

std::string MapGeometry::county_at(Point metres) const
{
    for (Area const& county : m_counties) {
        if (county.box.contains(metres) && geo::contains(county.polygons, metres)) { return county.adcode; }
    }
    return {};
}

}  // namespace atlas::scene
