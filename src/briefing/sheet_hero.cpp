#include "briefing/sheet_hero.hpp"

#include "briefing/chart.hpp"
#include "model/unit_names.hpp"
#include "scene/base_map.hpp"
#include "scene/furniture.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

constexpr double map_scale = 1.76;  ///< the smallest words of a map, 12 px, become 9.2 pt on A4

namespace word {
constexpr Bilingual target{"目标", "target"};
constexpr Bilingual no_type{"未说明类型", "No stated type"};
constexpr Bilingual attained{"完成率", "Attained"};
constexpr Bilingual growth{"需年均增长", "Growth needed a year"};
constexpr Bilingual gap{"差距", "Gap"};
constexpr Bilingual schedule{"进度", "Schedule"};
constexpr Bilingual latest{"最新实际", "Latest figure"};
constexpr Bilingual no_data{"暂无数据", "No data"};
constexpr Bilingual no_target{"没有该指标的目标", "No target for this indicator"};
constexpr Bilingual outdated{"数据过旧", "outdated"};
constexpr Bilingual locator{"区位", "Location"};
constexpr Bilingual locator_note{"其他县区的依据见各自的一页图", "the documents of the others stand on their own sheets"};
}  // namespace word

Picture map_picture(Deck const& deck, view::ViewState view, Box const& box, text::Fonts& fonts)
{
    Picture picture;
    picture.box = box;
    picture.scale = map_scale;
    picture.frame.width = box.width() / map_scale;
    picture.frame.height = box.height() / map_scale;
    picture.frame.legend = false;
    picture.frame.smallest_text = sheet_small / map_scale;
    picture.camera = scene::camera_of(deck.geometry, view, picture.frame);
    view.camera = picture.camera;
    picture.scene = scene::build_scene(deck.geometry, deck.search, view, picture.frame, fonts);
    return picture;
}

/// A swatch as the map covers the class, in a picture of its own.
Picture swatch_of(style::LegendEntry const& entry, Box const& box)
{
    Picture picture;
    picture.box = box;
    picture.is_map = false;
    picture.scene.width = box.width();
    picture.scene.height = box.height();
    Box const own{0, 0, box.width(), box.height()};
    scene::Fill fill{{{{0, 0}, {own.max_x, 0}, {own.max_x, own.max_y}, {0, own.max_y}, {0, 0}}}, entry.fill, {}};
    fill.pattern = scene::pattern_of(entry.cover, entry.stripes, entry.rank, {});
    picture.scene.map.emplace_back(std::move(fill));
    picture.scene.map.emplace_back(scene::Panel{own, 0, {}, palette::border, 1, 0});
    picture.description = entry.text;
    return picture;
}

/// The classes in rows, as wide as given.
Piece legend_of(style::Classification const& classes, double width, text::Fonts& fonts)
{
    constexpr double step = 34;
    constexpr double swatch = 34;
    Piece piece;
    double x = 0;
    double y = 8;
    auto const place = [&](double needed) {
        if (x > 0 && x + needed > width) {
            x = 0;
            y += step;
        }
    };
    double const title = fonts.shape(text::Face::bold, sheet_small, classes.title).width;
    piece.parts.emplace_back(fitted({classes.title, sheet_small, palette::ink, true, Align::left}, {0, y}, std::min(width, title + 4), fonts));
    x = title + 22;
    for (auto const& entry : classes.entries) {
        double const words = std::min(width - swatch - 10, fonts.shape(text::Face::regular, sheet_small, entry.text).width + 2);
        place(swatch + 8 + words);
        piece.parts.emplace_back(swatch_of(entry, {x, y + 5, x + swatch, y + 27}));
        piece.parts.emplace_back(fitted({entry.text, sheet_small, palette::ink, false, Align::left}, {x + swatch + 8, y}, words, fonts));
        x += swatch + 8 + words + 22;
    }
    piece.height = y + step;
    return piece;
}

