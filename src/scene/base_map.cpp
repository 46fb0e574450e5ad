#include "scene/base_map.hpp"

#include "query/view_state.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::scene {

namespace palette = style::palette;

Pattern pattern_of(style::Cover cover, std::vector<Color> const& stripes, style::Stripes rank, geo::Point origin)
{
    if (cover == style::Cover::hatch) {
        return {Pattern::Kind::hatch, palette::no_data_hatch, sizes::hatch_period, sizes::hatch_width, origin};
    }
    if (cover == style::Cover::dots) {
        return {Pattern::Kind::dots, palette::no_data_hatch, sizes::dot_period, sizes::dot_size, origin};
    }
    if (stripes.empty()) { return {}; }
    auto const bands = static_cast<double>(stripes.size());
    double const width = rank == style::Stripes::equal ? std::min(sizes::band_width, sizes::bands_period / (bands + 1))
                                                       : sizes::stripe_width;
    double const ground = rank == style::Stripes::equal ? width : sizes::stripe_period - sizes::stripe_width;
    return {Pattern::Kind::stripes,
            stripes.front(),
            ground + bands * width,
            width,
            origin,
            {stripes.begin() + 1, stripes.end()}};
}

namespace {

void add_context(Items& items, MapGeometry const& geometry, Viewport const& viewport, Shown const& shown)
{
    Fill land;
    land.color = palette::context;
    for (std::size_t i = 0; i < geometry.counties().size(); ++i) {
        auto const& county = geometry.counties()[i];
        if (!shown.owners[i].empty() || !county.box.overlaps(viewport.visible_metres())) { continue; }
        land.rings = viewport.rings(county.polygons);
        if (!land.rings.empty()) { items.emplace_back(land); }
    }
    for (auto const& shape : geometry.context()) {
        if (!shape.box.overlaps(viewport.visible_metres())) { continue; }
        land.rings = viewport.rings(shape.polygons);
        if (!land.rings.empty()) { items.emplace_back(land); }
    }
    Stroke border;
    border.color = palette::context_border;
    border.width = sizes::context_border;
    for (geo::Arc const& arc : geometry.context_borders()) {
        for (geo::Line& piece : viewport.pieces(arc.points)) { border.lines.push_back(std::move(piece)); }
    }
    for (geo::Arc const& arc : geometry.borders()) {
        if (border_kind(arc, geometry, shown) != BorderKind::context) { continue; }
        for (geo::Line& piece : viewport.pieces(arc.points)) { border.lines.push_back(std::move(piece)); }
    }
    // One under the land's own colour closes the hair cracks that anti-aliasing leaves between neighbours.
    if (!border.lines.empty()) { items.emplace_back(std::move(border)); }
}

void add_areas(Items& items, Viewport const& viewport, Shown const& shown, style::Classification const& classes)
{
    for (auto const* area : shown.areas) {
        if (!area->box.overlaps(viewport.visible_metres())) { continue; }
        Fill fill;
        fill.rings = viewport.rings(area->polygons);
        if (fill.rings.empty()) { continue; }
        auto const found = classes.areas.find(area->adcode);
        style::AreaStyle const style = found == classes.areas.end()
                                           ? style::AreaStyle{palette::no_data, {}, style::Cover::hatch, -1, {}}
                                           : found->second;
        fill.color = style.fill;
        fill.pattern = pattern_of(style.cover, style.stripes, style.rank, viewport.to_px({0, 0}));
        items.emplace_back(std::move(fill));
    }
}

void add_waters(Items& items, MapGeometry const& geometry, Viewport const& viewport, double metres_per_px)
{
    for (auto const& [id, water] : geometry.atlas().waters.entries()) {
        auto const& shape = geometry.shape_of(id);
        if (!shape.box.overlaps(viewport.visible_metres())) { continue; }
        bool const large_scale = metres_per_px < sizes::minor_rivers_below;
        if (water.rank >= 3 && !large_scale) { continue; }
        if (!shape.polygons.empty()) {
            Fill lake;
            lake.rings = viewport.rings(shape.polygons);
            lake.color = palette::lake;
            if (!lake.rings.empty()) { items.emplace_back(std::move(lake)); }
        }
        Stroke river;
        river.color = palette::river;
        river.width = water.rank == 1 ? 1.7 : water.rank == 2 ? 1.1 : 0.8;
        for (auto const& line : shape.lines) {
            for (geo::Line& piece : viewport.pieces(line)) { river.lines.push_back(std::move(piece)); }
        }
        if (!river.lines.empty()) { items.emplace_back(std::move(river)); }
    }
}

void add_border(Items& items, MapGeometry const& geometry, Viewport const& viewport, Shown const& shown,
                BorderKind kind)
{
    Stroke casing;
    for (geo::Arc const& arc : geometry.borders()) {
        if (border_kind(arc, geometry, shown) != kind) { continue; }
        for (geo::Line& piece : viewport.pieces(arc.points)) { casing.lines.push_back(std::move(piece)); }
    }
    if (casing.lines.empty()) { return; }
    Stroke line = casing;
    casing.color = palette::border_casing;
    casing.width = kind == BorderKind::county ? sizes::county_casing : sizes::prefecture_casing;
    line.color = kind == BorderKind::county ? palette::border : palette::prefecture_border;
    line.width = kind == BorderKind::county ? sizes::county_border
                 : kind == BorderKind::area ? sizes::prefecture_border
                                            : sizes::outer_border;
    items.emplace_back(std::move(casing));
    items.emplace_back(std::move(line));
}

Stroke outline_of(MapGeometry::Area const& area, Viewport const& viewport)
{
    Stroke outline;
    for (geo::Polygon const& polygon : area.polygons) {
        for (geo::Line& piece : viewport.pieces(polygon.outer)) { outline.lines.push_back(std::move(piece)); }
        for (geo::Ring const& hole : polygon.holes) {
            for (geo::Line& piece : viewport.pieces(hole)) { outline.lines.push_back(std::move(piece)); }
        }
    }
    return outline;
}

void add_outline(Items& items, MapGeometry const& geometry, Viewport const& viewport, std::string const& adcode,
                 Color color)
{
    auto const* county = geometry.area(adcode);
    if (!county) { return; }
    Stroke outline = outline_of(*county, viewport);
    Stroke casing = outline;
    casing.color = palette::border_casing;
    casing.width = sizes::selection_border + 2.4;
    outline.color = color;
    outline.width = sizes::selection_border;
    items.emplace_back(std::move(casing));
    items.emplace_back(std::move(outline));
}

/// Areas that lie across the counties: an outline over them, so that the classes of the counties stay to be seen.
void add_zones(Items& items, MapGeometry const& geometry, Viewport const& viewport)
{
    for (auto const& zone : geometry.zones()) {
        if (!zone.box.overlaps(viewport.visible_metres())) { continue; }
        Stroke line = outline_of(zone, viewport);
        if (line.lines.empty()) { continue; }
        Stroke casing = line;
        casing.color = palette::border_casing;
        casing.width = sizes::zone_border + 2.4;
        line.color = palette::zone;
        line.width = sizes::zone_border;
        line.dash = {sizes::zone_dash, sizes::zone_dash * 0.7};
        items.emplace_back(std::move(casing));
        items.emplace_back(std::move(line));
    }
}

/// The selected area; where it is compared with another, both, each in its colour.
void add_selection(Items& items, MapGeometry const& geometry, Viewport const& viewport, query::ViewState const& view)
{
    auto const* selected = std::get_if<query::SelectedArea>(&view.selection);
    if (!selected) { return; }
    bool const compared = !view.compared_area.empty();
    if (compared) { add_outline(items, geometry, viewport, view.compared_area, palette::compared_first); }
    add_outline(items, geometry, viewport, selected->adcode, compared ? palette::compared_second : palette::selection);
}

}  // namespace

void add_base_map(Items& items, MapGeometry const& geometry, Viewport const& viewport, Shown const& shown,
                  style::Classification const& classes, query::ViewState const& view)
{
    add_context(items, geometry, viewport, shown);
    add_areas(items, viewport, shown, classes);
    double const metres_per_px = viewport.visible_metres().width() / viewport.clip_px().width();
    add_waters(items, geometry, viewport, metres_per_px);
    add_border(items, geometry, viewport, shown, BorderKind::county);
    add_border(items, geometry, viewport, shown, BorderKind::area);
    add_border(items, geometry, viewport, shown, BorderKind::outer);
    add_zones(items, geometry, viewport);
    add_selection(items, geometry, viewport, view);
}

}  // namespace atlas::scene
