#include "scene/symbols/symbols.hpp"

#include "geo/segment.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/positions.hpp"
#include "scene/geometry/box_grid.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <optional>

namespace atlas::scene {

namespace palette = style::palette;
using geo::Point;
using model::Accuracy;
using model::Category;
using model::Stage;

namespace {

constexpr double pi = std::numbers::pi;

bool is_line_category(Category category) { return category == Category::highway || category == Category::railway; }

bool is_selected(query::ViewState const& view, model::Project const& project)
{
    auto const* selected = std::get_if<query::SelectedProject>(&view.selection);
    return selected && selected->project_id == project.project_id;
}

/// A piece of pie; angles clockwise from north.
geo::Ring wedge(Point centre, double radius, double from, double to)
{
    geo::Ring ring{centre};
    int const steps = std::max(2, static_cast<int>(std::ceil((to - from) / (pi / 24))));
    for (int i = 0; i <= steps; ++i) {
        double const a = from + (to - from) * i / steps;
        ring.push_back({centre.x + radius * std::sin(a), centre.y - radius * std::cos(a)});
    }
    return ring;
}

void add_centred(Items& items, text::Run run, Point centre, Color color, double baseline)
{
    double const x = centre.x - run.width / 2;
    items.emplace_back(Text{std::move(run), {x, centre.y + baseline}, color, {}, 0});
}

void add_cluster(Items& items, SymbolPlan const& plan, model::Atlas const& atlas, text::Fonts& fonts)
{
    std::map<Category, int> by_category;
    for (model::ProjectId const i : plan.projects) { ++by_category[atlas.projects[i].category]; }
    items.emplace_back(Disc{plan.centre, plan.radius + sizes::symbol_rim, palette::paper, {}, 0, {}});
    double from = 0;
    for (auto const& [category, count] : by_category) {
        double const to = from + 2 * pi * count / static_cast<double>(plan.projects.size());
        items.emplace_back(Fill{{wedge(plan.centre, plan.radius, from, to)}, style::color(category), {}});
        from = to;
    }
    items.emplace_back(Disc{plan.centre, plan.radius * 0.64, palette::paper, {}, 0, {}});
    add_centred(items,
                fonts.shape(text::Face::bold, plan.radius * sizes::cluster_text, std::to_string(plan.projects.size())),
                plan.centre, palette::ink, plan.radius * 0.34);
}

std::string shield_text(model::Project const& project) { return project.ref; }

void add_shield(Items& items, SymbolPlan const& plan, model::Project const& project, Stage stage, text::Fonts& fonts)
{
    bool const built = stage == Stage::completed || stage == Stage::operating || stage == Stage::under_construction ||
                       stage == Stage::started;
    items.emplace_back(Panel{plan.box, 3.5, built ? palette::highway : palette::paper,
                             built ? palette::paper : palette::highway, built ? 1.4 : 1.6, 0});
    double const size = std::round(16 * sizes::shield_text * plan.box.height() / sizes::shield_height) / 16;
    add_centred(items, fonts.shape(text::Face::bold, size, shield_text(project)), plan.centre,
                built ? palette::paper : palette::highway, size * 0.36);
}

double stroke_px(Category category) { return category == Category::railway ? 3.2 : 3.0; }

void add_line(Items& items, std::vector<geo::Line> lines, Category category, bool broken, bool selected)
{
    if (lines.empty()) { return; }
    Color const ink = category == Category::railway ? palette::railway : style::color(category);
    Stroke casing{lines, palette::paper, stroke_px(category) + 2.6, {}, true};
    if (selected) { items.emplace_back(Stroke{lines, palette::selection, casing.width + 3, {}, true}); }
    items.emplace_back(casing);
    Stroke body{lines, ink, stroke_px(category), {}, false};
    if (broken) { body.dash = {11, 6}; }
    if (category == Category::railway) {
        body.dash = broken ? std::vector<double>{14, 6} : std::vector<double>{};
        items.emplace_back(body);
        Stroke inner{std::move(lines), palette::paper, 1.5, {7, 7}, false};
        if (broken) { inner.dash = {6, 14}; }
        items.emplace_back(std::move(inner));
        return;
    }
    items.emplace_back(std::move(body));
}

double precedence(model::Project const& project, query::ViewState const& view)
{
    return is_selected(view, project) ? 0 : project.importance;
}

/// A road number on its line, where it covers no symbol planned so far; none where the line is too crowded for it.
std::optional<SymbolPlan> plan_shield(MapGeometry const& geometry, model::ProjectId project, BoxGrid const& others,
                                      Viewport const& viewport, text::Fonts& fonts)
{
    auto const& row = geometry.atlas().projects[project];
    double const size = viewport.text_size(sizes::shield_text);
    double const height = sizes::shield_height * size / sizes::shield_text;
    double const half = fonts.shape(text::Face::bold, size, shield_text(row)).width / 2 + 6;
    auto const box_at = [&](Point p) { return geo::Box{p.x - half, p.y - height / 2, p.x + half, p.y + height / 2}; };
    auto const* const shape = geometry.shape_of(project);
    if (shape == nullptr || shape->lines.empty()) { return std::nullopt; }
    for (double const share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
        Point const p = viewport.to_px(geo::along(shape->lines.front(), share));
        if (!others.any_overlaps(box_at(p).grown(1))) { return SymbolPlan{{project}, p, p, half, true, box_at(p)}; }
    }
    return std::nullopt;
}

geo::Box disc_box(Point c, double radius) { return {c.x - radius, c.y - radius, c.x + radius, c.y + radius}; }

/// Members of one place spread on a circle around it.
void fan_out(std::vector<SymbolPlan>& out, SymbolPlan const& plan)
{
    auto const n = static_cast<double>(plan.projects.size());
    double const step = 2 * (sizes::symbol_radius + sizes::symbol_clearance);
    double const radius = std::max(step, n * step / (2 * pi));
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
        double const angle = 2 * pi * static_cast<double>(i) / n;
        Point const c{plan.centre.x + radius * std::sin(angle), plan.centre.y - radius * std::cos(angle)};
        SymbolPlan one{{plan.projects[i]}, c, plan.centre, sizes::symbol_radius, false, {}};
        one.box = disc_box(c, one.radius + sizes::symbol_rim);
        out.push_back(std::move(one));
    }
}

/// Each project joins the first plan within reach, or begins one. A plan begun by the selected project stays alone.
std::vector<SymbolPlan> grouped(MapGeometry const& geometry, std::vector<model::ProjectId> const& order, double reach,
                                query::ViewState const& view, Viewport const& viewport)
{
    auto const& projects = geometry.atlas().projects;
    std::vector<SymbolPlan> plans;
    PointGrid places(reach);
    for (model::ProjectId const i : order) {
        if (has_shield(projects[i])) { continue; }
        Point const p = viewport.to_px(*geometry.point_of(i));
        std::size_t first = plans.size();
        places.each_near(p, [&](std::uint32_t number) {
            Point const other = plans[number].true_place;
            if (number < first && std::hypot(other.x - p.x, other.y - p.y) < reach) { first = number; }
        });
        if (first < plans.size()) {
            plans[first].projects.push_back(i);
            continue;
        }
        if (!is_selected(view, projects[i])) { places.add(p, static_cast<std::uint32_t>(plans.size())); }
        plans.push_back(
            {{i}, p, p, sizes::symbol_radius, false, disc_box(p, sizes::symbol_radius + sizes::symbol_rim)});
    }
    return plans;
}

}  // namespace