void put(Slide& slide, Piece piece, Point at)
{
    for (Part& part : piece.parts) { slide.parts.push_back(moved(std::move(part), at.x, at.y)); }
}

/// The documents behind the colour of an area.
void cite_area(SheetContext const& context, view::ViewState const& view, std::string const& adcode)
{
    auto const& atlas = context.atlas;
    if (view.theme == view::Theme::type) {
        auto const types = model::types_of(atlas, adcode, view.plan);
        for (auto const* row : types.statements) {
            if (row->plan == types.plan && row->citation.section == types.section) { context.cited.number(row->citation.source_id); }
        }
        return;
    }
    if (view.theme == view::Theme::groups) {
        for (auto const& member : atlas.groups) {
            if (member.adcode == adcode) { context.cited.number(member.citation.source_id); }
        }
        return;
    }
    std::string const id = view::indicator_of(atlas, view);
    if (auto const* figure = model::latest(atlas, adcode, id, context.year())) { context.cited.number(figure->citation.source_id); }
    if (view.theme != view::Theme::attainment) { return; }
    auto const state = model::attainment(atlas, adcode, id, context.year(), view.plan);
    if (state.target != nullptr) { context.cited.number(state.target->citation.source_id); }
}

/// The documents of what is seen: not those of counties beyond the frame, though the classes count them.
void cite_map(SheetContext const& context, view::ViewState const& view, Picture const& picture)
{
    Point const low = scene::to_metres(picture.camera, picture.frame, {0, picture.frame.height});
    Point const high = scene::to_metres(picture.camera, picture.frame, {picture.frame.width, 0});
    for (auto const& area : picture.scene.areas) {
        bool const seen = area.box.max_x > low.x && area.box.min_x < high.x && area.box.max_y > low.y && area.box.min_y < high.y;
        if (seen) { cite_area(context, view, area.adcode); }
    }
    auto const of_classes = style::classify(context.atlas, view).source_ids;
    for (auto const& id : picture.scene.source_ids) {
        if (std::find(of_classes.begin(), of_classes.end(), id) == of_classes.end()) { context.cited.number(id); }
    }
}

/// A framed map with the legend below.
void add_map(Slide& slide, Deck const& deck, SheetContext const& context, view::ViewState const& view, Box const& box,
             std::string description, bool cited, bool with_legend)
{
    Piece legend;
    if (with_legend) { legend = legend_of(style::classify(context.atlas, view), box.width(), context.fonts); }
    Box const map{box.min_x, box.min_y, box.max_x, box.max_y - legend.height};
    Picture picture = map_picture(deck, view, map, context.fonts);
    picture.description = std::move(description);
    if (cited) { cite_map(context, view, picture); }
    slide.parts.emplace_back(std::move(picture));
    for (Box const& edge : {Box{map.min_x, map.min_y, map.max_x, map.min_y + 1}, Box{map.min_x, map.max_y - 1, map.max_x, map.max_y},
                            Box{map.min_x, map.min_y, map.min_x + 1, map.max_y}, Box{map.max_x - 1, map.min_y, map.max_x, map.max_y}}) {
        slide.parts.emplace_back(Rectangle{edge, palette::control_line});
    }
    put(slide, std::move(legend), {map.min_x, map.max_y});
}

view::ViewState locator_view(SheetContext const& context)
{
    view::ViewState view = context.view;
    view.level = model::AreaLevel::county;
    view.inside.clear();
    view.selection = view::SelectedCounty{context.area.adcode};
    view.show_projects = false;
    view.camera.reset();
    return view;
}

/// "label …… value" with a hairline.
Piece fact(SheetContext const& context, std::string label, std::string value, double width, bool important = false)
{
    double const left = width * 0.56;
    return row({left, width - left + 16},
               {{{std::move(label), sheet_body, palette::ink_soft, false, Align::left}},
                {{std::move(value), sheet_body, important ? palette::accent_text : palette::ink, true, Align::right}}},
               context.fonts, 4);
}

