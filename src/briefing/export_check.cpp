#include "briefing/export_check.hpp"

#include "briefing/export_figures.hpp"
#include "briefing/words.hpp"
#include "model/attainment.hpp"
#include "model/scene_check.hpp"
#include "scene/furniture.hpp"
#include "view/filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <set>

namespace atlas::briefing {
namespace {

using base::Severity;
using geo::Box;
using geo::Point;

/// Lon/lat of what a map page shows; the ground of its picture where there is one.
Box ground_of(scene::MapGeometry const& geometry, Picture const& picture)
{
    Box ground;
    constexpr int steps = 12;
    for (int i = 0; i <= steps; ++i) {
        double const x = picture.frame.width * i / steps;
        double const y = picture.frame.height * i / steps;
        for (Point const px : {Point{x, 0}, Point{x, picture.frame.height}, Point{0, y}, Point{picture.frame.width, y}}) {
            Point const lonlat = geometry.projection().inverse(scene::to_metres(picture.camera, picture.frame, px));
            if (std::isfinite(lonlat.x) && std::isfinite(lonlat.y)) { ground.add(lonlat); }
        }
    }
    return ground;
}

void add_all(Box& box, geo::MultiPolygon const& polygons)
{
    for (auto const& polygon : polygons) {
        for (auto const& point : polygon.outer) { box.add(point); }
    }
}

/// Lon/lat box of all land the atlas can draw.
Box land_of(model::Atlas const& atlas)
{
    Box box;
    for (auto const& outline : atlas.outlines) { add_all(box, outline.polygons); }
    for (auto const& area : atlas.context) { add_all(box, area.polygons); }
    return box;
}

Box overlap(Box const& a, Box const& b)
{
    return {std::max(a.min_x, b.min_x), std::max(a.min_y, b.min_y), std::min(a.max_x, b.max_x), std::min(a.max_y, b.max_y)};
}

std::vector<Picture const*> maps_of(Exported const& item)
{
    std::vector<Picture const*> maps;
    if (item.pages == nullptr) { return maps; }
    for (Slide const& page : *item.pages) {
        for (Part const& part : page.parts) {
            auto const* picture = std::get_if<Picture>(&part);
            if (picture != nullptr && picture->is_map) { maps.push_back(picture); }
        }
    }
    return maps;
}

Place at_scene(Exported const& item)
{
    Place place;
    place.scene = item.county.empty() ? item.scene : std::string();
    place.county = item.county;
    return place;
}

void check_extent(Deck const& deck, Exported const& item, Box const& land, std::vector<Finding>& out)
{
    auto const maps = maps_of(item);
    bool needed = maps.empty() && !item.views.empty() && needs_south_sea(land);
    for (auto const* map : maps) { needed = needed || needs_south_sea(overlap(land, ground_of(deck.geometry, *map))); }
    if (!needed) { return; }
    out.push_back({Severity::error, ExportKind::south_sea, at_scene(item), "全国范围的地图没有南海诸岛附图，不得公开使用",
                   "A map of the whole nation without the inset of the South China Sea islands must not be made public"});
}

void check_boxes(Exported const& item, text::Fonts* fonts, std::vector<Finding>& out)
{
    if (item.pages == nullptr) { return; }
    int number = 0;
    for (Slide const& page : *item.pages) {
        ++number;
        bool over = false;
        for (Part const& part : page.parts) {
            if (auto const* table = std::get_if<Table>(&part)) {
                over = over || static_cast<double>(table->rows.size()) * table->row_height > table->box.height() + 1;
            }
            auto const* text = std::get_if<TextBox>(&part);
            if (text == nullptr || fonts == nullptr || text->role == Role::source) { continue; }
            auto const lines = place_text(*text, *fonts);
            over = over || (!lines.empty() && lines.back().bottom > text->box.height() + 1);
        }
        if (over) {
            out.push_back({Severity::warning, ExportKind::overflow, at_scene(item), fmt::format("第 {} 页有文字超出版面", number),
                           fmt::format("Words on page {} reach out of their box", number)});
        }
        if (page.continued && item.county.empty()) {
            out.push_back({Severity::warning, ExportKind::continued, at_scene(item), fmt::format("文字较长，续到第 {} 页", number),
                           fmt::format("The words are long and go on to page {}", number)});
        }
    }
}

/// A sheet is one page; only what that cannot hold at all goes on.
void check_sheet(model::Atlas const& atlas, Exported const& item, std::vector<Finding>& out)
{
    std::size_t const pages = item.pages == nullptr ? item.page_count : item.pages->size();
    auto const* area = atlas.area(item.county);
    if (pages < 2 || area == nullptr) { return; }
    out.push_back({Severity::warning, ExportKind::continued, at_scene(item), fmt::format("{}：一页排不下，续到第 {} 页", area->name, pages),
                   fmt::format("{}: more than one page holds; goes on to page {}", name_of(*area, base::Language::en), pages)});
}

void check_scene_words(model::Atlas const& atlas, Exported const& item, std::vector<Finding>& out)
{
    std::set<std::string> told;
    for (std::string const& words : item.words) {
        for (std::string const& figure : empty_figures(atlas, words, item.figures)) {
            if (!told.insert(figure).second) { continue; }
            out.push_back({Severity::warning, ExportKind::no_figure, at_scene(item), fmt::format("文中的 {{{}}} 没有数据", figure),
                           fmt::format("The figure {{{}}} in the words has no data", figure)});
        }
    }
}

void check_unplaced(Deck const& deck, Exported const& item, std::vector<Finding>& out)
{
    auto const& atlas = deck.geometry.atlas();
    std::set<std::string> ids;
    std::vector<model::Project const*> missing;
    for (auto const& view : item.views) {
        if (!view.show_projects) { continue; }
        for (auto const* project : view::shown_projects(atlas, deck.search, view)) {
            bool const placed = !std::holds_alternative<std::monostate>(project->geometry);
            bool const here = item.county.empty() || std::find(project->adcodes.begin(), project->adcodes.end(), item.county) != project->adcodes.end();
            if (!placed && here && ids.insert(project->project_id).second) { missing.push_back(project); }
        }
    }
    if (missing.empty()) { return; }
    Place place = at_scene(item);
    place.project = missing.front()->project_id;
    std::string const zh = name_list(missing, [](auto const* p) { return p->name; }, "、", "等");
    std::string const en = name_list(missing, [](auto const* p) { return p->name_en.empty() ? p->name : p->name_en; }, ", ", " and more");
    out.push_back({Severity::notice, ExportKind::unplaced, place, fmt::format("{} 个项目仅知所在区县，图上没有点位：{}", missing.size(), zh),
                   fmt::format("{} projects have no place on the map: {}", missing.size(), en)});
}

}  // namespace

std::string_view code_of(ExportKind kind)
{
    constexpr std::array<std::string_view, 11> codes{"broken-scene", "review-number", "south-sea", "restricted", "overflow", "continued",
                                                     "outdated",     "disagreement",  "no-figure", "not-final",  "unplaced"};
    return codes[static_cast<std::size_t>(kind)];
}

bool needs_south_sea(geo::Box const& drawn)
{
    // The mainland reaches from 73.5° to 135.1° east and from 20.2° to 53.6° north; a degree or two may be cut off.
    bool const nation = drawn.min_x < 76 && drawn.max_x > 133 && drawn.max_y > 51.5 && drawn.min_y < 22.5;
    return nation && drawn.min_y > 4;
}

Exported exported_scene(model::BriefingScene const& scene, base::Language language)
{
    Exported item;
    item.scene = scene.id;
    view::ViewState base;
    base.language = language;
    if (scene.layout != "table") { item.views.push_back(view::view_of(scene, base)); }
    if (scene.layout == "two_maps") { item.views.push_back(view::second_view_of(scene, base)); }
    item.words = {std::string(base::pick(language, scene.title, scene.title_en)),
                  std::string(base::pick(language, scene.text, scene.text_en)), scene.notes};
    item.figures = model::figure_setting(scene, language);
    return item;
}

namespace {

std::vector<Finding> check_all(Deck const& deck, std::vector<Exported> const& exported, text::Fonts* fonts)
{
    auto const& atlas = deck.geometry.atlas();
    std::vector<Finding> out;
    if (atlas.settings.review_number.empty()) {
        out.push_back({Severity::warning, ExportKind::review_number, {}, "没有审图号：只限内部使用，图上标注“内部使用”；公开前须送审",
                       "No map review number: internal use only, and marked so; maps made public are reviewed first"});
    }
    Box const land = land_of(atlas);
    auto const disagreements = model::disagreements(atlas);
    for (Exported const& item : exported) {
        check_extent(deck, item, land, out);
        check_restricted(deck, item, out);
        check_boxes(item, fonts, out);
        check_sheet(atlas, item, out);
        check_scene_words(atlas, item, out);
        check_figures(atlas, disagreements, item, out);
        check_unplaced(deck, item, out);
    }
    std::stable_sort(out.begin(), out.end(), [](Finding const& a, Finding const& b) { return a.severity > b.severity; });
    return out;
}

}  // namespace

std::vector<Finding> check_export(Deck const& deck, std::vector<Exported> const& exported)
{
    return check_all(deck, exported, nullptr);
}

std::vector<Finding> check_briefing(Deck const& deck, std::vector<model::BriefingScene> const& scenes, PageSetup const& setup,
                                    text::Fonts& fonts)
{
    std::vector<Finding> broken;
    std::vector<std::vector<Slide>> pages(scenes.size());
    std::vector<Exported> exported;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        Exported item = exported_scene(scenes[i], setup.language);
        auto const errors = model::scene_errors(deck.geometry.atlas(), scenes[i], setup.language);
        for (auto const& error : errors) {
            Place place;
            place.scene = scenes[i].id;
            std::string const words = fmt::format("{} “{}”：{}", error.field, error.value, error.message);
            broken.push_back({Severity::error, ExportKind::broken_scene, place, words, fmt::format("{} '{}': {}", error.field, error.value, error.message)});
        }
        if (!errors.empty()) { continue; }
        pages[i] = compose(deck, scenes[i], setup, fonts);
        item.pages = &pages[i];
        exported.push_back(std::move(item));
    }
    auto found = check_all(deck, exported, &fonts);
    broken.insert(broken.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return broken;
}

}  // namespace atlas::briefing
