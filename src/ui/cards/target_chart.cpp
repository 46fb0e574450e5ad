// Years run across and values up, on the axes that rules::chart_axes has found for all that is drawn. Actuals by
// quality stand against target diamonds by plan; the path of constant growth leads from the newest actual to the last
// target. Every point has an area of its own, which tells its words and leads to its source.
#include "ui/cards/target_chart.hpp"

#include "ui/cards/cards.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;
using rules::ChartData;

namespace {

struct Scale : rules::ChartAxes {
    Rect plot;

    [[nodiscard]] ImVec2 at(double year, double value) const
    {
        auto const x = static_cast<float>((year - first_year) / (last_year - first_year));
        auto const y = static_cast<float>((value - low) / (high - low));
        return {plot.min.x + x * plot.width(), plot.max.y - y * plot.height()};
    }
};

void draw_axes(Context const& ctx, Scale const& scale)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const thin = std::max(1.0F, ctx.px(1));
    for (double v = scale.low; v <= scale.high + scale.step * 0.01; v += scale.step) {
        float const y = std::round(scale.at(scale.first_year, v).y);
        list->AddRectFilled({scale.plot.min.x, y}, {scale.plot.max.x, y + thin},
                            u32(v == scale.low ? palette::control_line : palette::line));
        text_at(ctx, {scale.plot.min.x - ctx.px(8), y}, Type::small, palette::ink_soft, rules::number(v, 2),
                Align::right);
    }
    int const years = scale.last_year - scale.first_year;
    int const every = std::max(1, static_cast<int>(std::ceil(years * ctx.px(40) / scale.plot.width())));
    for (int year = scale.last_year; year >= scale.first_year; year -= every) {
        float const x = scale.at(year, scale.low).x;
        text_at(ctx, {x, scale.plot.max.y + ctx.px(16)}, Type::small, palette::ink_soft, fmt::format("{}", year),
                Align::centre);
    }
}

void dashed(ImDrawList* list, std::vector<ImVec2> const& points, ImU32 color, float width, float dash)
{
    float along = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        ImVec2 const a = points[i - 1];
        ImVec2 const b = points[i];
        float const length = std::hypot(b.x - a.x, b.y - a.y);
        if (std::fmod(along, 2 * dash) < dash) { list->AddLine(a, b, color, width); }
        along += length;
    }
}

void draw_path(Context const& ctx, Scale const& scale, double from_year, double from, double to_year, double to)
{
    std::vector<ImVec2> points;
    float const pixels = scale.at(to_year, to).x - scale.at(from_year, from).x;
    int const steps = std::max(8, static_cast<int>(pixels / std::max(1.0F, ctx.px(2))));
    for (int i = 0; i <= steps; ++i) {
        double const t = static_cast<double>(i) / steps;
        points.push_back(scale.at(from_year + t * (to_year - from_year), from * std::pow(to / from, t)));
    }
    dashed(ImGui::GetWindowDrawList(), points, u32(palette::ink_soft), ctx.px(1.6), ctx.px(6));
}

void draw_quad(ImDrawList* list, ImVec2 c, float r, style::Color color)
{
    list->AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, u32(color));
}

/// A target's mark, by its plan: full, open, with an open middle, open with a full middle.
void draw_diamond(ImDrawList* list, ImVec2 c, float r, int look)
{
    draw_quad(list, c, r, palette::emphasis);
    if (look == 1 || look == 3) { draw_quad(list, c, r * 0.66F, palette::paper); }
    if (look == 2) { draw_quad(list, c, r * 0.42F, palette::paper); }
    if (look == 3) { draw_quad(list, c, r * 0.34F, palette::emphasis); }
}

void draw_actual(Context const& ctx, ImVec2 c, model::Quality quality)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const r = ctx.px(5.5);
    list->AddCircleFilled(c, r + ctx.px(1.5), u32(palette::paper));
    if (quality == model::Quality::final) {
        list->AddCircleFilled(c, r, u32(palette::accent));
        return;
    }
    list->AddCircle(c, r - ctx.px(1), u32(palette::accent), 0, ctx.px(2));
    if (quality == model::Quality::preliminary) { list->AddCircleFilled(c, r * 0.4F, u32(palette::accent)); }
}

/// A point of the chart under the pointer: its words, and its source when clicked.
void chart_point(Context& ctx, ImVec2 at, std::string const& id, std::string const& title, std::string const& words,
                 model::Citation const& citation)
{
    float const reach = ctx.px(10);
    ImGui::PushID(id.c_str());
    bool over = false;
    if (area_at(ctx, {{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}}, "point", &over)) {
        open_sources(ctx, title, {{words, citation}});
    }
    if (over) {
        auto const* source = ctx.atlas.source(citation.source_id);
        ctx.kit.tip = words + " · " + (source == nullptr ? citation.source_id : source->title);
    }
    ImGui::PopID();
}