std::vector<Piece> facts_of_state(SheetContext const& context, model::Attainment const& state, double width)
{
    std::vector<Piece> pieces;
    auto const language = context.view.language;
    if (state.actual == nullptr) {
        pieces.push_back(fact(context, std::string(context.tr(word::latest)), std::string(context.tr(word::no_data)), width));
        return pieces;
    }
    auto const& actual = *state.actual;
    std::string period = fmt::format("{} · {} {}", context.tr(word::latest), period_words(actual, language), context.cited.mark(actual.citation));
    pieces.push_back(fact(context, std::move(period), amount(actual.value, actual.unit), width));
    if (state.attainment) {
        std::string label(context.tr(word::attained));
        bool const outdated = state.status == model::DataStatus::outdated;
        if (outdated) { label += fmt::format(" · {}", context.tr(word::outdated)); }
        pieces.push_back(fact(context, std::move(label), style::percent(*state.attainment), width, !outdated));
    }
    if (state.status == model::DataStatus::outdated) { return pieces; }  // nothing is concluded from an outdated figure
    if (state.gap) { pieces.push_back(fact(context, std::string(context.tr(word::gap)), amount(*state.gap, model::unit_of_difference(state.target->unit), 2), width)); }
    if (state.required_growth) {
        pieces.push_back(fact(context, std::string(context.tr(word::growth)), style::percent(*state.required_growth), width, true));
    }
    if (auto const words = schedule_words(state.schedule_status, language); !words.empty()) {
        std::string value(words);
        if (state.schedule) { value += " · " + style::percent(*state.schedule); }
        pieces.push_back(fact(context, std::string(context.tr(word::schedule)), std::move(value), width));
    }
    return pieces;
}

/// The figures of the headline as far as they have room down to `bottom` (the table below says them all); their height.
double add_figures(Slide& slide, SheetContext const& context, model::Indicator const& indicator, model::Attainment const& state,
                   Point at, double width, double bottom)
{
    auto const language = context.view.language;
    double y = at.y;
    auto add = [&](Piece piece) {
        double const height = piece.height;
        put(slide, std::move(piece), {at.x, y});
        y += height;
    };
    std::string const name = name_of(indicator, language);
    if (state.target != nullptr) {
        std::string title = context.chinese() ? fmt::format("{} · {} 年{}", name, state.target->year, context.tr(word::target))
                                              : fmt::format("{}: {} {}", name, state.target->year, context.tr(word::target));
        title += " " + context.cited.mark(state.target->citation);
        add(stacked({{std::move(title), sheet_body, palette::ink_soft, false, Align::left}}, width, context.fonts));
        std::string const figure = target_words(*state.target);
        double size = 60;
        double const natural = context.fonts.shape(text::Face::bold, size, figure).width;
        size = std::min(size, size * width / std::max(1.0, natural + 4));
        add(stacked({{figure, std::max(sheet_heading, size), palette::ink, true, Align::left}}, width, context.fonts));
    } else {
        add(stacked({{name, sheet_heading, palette::ink, true, Align::left},
                     {std::string(context.tr(word::no_target)), sheet_body, palette::ink_soft, false, Align::left}},
                    width, context.fonts));
    }
    if (state.attainment && state.status != model::DataStatus::outdated) {
        double const share = std::clamp(*state.attainment, 0.0, 1.0);
        slide.parts.emplace_back(Rectangle{{at.x, y + 6, at.x + width, y + 20}, palette::bar_ground});
        slide.parts.emplace_back(Rectangle{{at.x, y + 6, at.x + width * share, y + 20}, palette::accent});
        y += 30;
    }
    for (Piece& piece : facts_of_state(context, state, width)) {
        if (y + piece.height > bottom) { break; }
        add(std::move(piece));
    }
    return y - at.y;
}

}  // namespace

