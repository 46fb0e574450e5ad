#include "ui/map/presenter_marks.hpp"

#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr style::Color pen_red = style::rgb(0xE02020);
constexpr int spotlight_steps = 96;   ///< corners of the circle
constexpr float spotlight_edge = 14;  ///< px of the page over which the dark begins
constexpr double dim = 0.68;
constexpr float bar_height = 5;        ///< px of the page
constexpr double number_start = 1759;  ///< px of the page: where its number and nothing else stands at its head
constexpr double header_middle = 60;
constexpr float far_away = 1e5F;

/// The middles between a stroke's points as ends of curves, the points as their control points: smooth through any
/// hand.
void draw_stroke(ImDrawList* list, PagePlace const& place, briefing::PenStroke const& stroke)
{
    auto const& points = stroke.points;
    float const width = static_cast<float>(briefing::pen_width) * place.scale;
    ImU32 const color = u32(pen_red);
    auto const disc = [&](geo::Point at) { list->AddCircleFilled(place.at(at), width / 2, color, 24); };
    disc(points.front());
    if (points.size() < 2) { return; }
    disc(points.back());
    list->PathLineTo(place.at(points.front()));
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        geo::Point const middle{(points[i].x + points[i + 1].x) / 2, (points[i].y + points[i + 1].y) / 2};
        list->PathBezierQuadraticCurveTo(place.at(points[i]), place.at(middle), 6);
    }
    list->PathLineTo(place.at(points.back()));
    list->PathStroke(color, 0, width);
}

/// Everything but a circle made darker: a ring of soft edge, and a ring from there to beyond the screen.
void draw_spotlight(ImDrawList* list, ImVec2 centre, float scale)
{
    ImU32 const clear = IM_COL32(0, 0, 0, 0);
    ImU32 const dark = u32(style::with_alpha(style::rgb(0), dim));
    float const inner = static_cast<float>(briefing::spotlight_radius) * scale;
    std::array<std::pair<float, ImU32>, 3> const rings{
        {{inner, clear}, {inner + spotlight_edge * scale, dark}, {far_away, dark}}};
    ImVec2 const uv = ImGui::GetFontTexUvWhitePixel();
    list->PrimReserve(spotlight_steps * 12, (spotlight_steps + 1) * 3);
    auto const first = list->_VtxCurrentIdx;
    for (int i = 0; i <= spotlight_steps; ++i) {
        float const angle = static_cast<float>(i) * 6.2831853F / spotlight_steps;
        for (auto const& [radius, color] : rings) {
            list->PrimWriteVtx({centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius}, uv, color);
        }
    }
    for (int i = 0; i < spotlight_steps; ++i) {
        for (unsigned k = 0; k < 2; ++k) {
            unsigned const a = first + static_cast<unsigned>(i) * 3 + k;
            for (unsigned const index : {a, a + 1, a + 4, a, a + 4, a + 3}) {
                list->PrimWriteIdx(static_cast<ImDrawIdx>(index));
            }
        }
    }
}

void draw_progress(briefing::Show const& show, PagePlace const& place, ImDrawList* list)
{
    float const height = std::max(2.0F, std::round(bar_height * place.scale));
    float const share =
        static_cast<float>(show.page() + 1) / static_cast<float>(std::max<std::size_t>(1, show.pages()));
    Rect const& box = place.box;
    float const end = std::round(box.min.x + box.width() * share);
    list->AddRectFilled({box.min.x, box.max.y - height}, box.max, u32(palette::bar_ground));
    list->AddRectFilled({box.min.x, box.max.y - height}, {end, box.max.y}, u32(palette::accent));
}

/// The number typed, or that the show plays by itself, where the page has its own number: nothing else is covered.
void draw_number(Context const& ctx, briefing::Show const& show, PagePlace const& place, ImDrawList* list)
{
    bool const plays = show.playing() && !show.pointer_hidden(ctx.now);
    if (show.typed() == 0 && !plays) { return; }
    std::string const words =
        show.typed() > 0 ? fmt::format("→ {}", show.typed()) : fmt::format("{} / {}", show.page() + 1, show.pages());
    float const mark = show.typed() > 0 ? 0 : ctx.px(26);
    float const high = ctx.px(48);
    float const right = place.box.max.x - ctx.px(14);
    float const left = place.at({number_start, 0}).x;
    float const middle = place.at({0, header_middle}).y;
    list->AddRectFilled({left, middle - high / 2}, {right, middle + high / 2}, u32(palette::bar), high / 2);
    if (mark > 0) {
        float const x = (left + right - text_width(ctx, Type::title, words) - mark) / 2;
        float const half = ctx.px(8);
        list->AddTriangleFilled({x, middle - half}, {x, middle + half}, {x + 1.6F * half, middle},
                                u32(palette::bar_text));
    }
    text_at(ctx, {(left + right + mark) / 2, middle}, Type::title, palette::bar_text, words, Align::centre, list);
}

