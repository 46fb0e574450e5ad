#include "app/commands/options.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "rules/plans.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "style/classifier.hpp"
#include "style/palette.hpp"
#include "tables/table_data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <sstream>

namespace atlas::app {

namespace {

std::vector<std::string> split(std::string const& text)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) { parts.push_back(part); }
    return parts;
}

template <class E>
std::vector<std::string_view> ids()
{
    std::vector<std::string_view> out;
    for (auto const& word : model::Words<E>::list) { out.push_back(word.id); }
    return out;
}

template <class E>
std::bitset<model::count_of<E>> chosen(std::string const& option, std::string const& text)
{
    std::bitset<model::count_of<E>> bits;
    for (std::string const& word : split(text)) {
        auto const value = model::parse<E>(word);
        if (!value) {
            throw UsageError(fmt::format("{}: '{}' is none of {}", option, word, fmt::join(ids<E>(), ", ")));
        }
        bits.set(static_cast<std::size_t>(*value));
    }
    return bits;
}

query::Selection selection_of(std::string const& option, std::string const& id, model::Atlas const& atlas)
{
    if (model::Area const* area = atlas.area(id)) {
        if (!rules::shown_areas(atlas, area->level, area->adcode).empty()) { return query::SelectedArea{area->adcode}; }
        throw UsageError(fmt::format("{}: {} {} has no outline in this atlas", option, id, area->name));
    }
    if (atlas.project(id)) { return query::SelectedProject{id}; }
    throw UsageError(fmt::format("{}: '{}' is no county code and no project id of this atlas; see "
                                 "'county-atlas table ATLAS --what areas' and '--what projects'",
                                 option, id));
}

model::BriefingScene const& scene_of(std::string const& id, model::Atlas const& atlas)
{
    std::vector<std::string> known;
    for (auto const& scene : atlas.scenes) {
        if (scene.id == id) { return scene; }
        known.push_back(scene.id);
    }
    throw UsageError(fmt::format("--scene: '{}' is none of {}", id, fmt::join(known, ", ")));
}

void check_plan(std::string const& plan, model::Atlas const& atlas)
{
    auto const matches = [&](auto const& row) { return rules::plan_matches(plan, row.plan, row.citation.section); };
    if (std::any_of(atlas.types.begin(), atlas.types.end(), matches) ||
        std::any_of(atlas.targets.begin(), atlas.targets.end(), matches)) {
        return;
    }
    std::vector<std::string> known;
    auto const note = [&](auto const& row) {
        if (std::find(known.begin(), known.end(), row.plan) == known.end()) { known.push_back(row.plan); }
    };
    std::for_each(atlas.types.begin(), atlas.types.end(), note);
    std::for_each(atlas.targets.begin(), atlas.targets.end(), note);
    throw UsageError(fmt::format("--plan: '{}' is none of {}", plan, fmt::join(known, ", ")));
}

/// The view's division of the map, from --level and --inside.
void set_level(query::ViewState& view, ViewOptions const& options, model::Atlas const& atlas)
{
    if (!options.level.empty()) {
        auto const level = model::parse<model::AreaLevel>(options.level);
        if (!level || *level == model::AreaLevel::park) {
            throw UsageError(
                fmt::format("--level: '{}' is none of province, region, prefecture, county", options.level));
        }
        view.level = *level;
    }
    if (!options.inside.empty()) {
        model::Area const* const area = atlas.area(options.inside);
        if (!area || rules::counties_of(atlas, options.inside).empty()) {
            throw UsageError(fmt::format("--inside: '{}' is no area with counties in this atlas; see "
                                         "'county-atlas table ATLAS --what areas'",
                                         options.inside));
        }
        view.drilled_area = area->adcode;
    }
    if (rules::shown_areas(atlas, view.level, view.drilled_area).empty()) {
        throw UsageError(fmt::format("--level: this atlas has no whole area of level {}{}", model::word(view.level).id,
                                     view.drilled_area.empty() ? "" : " inside " + view.drilled_area));
    }
}

