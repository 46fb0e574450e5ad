#include "scene/furniture/furniture.hpp"

#include "base/utf8.hpp"
#include "geo/geodesic.hpp"
#include "model/atlas.hpp"
#include "rules/review_number.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::scene {

namespace palette = style::palette;
using base::Language;
using base::pick;
using geo::Box;
using geo::Point;

namespace {

void add_text(Scene& scene, FurnitureContext const& context, text::Face face, double size, std::string_view words,
              Point left_baseline, Color color, double align = 0)
{
    text::Run run = context.fonts.shape(face, size, words);
    Point const origin{left_baseline.x - align * run.width, left_baseline.y};
    scene.furniture.emplace_back(Text{std::move(run), origin, color, {}, 0});
}

/// The largest of 1, 2, 5 × 10^n km whose bar is no longer than `limit` metres.
double round_length(double limit)
{
    double const power = std::pow(10, std::floor(std::log10(limit)));
    for (double const step : {5.0, 2.0}) {
        if (step * power <= limit) { return step * power; }
    }
    return power;
}

/// Metres on the ground of one px at the frame's free centre, measured along the horizontal on the ellipsoid.
double ground_per_px(FurnitureContext const& context)
{
    Point const middle = free_box(context.frame).centre();
    auto const lonlat = [&](double dx) {
        return context.geometry.projection().inverse(
            to_metres(context.camera, context.frame, {middle.x + dx, middle.y}));
    };
    return geo::distance_m(lonlat(-50), lonlat(50)) / 100;
}

void add_scale_bar(Scene& scene, FurnitureContext const& context)
{
    double const per_px = ground_per_px(context);
    if (!std::isfinite(per_px) || per_px <= 0) { return; }
    double const metres = round_length(per_px * 170);
    double const width = metres / per_px;
    Box const free = free_box(context.frame);
    std::string const label = metres >= 1000 ? fmt::format("{:g} km", metres / 1000) : fmt::format("{:g} m", metres);
    double const size = std::max(sizes::scale_text, context.frame.smallest_text);
    text::Run const run = context.fonts.shape(text::Face::regular, size, label);
    double right = free.max_x - sizes::edge - run.width / 2 - 6;
    if (context.frame.smallest_text > 0) {
        // On pages at the left, beside a legend that stands on the map: the corner that the fit leaves free.
        double const from = scene.furniture_boxes.empty() ? free.min_x : scene.furniture_boxes.back().max_x;
        right = from + sizes::edge + 14 + width;
    }
    double const y = free.max_y - sizes::edge - 8;
    double const left = right - width;
    Box const box{left - 14, y - 16.5 - size, right + run.width / 2 + 8, y + 10};
    scene.furniture.emplace_back(Panel{box, 6, style::with_alpha(palette::paper, 0.82), {}, 0, 0});
    Stroke bar{{{{left, y - 6}, {left, y}, {right, y}, {right, y - 6}},
                {{(left + right) / 2, y - 4}, {(left + right) / 2, y}}},
               palette::ink,
               1.8,
               {},
               false};
    scene.furniture.emplace_back(std::move(bar));
    add_text(scene, context, text::Face::regular, size, "0", {left, y - 11}, palette::ink, 0.5);
    add_text(scene, context, text::Face::regular, size, label, {right, y - 11}, palette::ink, 0.5);
    scene.furniture_boxes.push_back(box);
}

/// Direction of true north at the frame's centre, radians clockwise from up.
double north_angle(FurnitureContext const& context)
{
    Point const centre = to_metres(context.camera, context.frame, free_box(context.frame).centre());
    Point lonlat = context.geometry.projection().inverse(centre);
    if (!std::isfinite(lonlat.x)) { return 0; }
    lonlat.y += 0.01;
    Point const north = context.geometry.projection().forward(lonlat);
    return std::atan2(north.x - centre.x, north.y - centre.y);
}

void add_north_arrow(Scene& scene, FurnitureContext const& context)
{
    Box const free = free_box(context.frame);
    Point const c{free.max_x - sizes::edge - 20, free.min_y + sizes::edge + 22};
    double const a = north_angle(context);
    auto const turn = [&](double x, double y) {
        return Point{c.x + x * std::cos(a) - y * std::sin(a), c.y + x * std::sin(a) + y * std::cos(a)};
    };
    Box const box{c.x - 22, c.y - 26, c.x + 22, c.y + 46};
    scene.furniture.emplace_back(Panel{box, 6, style::with_alpha(palette::paper, 0.82), {}, 0, 0});
    scene.furniture.emplace_back(Fill{{{turn(0, -20), turn(-10, 18), turn(0, 11)}}, palette::ink, {}});
    scene.furniture.emplace_back(Fill{{{turn(0, -20), turn(10, 18), turn(0, 11)}}, palette::arrow_light, {}});
    add_text(scene, context, text::Face::bold, std::max(sizes::north_text, context.frame.smallest_text), "N",
             {c.x, c.y + 38}, palette::ink, 0.5);
    scene.furniture_boxes.push_back(box);
}

/// What no authority has approved is marked on the map itself, beside the north arrow.
void add_stamp(Scene& scene, FurnitureContext const& context)
{
    if (!rules::review_number(context.geometry.atlas().settings).empty()) { return; }
    constexpr double size = 17;
    text::Run const run =
        context.fonts.shape(text::Face::bold, size, pick(context.view.language, "内部使用", "INTERNAL USE"));
    Box const free = free_box(context.frame);
    double const right = free.max_x - sizes::edge - 52;
    double const top = free.min_y + sizes::edge;
    Box const box{right - run.width - 22, top, right, top + 32};
    scene.furniture.emplace_back(Panel{box, 4, style::with_alpha(palette::paper, 0.88), palette::emphasis, 2, 0});
    double const baseline = box.centre().y + (run.ascent - run.descent) / 2;
    scene.furniture.emplace_back(Text{run, {box.min_x + 11, baseline}, palette::emphasis, {}, 0});
    scene.furniture_boxes.push_back(box);
}

void add_header(Scene& scene, FurnitureContext const& context)
{
    auto const& settings = context.geometry.atlas().settings;
    double const height = sizes::sheet_header;
    Box const box{0, 0, context.frame.width, height};
    scene.furniture.emplace_back(Panel{box, 0, palette::paper, {}, 0, 0});
    scene.furniture.emplace_back(Panel{{34, 22, 41, height - 22}, 0, palette::emphasis, {}, 0, 0});
    double const side = std::max(226.0, context.frame.width * 0.4 - 34);  // the most that the atlas's name takes
    std::string const name = text::cut(context.fonts, text::Face::bold, 17,
                                       pick(context.view.language, settings.title, settings.title_en), side);
    double const taken = context.fonts.shape(text::Face::bold, 17, name).width;
    double const room = std::max(40.0, context.frame.width - 58 - 76 - std::max(226.0, taken));
    double size = sizes::sheet_title;
    double const width = context.fonts.shape(text::Face::bold, size, context.resolved.classes->title).width;
    if (width > room) { size = std::max(sizes::sheet_title_least, size * room / width); }
    std::string const title =
        text::cut(context.fonts, text::Face::bold, size, context.resolved.classes->title, room + 0.01);
    add_text(scene, context, text::Face::bold, size, title, {58, height / 2 + size * 0.36}, palette::ink);
    add_text(scene, context, text::Face::bold, 17, name, {context.frame.width - 34, height / 2 - 3}, palette::ink, 1);
    std::string const period =
        fmt::format("{}{}", pick(context.view.language, "规划期 ", "Plan period "), settings.period);
    add_text(scene, context, text::Face::regular, 15, period, {context.frame.width - 34, height / 2 + 20},
             palette::ink_soft, 1);
    scene.furniture.emplace_back(Panel{{0, height - 1, context.frame.width, height}, 0, palette::line, {}, 0, 0});
    scene.furniture_boxes.push_back(box);
}

void add_footer(Scene& scene, FurnitureContext const& context)
{
    auto const& atlas = context.geometry.atlas();
    double const top = context.frame.height - sizes::sheet_footer;
    Box const box{0, top, context.frame.width, context.frame.height};
    scene.furniture.emplace_back(Panel{box, 0, palette::footer, {}, 0, 0});
    double const y = top + sizes::sheet_footer / 2 + 5.5;
    std::string const review = review_line(atlas, context.view.language);
    text::Run const right = context.fonts.shape(text::Face::regular, sizes::sheet_text, review);
    double const room = context.frame.width - right.width - 34 * 2 - 40;
    std::string const line =
        short_source_line(atlas, scene.source_ids, context.view.language, sizes::sheet_text, room, context.fonts);
    add_text(scene, context, text::Face::regular, sizes::sheet_text, line, {34, y}, palette::ink_soft);
    add_text(scene, context, text::Face::regular, sizes::sheet_text, review, {context.frame.width - 34, y},
             palette::ink_soft, 1);
    scene.furniture_boxes.push_back(box);
}

}  // namespace