bool has_shield(model::Project const& project) { return !project.ref.empty() && is_line_category(project.category); }

std::vector<SymbolPlan> plan_symbols(MapGeometry const& geometry, std::vector<model::ProjectId> const& shown,
                                     query::ViewState const& view, Viewport const& viewport, double metres_per_px,
                                     text::Fonts& fonts)
{
    auto const& projects = geometry.atlas().projects;
    std::vector<model::ProjectId> order;
    for (model::ProjectId const i : shown) {
        if (geometry.point_of(i)) { order.push_back(i); }
    }
    std::stable_sort(order.begin(), order.end(), [&](model::ProjectId a, model::ProjectId b) {
        return precedence(projects[a], view) < precedence(projects[b], view);
    });
    double const cluster_radius = viewport.text_size(sizes::cluster_radius * sizes::cluster_text) / sizes::cluster_text;
    double const reach = sizes::symbol_radius + cluster_radius + 2 * sizes::symbol_rim + 0.5;
    std::vector<SymbolPlan> out;
    for (SymbolPlan& plan : grouped(geometry, order, reach, view, viewport)) {
        if (plan.projects.size() == 1) {
            out.push_back(std::move(plan));
        } else if (metres_per_px < sizes::fan_below) {
            fan_out(out, plan);
        } else {
            plan.radius = cluster_radius;
            plan.box = disc_box(plan.centre, plan.radius + sizes::symbol_rim);
            out.push_back(std::move(plan));
        }
    }
    BoxGrid taken;
    for (SymbolPlan const& plan : out) { taken.add(plan.box); }
    for (model::ProjectId const i : order) {
        if (!has_shield(projects[i])) { continue; }
        if (auto shield = plan_shield(geometry, i, taken, viewport, fonts)) {
            taken.add(shield->box);
            out.push_back(std::move(*shield));
        }
    }
    return out;
}