/// The finite numbers of a list; what is none is left out.
std::vector<double> numbers(std::vector<std::string> const& parts)
{
    std::vector<double> v;
    for (std::string const& part : parts) {
        double number = 0;
        auto const [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (error == std::errc() && end == part.data() + part.size() && std::isfinite(number)) { v.push_back(number); }
    }
    return v;
}

/// --measure and --compare, checked; the window they are drawn in is made elsewhere.
void check_window_marks(ViewOptions const& options, model::Atlas const& atlas)
{
    if (!options.measure.empty()) { parse_line(options.measure); }
    if (options.compare.empty()) { return; }
    auto const second = options.select.empty() ? nullptr : atlas.area(options.select);
    auto const first = atlas.area(options.compare);
    if (first == nullptr || second == nullptr || first == second) {
        throw UsageError(
            fmt::format("--compare: '{}' goes with --select: two different area codes, one each", options.compare));
    }
}

/// The value that an option names.
template <class E>
E word_from(char const* option, std::string const& id)
{
    auto const value = words::parse<E>(id);
    if (!value) { throw UsageError(fmt::format("{}: '{}' is none of {}", option, id, words::accepted_words<E>())); }
    return *value;
}

/// --classes, --method, --breaks, --palette: how an indicator is classed. --breaks alone means the method 'custom'.
query::IndicatorStyle style_from(ViewOptions const& options)
{
    query::IndicatorStyle style;
    if (options.classes != 0) {
        if (options.classes < style::fewest_classes || options.classes > style::most_classes) {
            throw UsageError(fmt::format("--classes: {} is not from {} to {}", options.classes, style::fewest_classes,
                                         style::most_classes));
        }
        style.classes = options.classes;
    }
    if (!options.method.empty()) { style.method = word_from<query::Method>("--method", options.method); }
    if (!options.breaks.empty()) {
        auto const parts = split(options.breaks);
        style.custom_breaks = numbers(parts);
        bool const rising = std::is_sorted(style.custom_breaks.begin(), style.custom_breaks.end(), std::less_equal<>());
        bool const many = parts.size() + 1 > static_cast<std::size_t>(style::most_classes);
        if (style.custom_breaks.size() != parts.size() || !rising || many) {
            throw UsageError(fmt::format("--breaks: '{}' is not 1 to {} rising numbers, such as 50,100,200",
                                         options.breaks, style::most_classes - 1));
        }
        if (!options.method.empty() && style.method != query::Method::custom) {
            throw UsageError(fmt::format("--breaks: goes with --method custom, not with '{}'", options.method));
        }
        style.method = query::Method::custom;
    } else if (style.method == query::Method::custom) {
        throw UsageError("--method: custom needs --breaks, such as --breaks 50,100,200");
    }
    if (!options.palette.empty()) {
        std::vector<std::string_view> known;
        for (auto const& ramp : style::ramps) { known.push_back(ramp.name); }
        if (!style::find_ramp(options.palette)) {
            throw UsageError(fmt::format("--palette: '{}' is none of {}", options.palette, fmt::join(known, ", ")));
        }
        style.palette = options.palette;
    }
    style.readable = !options.exact_breaks;
    style.fixed_across_years = !options.breaks_of_year;
    return style;
}

geo::Box parse_bbox(std::string const& text)
{
    auto const parts = split(text);
    auto const v = numbers(parts);
    bool const good = parts.size() == 4 && v.size() == 4 && v[0] < v[2] && v[1] < v[3] && v[0] >= -180 && v[2] <= 180 &&
                      v[1] >= -90 && v[3] <= 90;
    if (!good) { throw UsageError(fmt::format("--bbox: '{}' is not W,S,E,N in degrees, such as 97,37,102,40", text)); }
    return {v[0], v[1], v[2], v[3]};
}

/// A lon/lat box in map metres: its outline is projected, because parallels are curves in the map.
geo::Box projected(geo::Box const& lonlat, geo::Projection const& projection)
{
    geo::Box out;
    for (int i = 0; i <= 16; ++i) {
        double const x = lonlat.min_x + lonlat.width() * i / 16;
        double const y = lonlat.min_y + lonlat.height() * i / 16;
        for (geo::Point const& p :
             {geo::Point{x, lonlat.min_y}, {x, lonlat.max_y}, {lonlat.min_x, y}, {lonlat.max_x, y}}) {
            out.add(projection.forward(p));
        }
    }
    return out;
}

}  // namespace

Size parse_size(std::string const& text)
{
    Size size{0, 0};
    char const* const end = text.data() + text.size();
    auto const first = std::from_chars(text.data(), end, size.width);
    bool good = first.ec == std::errc() && first.ptr != end && (*first.ptr == 'x' || *first.ptr == 'X');
    if (good) {
        auto const second = std::from_chars(first.ptr + 1, end, size.height);
        good = second.ec == std::errc() && second.ptr == end;
    }
    auto const fits = [](int v) { return v >= 16 && v <= 16384; };
    if (!good || !fits(size.width) || !fits(size.height)) {
        throw UsageError(fmt::format("--size: '{}' is not WxH with 16 to 16384 px per side, such as 1920x1080", text));
    }
    return size;
}

base::Language parse_language(std::string const& text)
{
    if (!text.empty() && text != "zh" && text != "en") {
        throw UsageError(fmt::format("--lang: '{}' is none of zh, en", text));
    }
    return text == "en" ? base::Language::en : base::Language::zh;
}