namespace {

/// The longest beginning of the words that fits, cut between characters; at least some thirty bytes of them. No more
/// than `most` bytes are looked at.
template <class Fits>
std::string longest_beginning(std::string const& words, std::size_t most, Fits fits)
{
    constexpr std::size_t least = 30;
    std::size_t low = base::character_start(words, least);
    std::size_t high = base::character_start(words, most);
    while (low < high) {
        std::size_t const middle = base::character_end(words, low + (high - low + 1) / 2);
        if (middle <= high && fits(words.substr(0, middle))) {
            low = middle;
        } else {
            high = base::character_start(words, std::min(middle, high) - 1);
        }
    }
    return words.substr(0, low);
}

}  // namespace

std::string source_line(model::Atlas const& atlas, std::vector<std::string> const& source_ids, Language language)
{
    std::string out(pick(language, "资料：", "Sources: "));
    bool first = true;
    for (std::string const& id : source_ids) {
        model::Source const* source = atlas.source(id);
        if (!first) { out += pick(language, "、", "; "); }
        out += source ? source->title : id;
        first = false;
    }
    return out;
}

std::string short_source_line(model::Atlas const& atlas, std::vector<std::string> const& ids, Language language,
                              double size, double room, text::Fonts& fonts)
{
    // A letter is wider than an eighth of an em: a longer line is not shaped only to see that.
    auto const most = static_cast<std::size_t>((std::max(0.0, room) / size + 1) * 8);
    auto const fits = [&](std::string const& line) {
        return line.size() <= most && fonts.shape(text::Face::regular, size, line).width <= room;
    };
    auto const rest_of = [&](std::size_t named) {
        if (named == ids.size()) { return std::string(); }
        return language == Language::en ? fmt::format(" and {} more", ids.size() - named)
                                        : fmt::format(" 等 {} 份", ids.size());
    };
    std::string line = source_line(atlas, ids, language);
    std::string rest;
    if (!ids.empty() && !fits(line)) {
        // The first always; of the others every one that still finds room, in their order.
        std::vector<std::string> named{ids.front()};
        for (std::size_t i = 1; i < ids.size(); ++i) {
            named.push_back(ids[i]);
            if (!fits(source_line(atlas, named, language) + rest_of(named.size()))) { named.pop_back(); }
        }
        line = source_line(atlas, named, language);
        rest = rest_of(named.size());
    }
    if (fits(line + rest)) { return line + rest; }
    return longest_beginning(line, most, [&](std::string const& cut) { return fits(cut + "…" + rest); }) + "…" + rest;
}

std::string review_line(model::Atlas const& atlas, Language language)
{
    std::string const number = rules::review_number(atlas.settings);
    if (!number.empty()) { return std::string(pick(language, "审图号：", "Map approval no. ")) + number; }
    return std::string(pick(language, "审图号：未标注（内部使用）", "Map approval number: none (internal use)"));
}

void add_furniture(Scene& scene, FurnitureContext const& context)
{
    if (context.frame.layout == Layout::sheet) {
        add_header(scene, context);
        add_footer(scene, context);
    }
    if (context.frame.legend) { add_legend(scene, context); }
    add_scale_bar(scene, context);
    add_north_arrow(scene, context);
    if (context.frame.stamp) { add_stamp(scene, context); }
}

}  // namespace atlas::scene