void draw_actuals(Context& ctx, ChartData const& data, Scale const& scale, std::string const& title)
{
    std::vector<ImVec2> line;
    for (auto const& actual : ctx.atlas.rows(data.actuals)) {
        line.push_back(scale.at(*rules::whole_year(actual.period), rules::chart_value(data, actual)));
    }
    if (line.size() > 1) {
        ImGui::GetWindowDrawList()->AddPolyline(line.data(), static_cast<int>(line.size()), u32(palette::accent), 0,
                                                ctx.px(2));
    }
    for (std::size_t i = 0; i < line.size(); ++i) {
        auto const& actual = ctx.atlas[data.actuals[i]];
        draw_actual(ctx, line[i], actual.quality);
        chart_point(
            ctx, line[i], "actual " + actual.period, title,
            fmt::format("{} · {} {}", amount(ctx, actual.value, actual.unit, 4), actual.period, ctx.tr(actual.quality)),
            actual.citation);
    }
    // Only the newest carries its figure, so that figures never crowd.
    if (!line.empty()) {
        auto const& newest = ctx.atlas[data.actuals.back()];
        text_at(ctx, {line.back().x, line.back().y + ctx.px(17)}, Type::small, palette::accent_text,
                rules::number(rules::chart_value(data, newest), 4), Align::centre);
    }
}

void draw_targets(Context& ctx, ChartData const& data, Scale const& scale, std::string const& title, float right)
{
    float free_from = -INFINITY;
    for (auto const& target : ctx.atlas.rows(data.targets)) {
        double const value = rules::chart_value(data, target);
        ImVec2 const at = scale.at(target.year, value);
        auto const& plan = data.plan_of(target);
        draw_diamond(ImGui::GetWindowDrawList(), at, ctx.px(7), plan.look);
        std::string const words = fmt::format("{} {}", model::word(target.comparator).id, rules::number(value, 4));
        float const wide = text_width(ctx, Type::small, words);
        float const x = std::min(at.x - wide / 2, right - wide);
        if (x > free_from) {
            text_at(ctx, {x, at.y - ctx.px(18)}, Type::small, palette::emphasis, words);
            free_from = x + wide + ctx.px(6);
        }
        std::string const about = fmt::format("{} · {} {} · {}", target_words(ctx, target), target.year,
                                              ctx.tr(phrase::target), plan.name.in(ctx.view.language));
        chart_point(ctx, at, "target " + target.target_id, title, about, target.citation);
    }
}

/// Marks and their words, in as many rows as the panel needs.
void draw_key(Context const& ctx, ChartData const& data)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float y = start.y + ctx.px(10);
    float x = start.x;
    float const between = ctx.px(content_width() < ctx.px(300) && !ctx.chinese() ? 20 : 26);
    /// Goes to the next row where these words find no room.
    auto room = [&](std::string_view text) {
        if (x > start.x && x + ctx.px(12) + text_width(ctx, Type::small, text) > start.x + content_width()) {
            x = start.x;
            y += ctx.px(22);
        }
    };
    auto word = [&](std::string_view text) {
        x += text_at(ctx, {x + ctx.px(12), y}, Type::small, palette::ink_soft, text) + between;
    };
    for (auto const& quality : model::Words<model::Quality>::list) {
        bool const used = std::any_of(data.actuals.begin(), data.actuals.end(),
                                      [&](auto id) { return ctx.atlas[id].quality == quality.value; });
        if (!used) { continue; }
        room(ctx.tr(quality.value));
        draw_actual(ctx, {x + ctx.px(4), y}, quality.value);
        word(ctx.tr(quality.value));
    }
    for (auto const& plan : data.plans) {
        std::string const text = ctx.chinese() ? plan.name.zh + "目标" : plan.name.en + " target";
        room(text);
        draw_diamond(ImGui::GetWindowDrawList(), {x + ctx.px(4), y}, ctx.px(6), plan.look);
        word(text);
    }
    if (data.has_path) {
        room(ctx.tr(phrase::chart_path));
        ImGui::GetWindowDrawList()->AddLine({x - ctx.px(4), y}, {x + ctx.px(1), y}, u32(palette::ink_soft),
                                            ctx.px(1.6));
        ImGui::GetWindowDrawList()->AddLine({x + ctx.px(4), y}, {x + ctx.px(9), y}, u32(palette::ink_soft),
                                            ctx.px(1.6));
        word(ctx.tr(phrase::chart_path));
    }
    ImGui::Dummy({1, y - start.y + ctx.px(12)});
}

}  // namespace

void target_chart(Context& ctx, ChartData const& data, std::string const& title)
{
    if (data.empty()) { return; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const height = ctx.px(210);
    Rect const plot{{start.x + ctx.px(46), start.y + ctx.px(14)},
                    {start.x + content_width() - ctx.px(22), start.y + height - ctx.px(30)}};
    Scale const scale{rules::chart_axes(ctx.atlas, data), plot};
    draw_axes(ctx, scale);
    if (data.has_path) {
        auto const& newest = ctx.atlas[data.actuals.back()];
        auto const& last = ctx.atlas[*data.goal];
        draw_path(ctx, scale, *rules::whole_year(newest.period), rules::chart_value(data, newest), last.year,
                  rules::chart_value(data, last));
    }
    draw_actuals(ctx, data, scale, title);
    draw_targets(ctx, data, scale, title, start.x + content_width());
    ImGui::Dummy({1, height});
    draw_key(ctx, data);
}

}  // namespace atlas::ui
