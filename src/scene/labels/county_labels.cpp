#include "scene/labels/county_labels.hpp"

#include "geo/contains.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/county_block.hpp"
#include "scene/labels/unplaced_projects.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace atlas::scene {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

namespace {

/// The polygon thinned to what matters at this zoom, on a grid fixed to the map.
geo::MultiPolygon thinned(geo::MultiPolygon const& polygons, double grid)
{
    geo::MultiPolygon out;
    auto const thin = [&](geo::Ring const& ring) {
        geo::Ring kept;
        for (Point p : ring) {
            p = {std::round(p.x / grid) * grid, std::round(p.y / grid) * grid};
            if (kept.empty() || !(kept.back() == p)) { kept.push_back(p); }
        }
        return kept;
    };
    for (geo::Polygon const& polygon : polygons) {
        geo::Polygon p{thin(polygon.outer), {}};
        for (geo::Ring const& hole : polygon.holes) { p.holes.push_back(thin(hole)); }
        if (p.outer.size() >= 4) { out.push_back(std::move(p)); }
    }
    return out;
}

/// What must lie inside the county for the block to: a short name may reach a little over the border, a long one keeps
/// clear of it, because it could as well be of the county at its other end.
Box ink_of(Box const& block)
{
    Point const c = block.centre();
    double const half = 0.5 * block.width() - std::clamp(12 - 0.07 * block.width(), -8.0, 0.06 * block.width());
    double const high = std::max(0.38 * block.height(), 0.5 * block.height() - 6);
    return {c.x - half, c.y - high, c.x + half, c.y + high};
}

/// Whether the block's ink lies inside the county.
bool inside(geo::MultiPolygon const& polygons, LabelContext const& context, Box const& px, Point pole_px, Point pole)
{
    auto const to_metres = [&](double x, double y) {
        return Point{pole.x + (x - pole_px.x) * context.metres_per_px,
                     pole.y - (y - pole_px.y) * context.metres_per_px};
    };
    Point const c = px.centre();
    Box const core = ink_of(px);
    double const half = core.width() / 2;
    double const high = core.height() / 2;
    // The ends first, which lie outside most often; then between them, so that no neighbour's tongue is written over.
    int const steps = std::max(2, 2 * static_cast<int>(std::ceil(half / 36)));
    for (int const row : {-1, 1, 0}) {
        for (int const side : {-1, 1}) {
            for (int i = steps; i >= 0; i -= 2) {
                if (!geo::contains(polygons, to_metres(c.x + side * half * i / steps, c.y + row * high))) {
                    return false;
                }
            }
        }
    }
    return true;
}

/// Offsets on a grid, nearest first; sideways costs less than up and down because names are wide.
std::vector<Point> const& offsets()
{
    static std::vector<Point> const list = [] {
        std::vector<Point> out;
        for (int y = -14; y <= 14; ++y) {
            for (int x = -14; x <= 14; ++x) { out.push_back({x * 13.0, y * 11.0}); }
        }
        std::stable_sort(out.begin(), out.end(),
                         [](Point a, Point b) { return a.x * a.x + 1.6 * a.y * a.y < b.x * b.x + 1.6 * b.y * b.y; });
        return out;
    }();
    return list;
}

/// A free box for the block near the pole of a part, inside the county.
std::optional<Box> find_room(Block const& block, MapGeometry::Area::Part const& part, geo::MultiPolygon const& polygons,
                             LabelContext const& context, Occupied const& occupied)
{
    Point const pole = context.viewport.to_px(part.pole);
    // No point outside the county's box lies inside the county: most places are passed over without looking closer.
    Box within = geo::bounds(polygons);
    within = {pole.x + (within.min_x - part.pole.x) / context.metres_per_px,
              pole.y - (within.max_y - part.pole.y) / context.metres_per_px,
              pole.x + (within.max_x - part.pole.x) / context.metres_per_px,
              pole.y - (within.min_y - part.pole.y) / context.metres_per_px};
    for (Point const& offset : offsets()) {
        Point const c{pole.x + offset.x, pole.y + offset.y};
        Box const box{c.x - block.width / 2, c.y - block.height / 2, c.x + block.width / 2, c.y + block.height / 2};
        if (within.contains(ink_of(box)) && occupied.is_free(box) && inside(polygons, context, box, pole, part.pole)) {
            return box;
        }
    }
    return std::nullopt;
}

/// Where a leader line meets its label: the label's point nearest to the pole.
Point leader_end(Box const& box, Point pole)
{
    return {std::clamp(pole.x, box.min_x, box.max_x), std::clamp(pole.y, box.min_y, box.max_y)};
}

/// Small boxes along a leader line, so that names keep off it as they keep off each other.
std::vector<Box> along_leader(Box const& box, Point pole)
{
    Point const end = leader_end(box, pole);
    int const steps = std::max(1, static_cast<int>(std::hypot(end.x - pole.x, end.y - pole.y) / 6));
    std::vector<Box> boxes;
    for (int i = 0; i < steps; ++i) {
        Point const p{pole.x + (end.x - pole.x) * i / steps, pole.y + (end.y - pole.y) * i / steps};
        boxes.push_back({p.x - 1.5, p.y - 1.5, p.x + 1.5, p.y + 1.5});
    }
    return boxes;
}

/// A free box outside the crowd, nearest first, to be joined to the county by a leader line that crosses no name.
std::optional<Box> find_room_outside(Scene const& scene, Block const& block, Point pole, LabelContext const& context,
                                     Occupied const& occupied)
{
    auto const crosses_a_name = [&](Box const& box) {
        auto const line = along_leader(box, pole);
        return std::any_of(scene.labels.begin(), scene.labels.end(), [&](PlacedLabel const& label) {
            return std::any_of(line.begin(), line.end(), [&](Box const& b) { return b.overlaps(label.box); });
        });
    };
    for (Point const& offset : offsets()) {
        if (std::abs(offset.x) < block.width / 2 + 8 && std::abs(offset.y) < block.height / 2 + 8) { continue; }
        Point const c{pole.x + offset.x, pole.y + offset.y};
        Box const box{c.x - block.width / 2, c.y - block.height / 2, c.x + block.width / 2, c.y + block.height / 2};
        bool const free = context.viewport.clip_px().contains(box) && occupied.is_free(box.grown(2));
        if (free && !crosses_a_name(box)) { return box; }
    }
    return std::nullopt;
}

/// From the county to the nearest point of its label.
void draw_leader(Scene& scene, Box const& box, Point pole, Occupied& occupied)
{
    Point const end = leader_end(box, pole);
    scene.map.emplace_back(Stroke{{{pole, end}}, palette::paper, 3.2, {}, true});
    scene.map.emplace_back(Stroke{{{pole, end}}, palette::ink, 1.1, {}, true});
    scene.map.emplace_back(Disc{pole, 2.2, palette::ink, palette::paper, 1, {}});
    for (Box const& part : along_leader(box, pole)) { occupied.add(part); }
}

/// Detached parts are named too where the name fits well inside them.
void add_part_labels(Scene& scene, MapGeometry::Area const& county, Wanted const& wanted,
                     geo::MultiPolygon const& polygons, double size, LabelContext const& context, Occupied& occupied)
{
    Wanted const plain{wanted.adcode, wanted.name, {}, {}, 0};
    for (std::size_t i = 1; i < county.parts.size(); ++i) {
        for (auto const& form : name_forms(wanted.name, context.view.language)) {
            Block block = lay_out(plain, form, size, RoleRows::none, context);
            if (county.parts[i].radius / context.metres_per_px < block.width * 0.42) { continue; }
            auto const box = find_room(block, county.parts[i], polygons, context, occupied);
            if (!box) { continue; }
            occupied.add(*box);
            scene.labels.push_back({wanted.adcode, *box});
            draw_block(scene, std::move(block), *box, plain, {});
            break;
        }
    }
}

/// A label and where it goes.
struct Placed {
    Block block;
    Box box;
    bool outside = false;  ///< beside the county, at the end of a leader line
};

/// One county whose label is being placed.
struct Search {
    MapGeometry::Area const& county;
    geo::MultiPolygon const& polygons;  ///< thinned
    LabelContext const& context;
    Occupied const& occupied;
    bool few_in_view;

