// How an indicator is cut into classes: method, number, colours, and a histogram whose breaks can be dragged.
#include "ui/kit.hpp"
#include "ui/panels.hpp"

#include "style/classifier.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace atlas::ui
{

namespace palette = style::palette;

namespace
{

constexpr int bins = 24;
constexpr double plot_height = 76;
constexpr double grip_radius = 5;

void draw_method(Context& ctx)
{
    struct Option {
        view::Method method;
        Phrase words;
    };
    static constexpr std::array<Option, 4> all{{{view::Method::equal_interval, phrase::method_equal},
                                                {view::Method::quantile, phrase::method_quantile},
                                                {view::Method::natural, phrase::method_natural},
                                                {view::Method::deviation, phrase::method_deviation}}};
    auto& style = ctx.view.indicator_style;
    std::vector<std::string> words;
    int current = -1;
    for (auto const& option : all) {
        if (option.method == style.method) { current = static_cast<int>(words.size()); }
        words.emplace_back(ctx.tr(option.words));
    }
    int const chosen = segments(ctx, "method", words, current);
    if (chosen < 0) { return; }
    style.method = all[static_cast<std::size_t>(chosen)].method;
    style.custom_breaks.clear();
}

void draw_count(Context& ctx)
{
    auto& style = ctx.view.indicator_style;
    bool const custom = style.method == view::Method::custom;
    int const classes = custom ? static_cast<int>(style.custom_breaks.size()) + 1 : style.classes;
    std::vector<std::string> words;
    for (int n = style::fewest_classes; n <= style::most_classes; ++n) { words.push_back(fmt::format("{}", n)); }
    int const chosen = segments(ctx, "count", words, classes - style::fewest_classes);
    if (chosen < 0) { return; }
    style.classes = style::fewest_classes + chosen;
    if (custom) {  // another number of breaks cannot be those drawn by hand
        style.method = view::Method::equal_interval;
        style.custom_breaks.clear();
    }
}

void draw_ramps(Context& ctx)
{
    auto& chosen = ctx.view.indicator_style.palette;
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const between = ctx.px(9);
    auto const count = static_cast<float>(style::ramps.size());
    float const width = (content_width() - between * (count - 1)) / count;
    float const height = ctx.px(22);
    ImDrawList* list = ImGui::GetWindowDrawList();
    float x = start.x;
    for (auto const& ramp : style::ramps) {
        Rect const box{{x, start.y + ctx.px(2)}, {x + width, start.y + height}};
        bool over = false;
        if (area_at(box, ramp.name.data(), &over)) { chosen = ramp.name; }
        float const strip = width / static_cast<float>(ramp.low_to_high.size());
        for (std::size_t i = 0; i < ramp.low_to_high.size(); ++i) {
            float const left = x + strip * static_cast<float>(i);
            list->AddRectFilled({left, box.min.y}, {left + strip, box.max.y}, u32(ramp.low_to_high[i]));
        }
        bool const current = ramp.name == chosen || (chosen.empty() && &ramp == &style::ramps.front());
        float const out = ctx.px(3);
        if (current || over) {
            list->AddRect({box.min.x - out, box.min.y - out}, {box.max.x + out, box.max.y + out},
                          u32(current ? palette::accent : palette::control_line), ctx.px(4), 0,
                          ctx.px(current ? 2 : 1));
        }
        if (over) { ctx.state.tip = std::string(ctx.chinese() ? ramp.zh : ramp.en); }
        x += width + between;
    }
    ImGui::Dummy({1, height + ctx.px(2)});
}

/// Values across the plot.
struct Axis {
    Rect plot;
    double low = 0;
    double high = 1;

    [[nodiscard]] float x(double value) const
    {
        double const share = std::clamp((value - low) / (high - low), 0.0, 1.0);
        return plot.min.x + static_cast<float>(share) * plot.width();
    }
    [[nodiscard]] double value(float px) const { return low + (high - low) * (px - plot.min.x) / plot.width(); }
};

Axis axis_of(style::Classification const& classes, Rect const& plot)
{
    double low = INFINITY;
    double high = -INFINITY;
    auto add = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (double const value : classes.sample) { add(value); }
    for (auto const& [adcode, value] : classes.values) { add(value); }
    if (!(high > low)) {  // a single value stands in the middle
        double const half = std::max(std::abs(low) * 0.5, 0.5);
        low -= half;
        high += half;
    }
    return {plot, low, high};
}

void draw_bars(Context const& ctx, Axis const& axis, std::vector<int> const& counts, int most, style::Color color)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const wide = axis.plot.width() / bins;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) { continue; }
        float const left = axis.plot.min.x + wide * static_cast<float>(i);
        float const high = axis.plot.height() * static_cast<float>(counts[i]) / static_cast<float>(std::max(1, most));
        list->AddRectFilled({left + 0.5F, axis.plot.max.y - std::max(high, ctx.px(3))},
                            {left + wide - 0.5F, axis.plot.max.y}, u32(color));
    }
}

