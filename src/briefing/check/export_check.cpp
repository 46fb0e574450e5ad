#include "briefing/check/export_check.hpp"

#include "briefing/check/export_figures.hpp"
#include "briefing/check/export_letters.hpp"
#include "briefing/page/scene_problems.hpp"
#include "briefing/page/words.hpp"
#include "model/atlas.hpp"
#include "query/filter.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "rules/positions.hpp"
#include "rules/review_number.hpp"
#include "scene/camera.hpp"
#include "scene/furniture/furniture.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <set>

namespace atlas::briefing {
namespace {

using base::Severity;
using geo::Box;

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

/// Whether a map spans the nation and lacks the islands of the South China Sea, in its frame or in the atlas.
void check_extent(Item const& item, bool islands, std::vector<Finding>& out)
{
    bool const needed = std::any_of(item.maps.begin(), item.maps.end(), [&](MapShown const& map) {
        return map.ground && map.ground->has_nation() && !(islands && map.ground->has_zengmu_ansha());
    });
    if (!needed) { return; }
    out.push_back(
        {Severity::error, ExportKind::south_china_sea_inset, at_scene(item.of),
         "全国范围的地图没有南海诸岛附图，不得公开使用",
         "A map of the whole nation without the inset of the South China Sea islands must not be made public"});
}

/// Maps turned away from everything that the atlas speaks of.
void check_emptiness(Item const& item, std::vector<Finding>& out)
{
    bool const empty = std::any_of(item.maps.begin(), item.maps.end(), [&](MapShown const& map) {
        auto const areas = map.resolved.areas;
        return map.ground && std::none_of(areas->begin(), areas->end(), [&](model::AreaId area) {
                   return map.ground->has_area((*map.resolved.atlas)[area].adcode);
               });
    });
    if (!empty || !item.of.county.empty()) { return; }
    out.push_back({Severity::warning, ExportKind::empty_map, at_scene(item.of),
                   "图上没有本图集的任何县区；请核对镜头的位置和范围",
                   "The map shows no area of the atlas; see where its camera is"});
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
            out.push_back({Severity::warning, ExportKind::overflow, at_scene(item),
                           fmt::format("第 {} 页有文字超出版面", number),
                           fmt::format("Words on page {} reach out of their box", number)});
        }
        if (std::string const letters = fonts != nullptr ? letters_without_face(page, *fonts) : std::string();
            !letters.empty()) {
            out.push_back({Severity::warning, ExportKind::letters, at_scene(item),
                           fmt::format("第 {} 页有已装字体都没有的字，会画成方框：{}；请安装 fonts-noto-core 或改写",
                                       number, letters),
                           fmt::format("Page {} has letters that no installed face has, drawn as boxes: {}; install "
                                       "fonts-noto-core or write them otherwise",
                                       number, letters)});
        }
        if (page.short_title) {
            out.push_back(
                {Severity::warning, ExportKind::short_title, at_scene(item),
                 fmt::format("标题太长，第 {} 页标题栏只列开头，全文放在正文第一段", number),
                 fmt::format("The title is too long: page {} shows its beginning, the whole stands first in the words",
                             number)});
        }
        if (page.continued && item.county.empty()) {
            out.push_back({Severity::warning, ExportKind::continued, at_scene(item),
                           fmt::format("文字较长，续到第 {} 页", number),
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
    out.push_back(
        {Severity::warning, ExportKind::continued, at_scene(item),
         fmt::format("{}：一页排不下，续到第 {} 页", area->name, pages),
         fmt::format("{}: more than one page holds; goes on to page {}", name_of(*area, base::Language::en), pages)});
}

void check_scene_words(model::Atlas const& atlas, Exported const& item, std::vector<Finding>& out)
{
    std::set<std::string> told;
    for (std::string const& words : item.words) {
        for (std::string const& figure : empty_figures(atlas, words, item.figures)) {
            if (!told.insert(figure).second) { continue; }
            out.push_back({Severity::warning, ExportKind::no_figure, at_scene(item),
                           fmt::format("文中的 {{{}}} 没有数据", figure),
                           fmt::format("The figure {{{}}} in the words has no data", figure)});
        }
    }
}

/// Projects of an area in sight that pass the map's filters and have no place.
void check_unplaced(MapContext const& deck, Item const& item, std::vector<Finding>& out)
{
    std::set<std::string> ids;
    std::vector<model::Project const*> missing;
    for (MapShown const& map : item.maps) {
        for (model::Project const& project : deck.geometry.atlas().rows(projects_of(item, map))) {
            bool const placed = rules::is_placed(project);
            bool const here = std::any_of(project.adcodes.begin(), project.adcodes.end(),
                                          [&](std::string const& code) { return in_sight(map, code); });
            if (!placed && here && ids.insert(project.project_id).second) { missing.push_back(&project); }
        }
    }
    if (missing.empty()) { return; }
    Place place = at_scene(item.of);
    place.project = missing.front()->project_id;
    std::string const zh = name_list(
        missing, [](auto const* p) { return p->name; }, "、", "等");
    std::string const en = name_list(
        missing, [](auto const* p) { return p->name_en.empty() ? p->name : p->name_en; }, ", ", " and more");
    out.push_back({Severity::notice, ExportKind::unplaced, place,
                   fmt::format("{} 个项目仅知所在区县，图上没有点位：{}", missing.size(), zh),
                   fmt::format("{} projects have no place on the map: {}", missing.size(), en)});
}

}  // namespace

std::string_view code_of(ExportKind kind)
{
    constexpr std::array<std::string_view, 14> codes{
        "broken-scene", "review-number", "south-sea",    "restricted", "overflow",  "continued", "empty-map",
        "short-title",  "outdated",      "disagreement", "no-figure",  "not-final", "unplaced",  "letter-without-face"};
    return codes[static_cast<std::size_t>(kind)];
}

Exported exported_scene(model::Atlas const& atlas, model::BriefingScene const& scene, base::Language language)
{
    Exported item;
    item.scene = scene.id;
    query::ViewState base;
    base.language = language;
    item.views.push_back(query::view_of(atlas, scene, base));
    if (scene.layout == "two_maps") { item.views.push_back(query::second_view_of(atlas, scene, base)); }
    item.mapped = scene.layout != "table";
    item.lists_all = scene.layout == "table" || scene.layout == "map_chart";
    item.words = {std::string(base::pick(language, scene.title, scene.title_en)),
                  std::string(base::pick(language, scene.text, scene.text_en)), scene.notes};
    item.figures = rules::figure_setting(scene, language);
    return item;
}

namespace {

/// The views with what lies in the frames of their maps.
Item item_of(MapContext const& deck, Exported const& exported)
{
    Item item{exported};
    auto const maps = maps_of(exported);
    for (std::size_t i = 0; i < exported.views.size(); ++i) {
        MapShown map{exported.views[i], deck.resolved(exported.views[i])};
        if (maps.size() == exported.views.size()) {
            map.ground.emplace(deck.geometry, maps[i]->frame, maps[i]->camera);
        } else if (exported.frame && exported.mapped) {
            map.ground.emplace(deck.geometry, *exported.frame,
                               scene::camera_of(deck.geometry, map.view, *exported.frame));
        }
        item.maps.push_back(std::move(map));
    }
    return item;
}

/// Said where the maps have no approval number, or something that is none stands in its place.
std::optional<Finding> without_review_number(model::Settings const& settings)
{
    if (!rules::review_number(settings).empty()) { return std::nullopt; }
    Finding finding{
        Severity::warning,
        ExportKind::review_number,
        {},
        "没有审图号：只限内部使用，图上标注“内部使用”；公开前须送审",
        "No map approval number (审图号): internal use only, and marked so; maps made public are reviewed first"};
    if (rules::has_review_filler(settings)) {
        finding.text.zh =
            fmt::format("“{}”不是审图号（须如 GS(2026)1234号）；{}", settings.review_number, finding.text.zh);
        finding.text.en = fmt::format("'{}' is no map approval number (such as GS(2026)1234号). {}",
                                      settings.review_number, finding.text.en);
    }
    return finding;
}

std::vector<Finding> check_all(MapContext const& deck, std::vector<Exported> const& exported, text::Fonts* fonts)
{
    auto const& atlas = deck.geometry.atlas();
    std::vector<Finding> out;
    if (auto missing = without_review_number(atlas.settings)) { out.push_back(std::move(*missing)); }
    constexpr double southernmost = 4.5;  // degrees; Zengmu Ansha (曾母暗沙) lies at 3.97
    bool const islands = land_of(atlas).min_y < southernmost;
    auto const disagreements = rules::disagreements(atlas);
    for (Exported const& one : exported) {
        Item const item = item_of(deck, one);
        check_extent(item, islands, out);
        check_emptiness(item, out);
        check_restricted(deck, item, out);
        check_boxes(one, fonts, out);
        check_sheet(atlas, one, out);
        check_scene_words(atlas, one, out);
        check_figures(atlas, disagreements, item, out);
        check_unplaced(deck, item, out);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](Finding const& a, Finding const& b) { return a.severity > b.severity; });
    return out;
}

}  // namespace

std::vector<Finding> check_export(MapContext const& deck, std::vector<Exported> const& exported)
{
    return check_all(deck, exported, nullptr);
}

std::vector<Finding> check_briefing(MapContext const& deck, std::vector<model::BriefingScene> const& scenes,
                                    PageSetup const& setup, text::Fonts& fonts)
{
    std::vector<Finding> broken;
    std::vector<std::vector<Slide>> pages(scenes.size());
    std::vector<Exported> exported;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        Exported item = exported_scene(deck.geometry.atlas(), scenes[i], setup.language);
        auto const problems = problems_of(deck.geometry.atlas(), scenes[i]);
        for (rules::SceneError const& problem : problems) {
            Place place;
            place.scene = scenes[i].id;
            broken.push_back({Severity::error,
                              ExportKind::broken_scene,
                              place,
                              {problem_words(scenes[i], problem, base::Language::zh),
                               problem_words(scenes[i], problem, base::Language::en)}});
        }
        if (!problems.empty()) { continue; }
        pages[i] = compose(deck, scenes[i], setup, fonts);
        item.pages = &pages[i];
        exported.push_back(std::move(item));
    }
    auto found = check_all(deck, exported, &fonts);
    broken.insert(broken.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return broken;
}

}  // namespace atlas::briefing