    [[nodiscard]] double free_px() const { return county.parts.front().radius / context.metres_per_px; }
    [[nodiscard]] std::optional<Placed> try_inside(Block block) const
    {
        auto const box = find_room(block, county.parts.front(), polygons, context, occupied);
        return box ? std::optional(Placed{std::move(block), *box}) : std::nullopt;
    }
    /// Over the middle of a county little smaller than the block, which then hangs over the border a little all round.
    [[nodiscard]] std::optional<Placed> try_over(Block block) const
    {
        if (2 * free_px() < 0.6 * block.width) { return std::nullopt; }
        Point const pole = context.viewport.to_px(county.parts.front().pole);
        for (Point const& offset : offsets()) {
            if (std::abs(offset.x) > 0.4 * free_px() || std::abs(offset.y) > 0.4 * free_px()) { continue; }
            Point const c{pole.x + offset.x, pole.y + offset.y};
            Box const box{c.x - block.width / 2, c.y - block.height / 2, c.x + block.width / 2, c.y + block.height / 2};
            if (context.viewport.clip_px().contains(box) && occupied.is_free(box)) {
                return Placed{std::move(block), box};
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Placed> try_outside(Scene const& scene, Block block) const
    {
        Point const pole = context.viewport.to_px(county.parts.front().pole);
        auto const box = find_room_outside(scene, block, pole, context, occupied);
        return box ? std::optional(Placed{std::move(block), *box, true}) : std::nullopt;
    }
};

/// Inside the county, as large as there is room for. Roles go before the name does: they take a smaller name, but not
/// the smallest, and are left out before that is.
std::optional<Placed> place_inside(Search const& search, Wanted const& wanted)
{
    auto const forms = name_forms(wanted.name, search.context.view.language);
    auto const sizes = name_sizes(search.context, search.few_in_view);
    std::vector<RoleRows> rows{RoleRows::one};
    if (wanted.roles.size() > 1) { rows.push_back(RoleRows::each); }
    for (bool const with_roles : {true, false}) {
        if (with_roles && wanted.roles.empty()) { continue; }
        for (double const size : sizes) {
            if (with_roles && size == sizes.back() && sizes.size() > 1) { continue; }
            for (auto const& form : forms) {
                for (RoleRows const row : with_roles ? rows : std::vector{RoleRows::none}) {
                    auto placed = search.try_inside(lay_out(wanted, form, size, row, search.context));
                    if (placed) { return placed; }
                }
            }
        }
    }
    return std::nullopt;
}

/// On a page, where words are large: the name alone is better than nothing, and a small one better than none.
std::optional<Placed> place_on_page(Scene const& scene, Search const& search, Wanted const& wanted, double small)
{
    std::string const brief = short_form(wanted.name, search.context.view.language);
    for (double const size : {small, search.context.viewport.text_size(0)}) {
        Block const block = lay_out(wanted, {brief}, size, RoleRows::none, search.context);
        auto placed = search.try_inside(block);
        if (!placed && search.few_in_view && search.free_px() > sizes::leader_from_few) {
            placed = search.try_outside(scene, block);
        }
        if (placed) { return placed; }
    }
    return std::nullopt;
}

/// Beside its county an English name is shortened: it stands on the ground of others.
std::string outside_name(LabelContext const& context, std::string const& name)
{
    return context.view.language == base::Language::en ? short_form(name, context.view.language) : name;
}

Wanted wanted_of(LabelContext const& context, MapGeometry::Area const& county, model::Area const& area)
{
    bool const english = context.view.language == base::Language::en && !area.name_en.empty();
    Wanted wanted{county.adcode, english ? area.name_en : area.short_name, {}, {}, 0};
    if (wanted.name.empty()) { wanted.name = area.name; }
    auto const style = context.resolved.classes->areas.find(county.adcode);
    if (style != context.resolved.classes->areas.end()) {
        wanted.figure = style->second.figure;
        wanted.roles = style->second.roles;
    }
    return wanted;
}

/// A name that stands without its roles.
struct WithoutRoles {
    Wanted wanted;
    Box name;
    bool outside;
};

/// Once all names stand, the room that is left below those without roles is for these.
void add_late_roles(Scene& scene, std::vector<WithoutRoles> const& names, LabelContext const& context,
                    Occupied& occupied)
{
    for (WithoutRoles const& at : names) {
        auto const* county = context.geometry.area(at.wanted.adcode);
        if (county == nullptr || county->parts.empty()) { continue; }
        Point const pole = county->parts.front().pole;
        geo::MultiPolygon const polygons =
            at.outside ? geo::MultiPolygon{} : thinned(county->polygons, 2 * context.metres_per_px);
        for (RoleRows const rows : {RoleRows::one, RoleRows::each}) {
            Block block = roles_alone(at.wanted, rows, context);
            double const x = at.name.centre().x;
            Box const box{x - block.width / 2, at.name.max_y, x + block.width / 2, at.name.max_y + block.height};
            bool const fits = at.outside ? context.viewport.clip_px().contains(box)
                                         : inside(polygons, context, box, context.viewport.to_px(pole), pole);
            if (!fits || !occupied.is_free(box)) { continue; }
            occupied.add(box);
            scene.labels.push_back({at.wanted.adcode, box});
            draw_block(scene, std::move(block), box, at.wanted, {});
            break;
        }
    }
}

void add_county_label(Scene& scene, MapGeometry::Area const& county, std::vector<std::string> unplaced,
                      LabelContext const& context, Occupied& occupied, bool few_in_view,
                      std::vector<WithoutRoles>& without_roles)
{
    model::Area const* area = context.geometry.atlas().area(county.adcode);
    if (!area || county.parts.empty()) { return; }
    Wanted wanted = wanted_of(context, county, *area);
    wanted.unplaced = static_cast<int>(unplaced.size());
    geo::MultiPolygon const polygons = thinned(county.polygons, 2 * context.metres_per_px);
    Search const search{county, polygons, context, occupied, few_in_view};
    double const small = leader_size(context, few_in_view);
    auto placed = place_inside(search, wanted);
    if (!placed && !wanted.figure.empty()) {
        // Narrower, it may still stand inside, and hangs less over its neighbours beside it.
        wanted.folded = true;
        placed = place_inside(search, wanted);
    }
    bool const page = context.viewport.county_text() > 0;
    if (!placed && page && few_in_view) {
        placed = search.try_over(lay_out(wanted, {outside_name(context, wanted.name)}, small, RoleRows::none, context));
    }
    auto const style = context.resolved.classes->areas.find(county.adcode);
    bool const figure_matters = style != context.resolved.classes->areas.end() &&
                                style->second.cover != style::Cover::hatch && (!page || !wanted.figure.empty());
    if (!placed && (few_in_view ? search.free_px() > sizes::leader_from_few
                                : figure_matters && search.free_px() > sizes::leader_from)) {
        placed = search.try_outside(
            scene, lay_out(wanted, {outside_name(context, wanted.name)}, small, RoleRows::none, context));
    }
    if (!placed && page && (few_in_view || !wanted.figure.empty())) {  // else the same sizes were tried
        wanted.figure.clear();
        placed = place_on_page(scene, search, wanted, small);
    }
    if (placed) {
        Box const box = placed->box;
        occupied.add(box);
        scene.labels.push_back({county.adcode, box});
        // A name whose middle lies in its county needs nothing to point there.
        bool const apart = placed->outside && !geo::contains(county.polygons, context.viewport.to_metres(box.centre()));
        if (apart) { draw_leader(scene, box, context.viewport.to_px(county.parts.front().pole), occupied); }
        if (!wanted.roles.empty() && placed->block.roles.empty()) {
            without_roles.push_back({wanted, box, placed->outside});
        }
        draw_block(scene, std::move(placed->block), box, wanted, std::move(unplaced));
    }
    add_part_labels(scene, county, wanted, polygons, small, context, occupied);
}

}  // namespace

void add_county_labels(Scene& scene, LabelContext const& context, Occupied& occupied)
{
    std::vector<MapGeometry::Area const*> order;
    for (auto const* area : context.areas.areas) {
        if (area->box.overlaps(context.viewport.visible_metres())) { order.push_back(area); }
    }
    // Counties with data first, then the selected before all: their names are what the map is about.
    auto const rank = [&](MapGeometry::Area const* county) {
        auto const* selected = std::get_if<query::SelectedArea>(&context.view.selection);
        if (selected && selected->adcode == county->adcode) { return 0; }
        auto const style = context.resolved.classes->areas.find(county->adcode);
        bool const data = style != context.resolved.classes->areas.end() && style->second.cover == style::Cover::plain;
        return data ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto const* a, auto const* b) { return rank(a) < rank(b); });
    // Leader lines for every county would bury a map of many.
    Box const& px = context.viewport.clip_px();
    double const most = context.viewport.county_text() > 0
                            ? sizes::page_leaders_up_to * px.width() * px.height() / sizes::page_map_area
                            : sizes::leaders_up_to;
    bool const few_in_view = static_cast<double>(order.size()) <= most;
    std::vector<WithoutRoles> without_roles;
    UnplacedProjects unplaced = unplaced_projects(context);
    for (auto const* county : order) {
        add_county_label(scene, *county, std::move(unplaced[county]), context, occupied, few_in_view, without_roles);
    }
    add_late_roles(scene, without_roles, context, occupied);
}

}  // namespace atlas::scene