std::string headline_indicator(SheetContext const& context)
{
    auto const known = indicators_of(context.atlas, context.area.adcode);
    auto const wanted = view::indicator_of(context.atlas, context.view);
    std::string with_target;
    for (auto const* indicator : known) {
        if (indicator->indicator_id == wanted) { return wanted; }
    }
    for (auto const* indicator : known) {
        auto const state = model::attainment(context.atlas, context.area.adcode, indicator->indicator_id, context.year(), context.view.plan);
        if (state.target == nullptr) { continue; }
        if (state.actual != nullptr) { return indicator->indicator_id; }
        if (with_target.empty()) { with_target = indicator->indicator_id; }
    }
    if (!with_target.empty()) { return with_target; }
    for (auto const* indicator : known) {
        if (model::latest(context.atlas, context.area.adcode, indicator->indicator_id, context.year()) != nullptr) {
            return indicator->indicator_id;
        }
    }
    return {};
}

void add_headline(Slide& slide, Deck const& deck, SheetContext const& context, std::string const& indicator_id, Box const& box, bool wide,
                  bool may_locate)
{
    auto const* indicator = context.atlas.indicator(indicator_id);
    if (indicator == nullptr) { return; }
    auto const state = model::attainment(context.atlas, context.area.adcode, indicator_id, context.year(), context.view.plan);
    double const column = wide ? box.width() * 0.42 : box.width();
    double const used = add_figures(slide, context, *indicator, state, {box.min_x, box.min_y}, column, box.max_y);
    Box const room = wide ? Box{box.min_x + column + 32, box.min_y, box.max_x, box.max_y} : Box{box.min_x, box.min_y + used + 18, box.max_x, box.max_y};
    if (room.height() < 220) { return; }
    if (may_locate && state.actual == nullptr && room.height() > 300) {
        add_map(slide, deck, context, locator_view(context), room, std::string(context.tr(word::locator)), false, false);
        return;
    }
    ChartSetup setup;
    setup.width = room.width();
    setup.height = room.height();
    setup.text = sheet_small;
    setup.language = context.view.language;
    Chart chart = target_chart(context.atlas, context.area.adcode, indicator_id, context.year(), context.view.plan, setup, context.fonts);
    for (auto const& id : chart.scene.source_ids) { context.cited.number(id); }
    Picture picture;
    picture.box = room;
    picture.is_map = false;
    picture.scene = std::move(chart.scene);
    picture.description = std::move(chart.description);
    slide.parts.emplace_back(std::move(picture));
}