void draw_help(Context const& ctx, PagePlace const& place, ImDrawList* list)
{
    using Line = std::pair<Phrase, Phrase>;
    static constexpr std::array<Line, 9> lines{{{phrase::show_next_keys, phrase::show_next},
                                                {phrase::show_previous_keys, phrase::show_previous},
                                                {phrase::show_jump_keys, phrase::show_jump},
                                                {phrase::show_zoom_keys, phrase::show_zoom},
                                                {phrase::show_pen_keys, phrase::show_pen},
                                                {phrase::show_spot_keys, phrase::show_spot},
                                                {phrase::show_blank_keys, phrase::show_blank},
                                                {phrase::show_play_keys, phrase::show_play},
                                                {phrase::show_monitor_keys, phrase::show_monitor}}};
    float const step = ctx.px(46);
    float keys = 0;
    float words = 0;
    auto const measure = [&](Line const& line) {
        keys = std::max(keys, text_width(ctx, Type::title, ctx.tr(line.first)));
        words = std::max(words, text_width(ctx, Type::title, ctx.tr(line.second)));
    };
    Line const end{phrase::show_end_keys, phrase::show_end};
    for (Line const& line : lines) { measure(line); }
    measure(end);
    float const width = keys + words + ctx.px(40 + 2 * 44);
    float const height = step * static_cast<float>(lines.size() + 1) + ctx.px(124);
    ImVec2 const middle{(place.box.min.x + place.box.max.x) / 2, (place.box.min.y + place.box.max.y) / 2};
    ImVec2 const min{std::round(middle.x - width / 2), std::round(middle.y - height / 2)};
    list->AddRectFilled(min, {min.x + width, min.y + height}, u32(style::with_alpha(palette::bar, 0.96)), ctx.px(14));
    float const left = min.x + ctx.px(44);
    float y = min.y + ctx.px(60);
    text_at(ctx, {left, y}, Type::name, palette::bar_text, ctx.tr(phrase::show_keys), Align::left, list);
    y += ctx.px(62);
    auto const put = [&](Line const& line) {
        text_at(ctx, {left, y}, Type::title, palette::bar_text, ctx.tr(line.first), Align::left, list);
        text_at(ctx, {left + keys + ctx.px(40), y}, Type::title, palette::bar_text_soft, ctx.tr(line.second),
                Align::left, list);
        y += step;
    };
    for (Line const& line : lines) { put(line); }
    put(end);
}

}  // namespace

void draw_show_marks(Context const& ctx, briefing::Show const& show, PagePlace const& place, ImDrawList* list)
{
    ImVec2 const window = ImGui::GetIO().DisplaySize;
    if (show.screen() != briefing::Screen::page) {
        bool const black = show.screen() == briefing::Screen::black;
        list->AddRectFilled({0, 0}, window, black ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255));
    } else {
        list->PushClipRect(place.box.min, place.box.max, true);
        for (auto const& stroke : show.strokes()) { draw_stroke(list, place, stroke); }
        draw_progress(show, place, list);
        draw_number(ctx, show, place, list);
        list->PopClipRect();
        if (show.spotlight()) { draw_spotlight(list, place.at(show.pointer()), place.scale); }
        bool const dot = show.pen() && !show.drawing() && !show.pointer_hidden(ctx.now);
        if (dot) {
            float const radius = std::max(3.0F, static_cast<float>(briefing::pen_width) * place.scale / 2 + 1);
            list->AddCircleFilled(place.at(show.pointer()), radius, u32(pen_red), 24);
        }
    }
    if (show.help()) { draw_help(ctx, place, list); }
}

}  // namespace atlas::ui