/// Grey: what the breaks were made from; coloured by class: the figures of the year.
void draw_columns(Context const& ctx, Axis const& axis)
{
    auto const& classes = ctx.classes;
    std::vector<double> values;
    for (auto const& [adcode, value] : classes.values) { values.push_back(value); }
    auto const all = style::histogram(classes.sample, axis.low, axis.high, bins);
    auto const now = style::histogram(values, axis.low, axis.high, bins);
    int const most = std::max(*std::max_element(all.begin(), all.end()), *std::max_element(now.begin(), now.end()));
    draw_bars(ctx, axis, all, most, palette::control_line);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t k = 0; k < classes.class_colors.size(); ++k) {
        float const from = k == 0 ? axis.plot.min.x : axis.x(classes.breaks[k - 1]);
        float const to = k == classes.breaks.size() ? axis.plot.max.x : axis.x(classes.breaks[k]);
        if (to <= from) { continue; }
        list->AddRectFilled({from, axis.plot.max.y}, {to, axis.plot.max.y + ctx.px(6)}, u32(classes.class_colors[k]));
        list->PushClipRect({from, axis.plot.min.y}, {to, axis.plot.max.y}, true);
        draw_bars(ctx, axis, now, most, classes.class_colors[k]);
        list->PopClipRect();
    }
}

/// The break moved under the pointer, between its neighbours, on a number of few digits.
double moved_break(Axis const& axis, std::vector<double> const& breaks, std::size_t i)
{
    double const power = std::floor(std::log10((axis.high - axis.low) / 150));
    double const scale = std::pow(10, -power);
    double const room = 1 / scale;
    double const low = i == 0 ? axis.low : breaks[i - 1] + room;
    double const high = i + 1 == breaks.size() ? axis.high : breaks[i + 1] - room;
    double const wanted = std::round(axis.value(ImGui::GetMousePos().x) * scale) / scale;
    return low < high ? std::clamp(wanted, low, high) : breaks[i];
}

void draw_break(Context& ctx, Axis const& axis, std::size_t i)
{
    auto const& breaks = ctx.classes.breaks;
    float const x = std::round(axis.x(breaks[i]));
    float const reach = ctx.px(7);
    ImVec2 const before = ImGui::GetCursorScreenPos();
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos({x - reach, axis.plot.min.y});
    ImGui::InvisibleButton("break", {2 * reach, axis.plot.height() + ctx.px(14)});
    bool const active = ImGui::IsItemActive();
    bool const over = ImGui::IsItemHovered();
    ImGui::PopID();
    ImGui::SetCursorScreenPos(before);
    if (active && ImGui::IsMouseDragging(0, 2)) {
        auto& style = ctx.view.indicator_style;
        style.custom_breaks = breaks;
        style.custom_breaks[i] = moved_break(axis, breaks, i);
        style.method = view::Method::custom;
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    bool const hot = active || over;
    list->AddRectFilled({x - ctx.px(0.5), axis.plot.min.y}, {x + std::max(1.0F, ctx.px(0.5)), axis.plot.max.y},
                        u32(hot ? palette::accent : palette::ink_soft));
    ImVec2 const grip{x, axis.plot.max.y + ctx.px(3)};
    list->AddCircleFilled(grip, ctx.px(grip_radius + 1), u32(hot ? palette::accent : palette::ink_soft));
    list->AddCircleFilled(grip, ctx.px(grip_radius - 1), u32(palette::paper));
    if (!hot) { return; }
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    ctx.state.tip = style::number(breaks[i], 4);
}

void draw_histogram(Context& ctx)
{
    auto const& classes = ctx.classes;
    if (classes.sample.empty() && classes.values.empty()) {
        paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::no_figures));
        return;
    }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const side = ctx.px(grip_radius + 1);
    Rect const plot{{start.x + side, start.y}, {start.x + content_width() - side, start.y + ctx.px(plot_height)}};
    Axis const axis = axis_of(classes, plot);
    draw_columns(ctx, axis);
    if (ImGui::IsMouseHoveringRect(plot.min, plot.max) && ImGui::IsWindowHovered()) {
        ctx.state.tip = std::string(ctx.tr(phrase::histogram_tip));
    }
    for (std::size_t i = 0; i < classes.breaks.size(); ++i) { draw_break(ctx, axis, i); }
    float const below = plot.max.y + ctx.px(20);
    text_at(ctx, {start.x, below}, Type::small, palette::ink_soft, style::number(axis.low, 2));
    text_at(ctx, {start.x + content_width(), below}, Type::small, palette::ink_soft, style::number(axis.high, 2),
            Align::right);
    ImGui::Dummy({1, below + ctx.px(10) - start.y});
}

}  // namespace

void draw_class_editor(Context& ctx)
{
    bool const custom = ctx.view.indicator_style.method == view::Method::custom;
    heading(ctx, ctx.tr(phrase::classes), custom ? ctx.tr(phrase::custom_breaks) : std::string_view());
    gap(ctx, 4);
    draw_method(ctx);
    gap(ctx, 8);
    draw_count(ctx);
    gap(ctx, 8);
    draw_ramps(ctx);
    gap(ctx, 12);
    draw_histogram(ctx);
}

}  // namespace atlas::ui