void add_sheet_header(Slide& slide, SheetContext const& context)
{
    double const right = slide.page.width - sheet_margin;
    slide.parts.emplace_back(Rectangle{{sheet_margin, 34, sheet_margin + 9, 128}, palette::emphasis});
    // Types from the right, the first one leftmost.
    auto const types = model::types_of(context.atlas, context.area.adcode, context.view.plan);
    double chips = right;
    std::vector<std::pair<std::string, style::Color>> list;
    for (auto const& type : {types.first, types.second}) {
        if (type) { list.emplace_back(said(*type, context.view.language), style::color(*type)); }
    }
    if (list.empty()) { list.emplace_back(context.tr(word::no_type), palette::no_data); }
    std::string mark;
    for (auto const* row : types.statements) {
        if (row->plan == types.plan && row->citation.section == types.section && mark.empty()) { mark = context.cited.mark(row->citation); }
    }
    double const mark_width = mark.empty() ? 0 : context.fonts.shape(text::Face::regular, sheet_small, mark).width + 2;
    if (!mark.empty()) {
        slide.parts.emplace_back(fitted({mark, sheet_small, palette::ink_soft, false, Align::left}, {right - mark_width, 66}, mark_width, context.fonts));
        chips -= mark_width + 10;
    }
    for (auto it = list.rbegin(); it != list.rend(); ++it) {
        double const wide = context.fonts.shape(text::Face::bold, 25, it->first).width + 36;
        Box const box{chips - wide, 56, chips, 108};
        slide.parts.emplace_back(Rectangle{box, it->second});
        TextBox words = fitted({it->first, 25, palette::ink, true, Align::centre}, {box.min_x, 0}, wide, context.fonts);
        words.box = box;
        words.middle = true;
        slide.parts.emplace_back(std::move(words));
        chips -= wide + 12;
    }
    double const left = sheet_margin + 32;
    std::string const name = name_of(context.area, context.view.language);
    double size = 52;
    double const natural = context.fonts.shape(text::Face::bold, size, name).width + 4;
    size = std::max(30.0, std::min(size, size * (chips - 24 - left) / natural));
    TextBox title = fitted({name, size, palette::ink, true, Align::left}, {left, 0}, chips - 24 - left, context.fonts);
    title.role = Role::title;
    title.box = {left, 19, chips - 24, 98};
    title.middle = true;
    slide.parts.emplace_back(std::move(title));
    std::string about = context.area.adcode;
    if (auto const* parent = context.atlas.area(context.area.parent)) { about += " · " + name_of(*parent, context.view.language); }
    about += context.chinese() ? fmt::format(" · 数据与项目进展截至 {} 年", context.year()) : fmt::format(" · figures and stages as of {}", context.year());
    slide.parts.emplace_back(fitted({about, sheet_body, palette::ink_soft, false, Align::left}, {left, 98}, chips - 24 - left, context.fonts));
    slide.parts.emplace_back(Rectangle{{sheet_margin, sheet_header - 8, right, sheet_header - 6}, palette::line});
}

void add_sheet_footer(Slide& slide, SheetContext const& context, std::string const& page)
{
    double const h = slide.page.height;
    double const w = slide.page.width;
    slide.parts.emplace_back(Rectangle{{0, h - sheet_footer, w, h}, palette::footer});
    auto add = [&](Role role, std::string words, double x0, double x1, Align align) {
        TextBox text = fitted({std::move(words), sheet_small, palette::ink_soft, false, align}, {x0, 0}, x1 - x0, context.fonts);
        text.role = role;
        text.box = {x0, h - sheet_footer, x1, h};
        text.middle = true;
        slide.parts.emplace_back(std::move(text));
    };
    auto const& settings = context.atlas.settings;
    std::string const title(base::pick(context.view.language, settings.title, settings.title_en));
    add(Role::source, title, sheet_margin, w / 2 - 70, Align::left);
    if (!page.empty()) { add(Role::page_number, page, w / 2 - 60, w / 2 + 60, Align::centre); }
    add(Role::review, scene::review_line(context.atlas, context.view.language), w / 2 + 70, w - sheet_margin, Align::right);
}

void add_county_map(Slide& slide, Deck const& deck, SheetContext const& context, Box const& box)
{
    view::ViewState view = context.view;
    view.level = model::AreaLevel::county;
    view.inside.clear();
    view.selection = view::SelectedCounty{context.area.adcode};
    view.filters.county = context.area.adcode;
    Piece const legend = legend_of(style::classify(context.atlas, view), box.width(), context.fonts);
    scene::Frame frame;
    frame.width = box.width() / map_scale;
    frame.height = (box.height() - legend.height) / map_scale;
    view.camera = scene::fit(deck.geometry.county(context.area.adcode)->box, frame, 0.07);
    add_map(slide, deck, context, view, box, name_of(context.area, context.view.language), true, true);
}

void add_locator_map(Slide& slide, Deck const& deck, SheetContext const& context, Box const& box)
{
    put(slide, section_heading(context, context.tr(word::locator), context.tr(word::locator_note)), {box.min_x, box.min_y});
    add_map(slide, deck, context, locator_view(context), {box.min_x, box.min_y + 52, box.max_x, box.max_y},
            std::string(context.tr(word::locator)), false, true);
}

}  // namespace atlas::briefing