query::ViewState view_from(ViewOptions const& options, model::Atlas const& atlas)
{
    query::ViewState view;
    if (!options.scene.empty()) { view = query::view_of(atlas, scene_of(options.scene, atlas), view); }
    if (!options.theme.empty()) { view.theme = word_from<query::Theme>("--theme", options.theme); }
    if (!options.metric.empty()) { view.metric = word_from<query::Metric>("--metric", options.metric); }
    if (!options.indicator.empty()) {
        if (!atlas.indicator(options.indicator)) {
            throw UsageError(
                fmt::format("--indicator: '{}' is not in indicators.csv of this atlas", options.indicator));
        }
        view.indicator = options.indicator;
    }
    view.indicator_style = style_from(options);
    if (!options.plan.empty()) {
        check_plan(options.plan, atlas);
        view.plan = options.plan;
    }
    if (options.year != 0) {
        if (options.year < 1900 || options.year > 2100) { throw UsageError("--year: give a year from 1900 to 2100"); }
        view.year = options.year;
    }
    set_level(view, options, atlas);
    if (!options.categories.empty()) {
        view.filters.categories = chosen<model::Category>("--categories", options.categories);
    }
    if (!options.stages.empty()) { view.filters.stages = chosen<model::Stage>("--stages", options.stages); }
    if (!options.county.empty()) {
        if (rules::counties_of(atlas, options.county).empty()) {
            throw UsageError(fmt::format("--county: no county of this atlas has the code '{}'", options.county));
        }
        view.filters.county = atlas.present_code(options.county);
    }
    view.filters.text = options.names_with;
    if (!options.select.empty()) { view.selection = selection_of("--select", options.select, atlas); }
    if (!options.zoom_to.empty()) { selection_of("--zoom-to", options.zoom_to, atlas); }
    view.language = parse_language(options.language);
    if (!(options.scale >= 0.25 && options.scale <= 8)) { throw UsageError("--scale: give a number from 0.25 to 8"); }
    parse_size(options.size);
    if (!options.table.empty() && !tables::parse_table_kind(options.table)) {
        throw UsageError(fmt::format(
            "--table: '{}' is none of counties, projects, targets, observations, sources, issues", options.table));
    }
    check_window_marks(options, atlas);
    if (!options.panel.empty() && options.panel != "filters" && options.panel != "briefing") {
        throw UsageError(fmt::format("--panel: '{}' is none of filters, briefing", options.panel));
    }
    if (!options.bbox.empty()) { parse_bbox(options.bbox); }
    view.show_projects = !options.no_projects;
    view.show_labels = !options.no_labels;
    view.bare = options.bare;
    return view;
}

geo::Line parse_line(std::string const& text)
{
    auto const parts = split(text);
    auto const v = numbers(parts);
    geo::Line line;
    for (std::size_t i = 0; i + 1 < v.size(); i += 2) { line.push_back({v[i], v[i + 1]}); }
    bool const inside =
        std::all_of(line.begin(), line.end(), [](geo::Point p) { return std::abs(p.x) <= 180 && std::abs(p.y) <= 90; });
    if (v.size() != parts.size() || v.size() % 2 != 0 || line.size() < 2 || !inside) {
        throw UsageError(fmt::format(
            "--measure: '{}' is not lon,lat,lon,lat,… in degrees, such as 100.45,38.93,101.09,38.78", text));
    }
    return line;
}

void aim(query::ViewState& view, ViewOptions const& options, scene::MapGeometry const& geometry,
         scene::Frame const& frame)
{
    if (!options.bbox.empty()) {
        view.camera = scene::fit(projected(parse_bbox(options.bbox), geometry.projection()), frame, 0);
        return;
    }
    if (!options.zoom_to.empty()) {
        auto const target = selection_of("--zoom-to", options.zoom_to, geometry.atlas());
        geo::Box box = scene::box_of(geometry, target);
        if (box.empty()) {
            throw UsageError(
                fmt::format("--zoom-to: '{}' has no place on the map; it is listed with its county", options.zoom_to));
        }
        double const least = 20000;  // metres: a single point is shown with its surroundings
        if (box.width() < least) { box = box.grown((least - box.width()) / 2); }
        view.camera = scene::fit(box, frame, 0.1);
        return;
    }
    for (auto const& scene : geometry.atlas().scenes) {
        if (scene.id != options.scene || options.scene.empty() || !scene.camera) { continue; }
        double const width = scene::free_box(frame).width();
        view.camera = query::Camera{geometry.projection().forward({scene.camera->lon, scene.camera->lat}),
                                    scene.camera->km * 1000 / width};
    }
}

}  // namespace atlas::app
