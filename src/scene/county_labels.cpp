#include "scene/county_labels.hpp"

#include "geo/contains.hpp"
#include "model/levels.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace atlas::scene {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

namespace {

/// A county label laid out at one size: name, figure below, badge to the right of the name.
struct Block {
    text::Run name;
    std::optional<text::Run> figure;
    std::optional<text::Run> badge;
    double badge_width = 0;
    double name_height = 0;
    double width = 0;
    double height = 0;
};

struct Wanted {
    std::string adcode;
    std::string name;
    std::string figure;
    int unplaced = 0;
};

Block lay_out(Wanted const& wanted, std::string const& name, double size, LabelContext const& context)
{
    text::Fonts& fonts = context.fonts;
    Block block;
    block.name = fonts.shape(text::Face::bold, size, name);
    block.name_height = size * 1.16;
    block.width = block.name.width;
    block.height = block.name_height;
    if (wanted.unplaced > 0) {
        double const badge = context.window.text_size(sizes::badge_text);
        block.badge = fonts.shape(text::Face::bold, badge, std::to_string(wanted.unplaced));
        block.badge_width = block.badge->width + 22 * badge / sizes::badge_text;
        block.width += 6 + block.badge_width;
    }
    if (!wanted.figure.empty()) {
        block.figure = fonts.shape(text::Face::bold, context.window.text_size(std::max(12.5, size * sizes::county_figure)), wanted.figure);
        block.width = std::max(block.width, block.figure->width);
        block.height += block.figure->size * 1.2;
    }
    return block;
}

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

/// What the words of a block cover; the air around them may reach over the border.
Box ink_of(Box const& block)
{
    Point const c = block.centre();
    return {c.x - 0.44 * block.width(), c.y - 0.38 * block.height(), c.x + 0.44 * block.width(), c.y + 0.38 * block.height()};
}

/// Whether the block's ink lies inside the county.
bool inside(geo::MultiPolygon const& polygons, LabelContext const& context, Box const& px, Point pole_px, Point pole)
{
    auto const to_metres = [&](double x, double y) {
        return Point{pole.x + (x - pole_px.x) * context.metres_per_px, pole.y - (y - pole_px.y) * context.metres_per_px};
    };
    Point const c = px.centre();
    Box const core = ink_of(px);
    for (Point const& p : {Point{core.min_x, core.min_y}, {core.max_x, core.min_y}, {core.min_x, core.max_y}, {core.max_x, core.max_y},
                           {c.x, core.min_y}, {c.x, core.max_y}, {core.min_x, c.y}, {core.max_x, c.y}, c}) {
        if (!geo::contains(polygons, to_metres(p.x, p.y))) { return false; }
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
        std::stable_sort(out.begin(), out.end(), [](Point a, Point b) {
            return a.x * a.x + 1.6 * a.y * a.y < b.x * b.x + 1.6 * b.y * b.y;
        });
        return out;
    }();
    return list;
}

/// A free box for the block near the pole of a part, inside the county.
std::optional<Box> find_room(Block const& block, MapGeometry::County::Part const& part,
                             geo::MultiPolygon const& polygons, LabelContext const& context, Occupied const& occupied)
{
    Point const pole = context.window.to_px(part.pole);
    // No point outside the county's box lies inside the county: most places are passed over without looking closer.
    Box within = geo::bounds(polygons);
    within = {pole.x + (within.min_x - part.pole.x) / context.metres_per_px, pole.y - (within.max_y - part.pole.y) / context.metres_per_px,
              pole.x + (within.max_x - part.pole.x) / context.metres_per_px, pole.y - (within.min_y - part.pole.y) / context.metres_per_px};
    for (Point const& offset : offsets()) {
        Point const c{pole.x + offset.x, pole.y + offset.y};
        Box const box{c.x - block.width / 2, c.y - block.height / 2, c.x + block.width / 2, c.y + block.height / 2};
        if (within.contains(ink_of(box)) && occupied.is_free(box) && inside(polygons, context, box, pole, part.pole)) { return box; }
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
        bool const free = context.window.clip_px().contains(box) && occupied.is_free(box.grown(2));
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

void draw(Scene& scene, Block block, Box const& box, Wanted const& wanted, std::vector<std::string> unplaced_ids)
{
    double const name_width = block.name.width + (block.badge ? 6 + block.badge_width : 0);
    double const left = box.centre().x - name_width / 2;
    double const middle = box.min_y + block.name_height / 2;
    double const baseline = middle + (block.name.ascent - block.name.descent) / 2;
    double const after = left + block.name.width + 6;
    if (block.figure) {
        double const y = box.min_y + block.name_height + (block.figure->size * 1.2 + block.figure->ascent - block.figure->descent) / 2;
        add_label_text(scene, *block.figure, {box.centre().x - block.figure->width / 2, y}, palette::ink);
    }
    add_label_text(scene, std::move(block.name), {left, baseline}, palette::ink);
    if (block.badge) {
        double const s = block.badge->size / sizes::badge_text;
        Box const badge{after, middle - 9 * s, after + block.badge_width, middle + 9 * s};
        Box const behind{badge.min_x + 2.5, badge.min_y - 2.5, badge.max_x + 2.5, badge.max_y - 2.5};
        scene.map.emplace_back(Panel{behind, 4, palette::paper, palette::ink_soft, 1, 0});
        scene.map.emplace_back(Panel{badge, 4, palette::paper, palette::ink_soft, 1, 0});
        for (int i = 0; i < 3; ++i) {
            double const y = middle + (i - 1) * 3.5 * s;
            scene.map.emplace_back(Stroke{{{{badge.min_x + 5 * s, y}, {badge.min_x + 12 * s, y}}}, palette::ink_soft, 1.2, {}, false});
        }
        double const text_y = middle + (block.badge->ascent - block.badge->descent) / 2;
        scene.map.emplace_back(Text{*block.badge, {badge.min_x + 16 * s, text_y}, palette::ink, {}, 0});
        scene.symbols.push_back({std::move(unplaced_ids), wanted.adcode, badge.centre(), badge.width() / 2});
    }
}

/// Shown projects without a place that belong to the area: named with it, or with one below it.
std::vector<std::string> unplaced_in(LabelContext const& context, MapGeometry::County const& area)
{
    bool const county_level = context.view.level == model::AreaLevel::county;
    auto const belongs = [&](std::string const& code) {
        return code == area.adcode || (!county_level && model::lies_in(context.geometry.atlas(), code, area.adcode));
    };
    std::vector<std::string> ids;
    auto const& projects = context.geometry.atlas().projects;
    for (std::size_t i : context.shown) {
        auto const& codes = projects[i].adcodes;
        if (!context.geometry.project_points()[i] && std::any_of(codes.begin(), codes.end(), belongs)) {
            ids.push_back(projects[i].project_id);
        }
    }
    return ids;
}

/// Detached parts are named too where the name fits well inside them.
void add_part_labels(Scene& scene, MapGeometry::County const& county, Wanted const& wanted, geo::MultiPolygon const& polygons,
                     double size, LabelContext const& context, Occupied& occupied)
{
    for (std::size_t i = 1; i < county.parts.size(); ++i) {
        Wanted const plain{wanted.adcode, wanted.name, {}, 0};
        Block block = lay_out(plain, wanted.name, size, context);
        if (county.parts[i].radius / context.metres_per_px < block.width * 0.42) { continue; }
        if (auto const box = find_room(block, county.parts[i], polygons, context, occupied)) {
            occupied.add(*box);
            scene.labels.push_back({wanted.adcode, *box});
            draw(scene, std::move(block), *box, plain, {});
        }
    }
}

/// The sizes tried one after another, largest first.
std::vector<double> name_sizes(LabelContext const& context, bool few_in_view)
{
    std::vector<double> out;
    for (double const wanted : sizes::county_label) {
        double const size = std::max(context.window.text_size(wanted), few_in_view ? context.window.county_text() : 0);
        if (out.empty() || size < out.back()) { out.push_back(size); }
    }
    return out;
}

/// Of names beside their area, at the end of a leader line, and of detached parts.
double leader_size(LabelContext const& context, bool few_in_view)
{
    double const size = context.window.text_size(sizes::county_label[2]);
    return std::max(size, few_in_view ? context.window.county_text() : 0);
}

void add_county_label(Scene& scene, MapGeometry::County const& county, LabelContext const& context, Occupied& occupied,
                      bool few_in_view)
{
    model::Area const* area = context.geometry.atlas().area(county.adcode);
    if (!area || county.parts.empty()) { return; }
    bool const english = context.view.language == base::Language::en && !area->name_en.empty();
    Wanted wanted{county.adcode, english ? area->name_en : area->short_name, {}, 0};
    if (wanted.name.empty()) { wanted.name = area->name; }
    auto const style = context.classes.counties.find(county.adcode);
    if (style != context.classes.counties.end()) { wanted.figure = style->second.figure; }
    auto unplaced = unplaced_in(context, county);
    wanted.unplaced = static_cast<int>(unplaced.size());
    geo::MultiPolygon const polygons = thinned(county.polygons, 2 * context.metres_per_px);
    std::string const abbreviated = short_form(wanted.name, context.view.language);
    double const free_px = county.parts.front().radius / context.metres_per_px;
    auto const& pole = county.parts.front().pole;
    std::optional<Box> box;
    std::optional<Block> block;
    bool outside = false;
    double const small = leader_size(context, few_in_view);
    for (double const size : name_sizes(context, few_in_view)) {
        for (bool const brief : {false, true}) {
            block = lay_out(wanted, brief ? abbreviated : wanted.name, size, context);
            box = find_room(*block, county.parts.front(), polygons, context, occupied);
            if (box) { break; }
        }
        if (box) { break; }
    }
    bool const page = context.window.county_text() > 0;
    bool const figure_matters = style != context.classes.counties.end() && style->second.cover != style::Cover::hatch &&
                                (!page || !wanted.figure.empty());
    if (!box && (few_in_view ? free_px > sizes::leader_from_few : figure_matters && free_px > sizes::leader_from)) {
        block = lay_out(wanted, wanted.name, small, context);
        box = find_room_outside(scene, *block, context.window.to_px(pole), context, occupied);
        outside = box.has_value();
    }
    if (!box && page && (few_in_view || !wanted.figure.empty())) {  // else the same sizes were tried
        wanted.figure.clear();  // the name alone is better than nothing, and a small one better than none
        for (double const size : {small, context.window.text_size(0)}) {
            block = lay_out(wanted, abbreviated, size, context);
            box = find_room(*block, county.parts.front(), polygons, context, occupied);
            if (!box && few_in_view && free_px > sizes::leader_from_few) {
                box = find_room_outside(scene, *block, context.window.to_px(pole), context, occupied);
                outside = box.has_value();
            }
            if (box) { break; }
        }
    }
    if (box) {
        occupied.add(*box);
        scene.labels.push_back({county.adcode, *box});
        // A name whose middle lies in its county needs nothing to point there.
        bool const apart = outside && !geo::contains(county.polygons, context.window.to_metres(box->centre()));
        if (apart) { draw_leader(scene, *box, context.window.to_px(pole), occupied); }
        draw(scene, std::move(*block), *box, wanted, std::move(unplaced));
    }
    add_part_labels(scene, county, wanted, polygons, small, context, occupied);
}

}  // namespace

void add_county_labels(Scene& scene, LabelContext const& context, Occupied& occupied)
{
    std::vector<MapGeometry::County const*> order;
    for (auto const* area : context.areas.areas) {
        if (area->box.overlaps(context.window.visible_metres())) { order.push_back(area); }
    }
    // Counties with data first, then the selected before all: their names are what the map is about.
    auto const rank = [&](MapGeometry::County const* county) {
        auto const* selected = std::get_if<view::SelectedCounty>(&context.view.selection);
        if (selected && selected->adcode == county->adcode) { return 0; }
        auto const style = context.classes.counties.find(county->adcode);
        bool const data = style != context.classes.counties.end() && style->second.cover == style::Cover::plain;
        return data ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto const* a, auto const* b) { return rank(a) < rank(b); });
    // Leader lines for every county would bury a map of many.
    Box const& px = context.window.clip_px();
    double const most = context.window.county_text() > 0 ? sizes::page_leaders_up_to * px.width() * px.height() / sizes::page_map_area
                                                         : sizes::leaders_up_to;
    bool const few_in_view = static_cast<double>(order.size()) <= most;
    for (auto const* county : order) { add_county_label(scene, *county, context, occupied, few_in_view); }
}

}  // namespace atlas::scene