void add_project_shapes(Items& items, MapGeometry const& geometry, std::vector<model::ProjectId> const& shown,
                        std::vector<Stage> const& stages, query::ViewState const& view, Viewport const& viewport)
{
    for (model::ProjectId const i : shown) {
        auto const* const drawn = geometry.shape_of(i);
        if (drawn == nullptr || !drawn->box.overlaps(viewport.visible_metres())) { continue; }
        MapGeometry::Shape const& shape = *drawn;
        model::Project const& project = geometry.atlas().projects[i];
        Stage const stage = stages[i.number];
        bool const built = stage == Stage::completed || stage == Stage::operating;
        bool const broken = !built || rules::is_approximate(project);
        if (!shape.polygons.empty()) {
            Color const color = style::color(project.category);
            items.emplace_back(Fill{viewport.rings(shape.polygons), style::with_alpha(color, 0.3), {}});
        }
        std::vector<geo::Line> lines;
        for (auto const& line : shape.lines) {
            for (auto& piece : viewport.pieces(line)) { lines.push_back(std::move(piece)); }
        }
        add_line(items, std::move(lines), project.category, broken, is_selected(view, project));
    }
}

void add_line_sample(Items& items, geo::Line const& line, Category category, bool broken)
{
    add_line(items, {line}, category, broken, false);
}

SymbolLook symbol_look(Point centre, double radius, Category category, Stage stage, Accuracy accuracy)
{
    SymbolLook look;
    bool const approximate = rules::is_approximate(accuracy);
    bool const filled = stage != Stage::planned && stage != Stage::preparatory && stage != Stage::unstated;
    Color const hue = stage == Stage::suspended ? palette::suspended : style::color(category);
    std::vector<double> const rim_dash =
        approximate ? std::vector<double>{radius * 0.27, radius * 0.22} : std::vector<double>{};
    look.under.emplace_back(Disc{centre, radius + sizes::symbol_rim, palette::paper, {}, 0, {}});
    double const rim = radius * 0.155;
    if (filled) {
        double const inner = approximate ? radius * 0.82 : radius;
        look.under.emplace_back(Disc{centre, inner, hue, {}, 0, {}});
        if (approximate) { look.under.emplace_back(Disc{centre, radius - rim / 2 + 0.4, {}, hue, rim, rim_dash}); }
        if (stage == Stage::started || stage == Stage::under_construction) {
            look.under.emplace_back(
                Disc{centre, inner * 0.86, {}, palette::paper, radius * 0.1, {radius * 0.36, radius * 0.27}});
        }
    } else {
        if (stage == Stage::preparatory) {
            look.under.emplace_back(
                Fill{{wedge(centre, radius - rim, pi / 2, 3 * pi / 2)}, style::with_alpha(hue, 0.33), {}});
        }
        look.under.emplace_back(Disc{centre, radius - rim / 2, {}, hue, rim, rim_dash});
    }
    look.ink = filled ? palette::paper : hue;
    look.pictogram_size = radius * (filled && approximate ? 1.12 : 1.24);
    if (stage == Stage::suspended) {
        double const d = radius * 0.66;
        geo::Line const bar{{centre.x - d, centre.y + d}, {centre.x + d, centre.y - d}};
        look.over.emplace_back(Stroke{{bar}, palette::paper, radius * 0.3, {}, true});
        look.over.emplace_back(Stroke{{bar}, hue, radius * 0.14, {}, true});
    }
    return look;
}

void add_symbol(Items& items, Point centre, double radius, Category category, Stage stage, Accuracy accuracy,
                text::Fonts& fonts)
{
    SymbolLook look = symbol_look(centre, radius, category, stage, accuracy);
    std::move(look.under.begin(), look.under.end(), std::back_inserter(items));
    double const size = look.pictogram_size;
    // The pictograms stand 3/8 em above their baseline.
    add_centred(items, fonts.shape(text::Face::icons, size, text::Fonts::icon(style::icon(category))), centre, look.ink,
                size * 0.375);
    std::move(look.over.begin(), look.over.end(), std::back_inserter(items));
}

void add_symbols(Items& items, MapGeometry const& geometry, std::vector<SymbolPlan> const& plans,
                 std::vector<Stage> const& stages, query::ViewState const& view, text::Fonts& fonts)
{
    model::Atlas const& atlas = geometry.atlas();
    for (auto plan = plans.rbegin(); plan != plans.rend(); ++plan) {
        model::Project const& project = atlas.projects[plan->projects.front()];
        Stage const stage = stages[plan->projects.front().number];
        if (!(plan->centre == plan->true_place)) {
            items.emplace_back(Stroke{{{plan->true_place, plan->centre}}, palette::ink_soft, 1, {}, true});
        }
        if (plan->shield) {
            add_shield(items, *plan, project, stage, fonts);
        } else if (plan->projects.size() > 1) {
            add_cluster(items, *plan, atlas, fonts);
        } else {
            if (is_selected(view, project)) {
                items.emplace_back(Disc{plan->centre, plan->radius + 5, palette::paper, palette::selection, 3, {}});
            }
            add_symbol(items, plan->centre, plan->radius, project.category, stage, project.accuracy, fonts);
        }
    }
}

}  // namespace atlas::scene
