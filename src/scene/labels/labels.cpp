#include "scene/labels/labels.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "scene/labels/county_labels.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::scene {

namespace palette = style::palette;
using base::Language;
using geo::Box;
using geo::Point;

void add_label_text(Scene& scene, text::Run run, Point left_baseline, Color color)
{
    scene.map.emplace_back(
        Text{std::move(run), left_baseline, color, style::with_alpha(palette::paper, 0.92), sizes::halo});
}

namespace {

/// Eight positions around a symbol: right, left, below, above, then the corners.
std::vector<Box> around(Box const& symbol, double width, double height)
{
    double const gap = sizes::label_gap;
    Point const c = symbol.centre();
    std::vector<Point> const corners{{symbol.max_x + gap, c.y - height / 2},
                                     {symbol.min_x - gap - width, c.y - height / 2},
                                     {c.x - width / 2, symbol.max_y + gap},
                                     {c.x - width / 2, symbol.min_y - gap - height},
                                     {symbol.max_x, symbol.min_y - height + gap},
                                     {symbol.max_x, symbol.max_y - gap},
                                     {symbol.min_x - width, symbol.min_y - height + gap},
                                     {symbol.min_x - width, symbol.max_y - gap}};
    std::vector<Box> out;
    for (Point const& p : corners) { out.push_back({p.x, p.y, p.x + width, p.y + height}); }
    return out;
}

/// Places one line of text at the first free candidate; true when it found room.
bool place_line(Scene& scene, Occupied& occupied, std::string const& id, text::Run run, std::vector<Box> const& boxes,
                Color color)
{
    auto const taken = occupied.take_first(boxes);
    if (!taken) { return false; }
    Box const& box = boxes[*taken];
    double const baseline = box.min_y + (box.height() + run.ascent - run.descent) / 2;
    scene.labels.push_back({id, box});
    add_label_text(scene, std::move(run), {box.min_x, baseline}, color);
    return true;
}

double line_height(double size) { return size * 1.18; }

std::string project_name(LabelContext const& context, SymbolPlan const& plan)
{
    model::Project const& project = context.geometry.atlas().projects[plan.projects.front()];
    bool const english = context.view.language == Language::en;
    std::string name(base::pick(context.view.language, project.name, project.name_en));
    if (plan.projects.size() > 1) {
        name = english ? name + " +" + std::to_string(plan.projects.size() - 1)
                       : name + "等" + std::to_string(plan.projects.size()) + "项";
    }
    return name;
}

void add_project_labels(Scene& scene, LabelContext const& context, Occupied& occupied, bool selected_only)
{
    auto const* selected = std::get_if<query::SelectedProject>(&context.view.selection);
    for (SymbolPlan const& plan : context.symbols) {
        model::Project const& project = context.geometry.atlas().projects[plan.projects.front()];
        bool const is_selected = selected && selected->project_id == project.project_id;
        if (is_selected != selected_only) { continue; }
        if (!is_selected && project.importance >= 4 && context.metres_per_px > sizes::small_projects_below) {
            continue;
        }
        if (!plan.box.overlaps(context.viewport.clip_px())) { continue; }
        double const size = context.viewport.text_size(sizes::project_label) * (is_selected ? 1.15 : 1);
        text::Run run = context.fonts.shape(is_selected ? text::Face::bold : text::Face::regular, size,
                                            project_name(context, plan));
        Box const anchor = is_selected ? plan.box.grown(5) : plan.box;
        auto const boxes = around(anchor, run.width, line_height(size));
        place_line(scene, occupied, project.project_id, std::move(run), boxes, palette::ink);
    }
}

void add_place_labels(Scene& scene, LabelContext const& context, Occupied& occupied, bool seats)
{
    model::Atlas const& atlas = context.geometry.atlas();
    double const limit = seats ? sizes::seats_below : sizes::townships_below;
    if (context.metres_per_px > limit) { return; }
    for (auto const& [id, place] : atlas.places.entries()) {
        if ((place.kind != model::PlaceKind::township) != seats) { continue; }
        bool const outside =
            !context.view.drilled_area.empty() && !rules::lies_in(atlas, place.adcode, context.view.drilled_area);
        if (outside) { continue; }
        Point const p = context.viewport.to_px(context.geometry.point_of(id));
        double const r = seats ? 3.6 : 2.4;
        Box const dot{p.x - r - 1, p.y - r - 1, p.x + r + 1, p.y + r + 1};
        if (!context.viewport.clip_px().contains(p) || !occupied.is_free(dot)) { continue; }
        double const size = context.viewport.text_size(seats ? sizes::seat_label : sizes::township_label);
        text::Run run = context.fonts.shape(text::Face::regular, size,
                                            base::pick(context.view.language, place.name, place.name_en));
        auto const boxes = around(dot, run.width, line_height(size));
        if (!place_line(scene, occupied, place.place_id, std::move(run), boxes, palette::place_text)) { continue; }
        occupied.add(dot);
        scene.map.emplace_back(Disc{p, r, palette::paper, palette::place_text, seats ? 1.6 : 1.1, {}});
    }
}

/// Candidate boxes along a line, at equal distances in metres from its start.
std::vector<Box> along_line(geo::Line const& line, LabelContext const& context, double width, double height)
{
    std::vector<Box> out;
    double const step = std::max(120 * context.metres_per_px, 1.0);
    double walked = 0;
    double next = step / 2;
    for (std::size_t i = 1; i < line.size() && out.size() < 64; ++i) {
        double const length = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        walked += length;
        if (walked < next) { continue; }
        next = walked + step;
        Point const p = context.viewport.to_px(line[i]);
        out.push_back({p.x + 6, p.y - height, p.x + 6 + width, p.y});
    }
    return out;
}

void add_water_labels(Scene& scene, LabelContext const& context, Occupied& occupied)
{
    model::Atlas const& atlas = context.geometry.atlas();
    std::vector<std::string> done;
    for (int rank = 1; rank <= 3; ++rank) {
        for (auto const& [id, water] : atlas.waters.entries()) {
            auto const& shape = context.geometry.shape_of(id);
            if (water.rank != rank || water.name.empty() || !shape.box.overlaps(context.viewport.visible_metres())) {
                continue;
            }
            if (rank == 3 && context.metres_per_px > sizes::minor_rivers_below) { continue; }
            if (std::find(done.begin(), done.end(), water.name) != done.end()) { continue; }
            double const size = context.viewport.text_size(sizes::water_label);
            text::Run run = context.fonts.shape(text::Face::regular, size,
                                                base::pick(context.view.language, water.name, water.name_en));
            double const height = line_height(size);
            std::vector<Box> boxes;
            for (auto const& line : shape.lines) {
                if (shape.lines.size() > 1 && line.size() < 3) { continue; }
                auto more = along_line(line, context, run.width, height);
                boxes.insert(boxes.end(), more.begin(), more.end());
            }
            if (!shape.polygons.empty()) {
                Point const c = context.viewport.to_px(shape.box.centre());
                boxes.push_back({c.x - run.width / 2, c.y - height / 2, c.x + run.width / 2, c.y + height / 2});
            }
            std::erase_if(boxes, [&](Box const& box) { return !context.viewport.clip_px().contains(box); });
            if (place_line(scene, occupied, water.water_id, std::move(run), boxes, palette::water_text)) {
                done.push_back(water.name);
            }
        }
    }
}

}  // namespace

std::string short_form(std::string const& name, base::Language language)
{
    if (language == Language::en) {
        for (std::string_view const suffix :
             {" Autonomous County", " District", " County", " City", " Autonomous Prefecture", " Prefecture"}) {
            if (name.ends_with(suffix)) { return name.substr(0, name.size() - suffix.size()); }
        }
        return name;
    }
    for (std::string_view const suffix : {"自治县", "县", "区", "市"}) {
        // Names of one character keep their suffix: 成县, 文县.
        if (name.ends_with(suffix) && name.size() - suffix.size() >= 6) {
            return name.substr(0, name.size() - suffix.size());
        }
    }
    return name;
}

void add_labels(Scene& scene, LabelContext const& context, Occupied& occupied)
{
    add_project_labels(scene, context, occupied, true);
    add_county_labels(scene, context, occupied);
    add_project_labels(scene, context, occupied, false);
    add_place_labels(scene, context, occupied, true);
    add_water_labels(scene, context, occupied);
    add_place_labels(scene, context, occupied, false);
}

}  // namespace atlas::scene
