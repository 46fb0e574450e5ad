// An axis lays values across the plot, from the lowest to the highest of all years. Grey columns show what the breaks
// were made from, coloured ones the figures of the year, in the colour of the class they fall into. A break is a grip
// on the axis: dragged it is another value, dragged off the plot it goes, and a click between two adds one.
#include "ui/panels/histogram.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/strings/explore_strings.hpp"

#include "query/view_state.hpp"
#include "rules/in_words.hpp"
#include "style/classifier.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr int bins = 24;
constexpr double plot_height = 76;
constexpr double grip_radius = 5;
constexpr double off_plot = 26;    ///< logical px above or below the plot from which a dragged break goes
constexpr double cross_reach = 8;  ///< logical px around the × of a break

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
    auto const& classes = *ctx.resolved.classes;
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

/// Takes the change into the view, or remembers why not.
void apply(Context& ctx, BreakChange const& change)
{
    ctx.edit_state().breaks.refusal = change.refusal;
    if (change.refusal != BreakRefusal::none) { return; }
    auto& style = ctx.edit_view().indicator_style;
    style.custom_breaks = change.breaks;
    style.method = query::Method::custom;
}

/// The break moved under the pointer, between its neighbours, on a number of few digits.
double moved_break(Axis const& axis, std::vector<double> const& breaks, std::size_t i)
{
    double const room = std::pow(10, std::floor(std::log10((axis.high - axis.low) / 150)));
    double const low = i == 0 ? axis.low : breaks[i - 1] + room;
    double const high = i + 1 == breaks.size() ? axis.high : breaks[i + 1] - room;
    double const wanted = few_digits(axis.value(ImGui::GetMousePos().x), axis.low, axis.high);
    return low < high ? std::clamp(wanted, low, high) : breaks[i];
}

/// The parts of one break that the pointer meets.
struct Grip {
    bool hot = false;  ///< under the pointer or held
    bool over_cross = false;
    bool leaving = false;  ///< held so far off the plot that letting go removes it
    bool remove = false;
};

Grip work_break(Context& ctx, Axis const& axis, std::size_t i, float x)
{
    Grip grip;
    float const reach = ctx.px(7);
    float const around = ctx.px(cross_reach);
    ImVec2 const before = ImGui::GetCursorScreenPos();
    ImGui::PushID(static_cast<int>(i));
    Rect const way_out{{x - around, axis.plot.min.y - around}, {x + around, axis.plot.min.y + around}};
    grip.remove = area_at(ctx, way_out, "break cross", &grip.over_cross);
    ctx.kit.placed("break", {{x - reach, axis.plot.min.y}, {x + reach, axis.plot.max.y}});
    ImGui::SetCursorScreenPos({x - reach, axis.plot.min.y});
    ImGui::InvisibleButton("break", {2 * reach, axis.plot.height() + ctx.px(14)});
    bool const active = ImGui::IsItemActive();
    float const y = ImGui::GetMousePos().y;
    bool const off = y < axis.plot.min.y - ctx.px(off_plot) || y > axis.plot.max.y + ctx.px(off_plot);
    grip.hot = active || ImGui::IsItemHovered() || grip.over_cross;
    grip.leaving = active && off;
    if (ImGui::IsItemDeactivated() && off) { grip.remove = true; }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(before);
    if (active && !off && ImGui::IsMouseDragging(0, 2)) {
        auto breaks = ctx.resolved.classes->breaks;
        breaks[i] = moved_break(axis, breaks, i);
        apply(ctx, {std::move(breaks), BreakRefusal::none});
    }
    return grip;
}

void draw_break(Context& ctx, Axis const& axis, std::size_t i)
{
    float const x = std::round(axis.x(ctx.resolved.classes->breaks[i]));
    Grip const grip = work_break(ctx, axis, i, x);
    if (grip.remove) { apply(ctx, remove_break(ctx.resolved.classes->breaks, i)); }
    ImDrawList* list = ImGui::GetWindowDrawList();
    style::Color const ink = grip.leaving ? palette::control_line : grip.hot ? palette::accent : palette::ink_soft;
    list->AddRectFilled({x - ctx.px(0.5), axis.plot.min.y}, {x + std::max(1.0F, ctx.px(0.5)), axis.plot.max.y},
                        u32(ink));
    ImVec2 const foot{x, axis.plot.max.y + ctx.px(3)};
    list->AddCircleFilled(foot, ctx.px(grip_radius + 1), u32(ink));
    list->AddCircleFilled(foot, ctx.px(grip_radius - 1), u32(palette::paper));
    if (!grip.hot) { return; }
    ImVec2 const top{x, axis.plot.min.y};
    list->AddCircleFilled(top, ctx.px(cross_reach), u32(palette::paper));
    list->AddCircle(top, ctx.px(cross_reach), u32(ink), 0, ctx.px(1));
    cross(ctx, top, ctx.px(3), grip.over_cross ? palette::ink : palette::ink_soft);
    if (!grip.over_cross) { ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW); }
    ctx.kit.tip = grip.leaving      ? std::string(ctx.tr(phrase::break_release))
                  : grip.over_cross ? std::string(ctx.tr(phrase::break_remove))
                                    : rules::number(ctx.resolved.classes->breaks[i], 4);
}

/// Between the breaks: a click adds one where it is.
void work_plot(Context& ctx, Axis const& axis)
{
    bool over = false;
    bool const clicked = area_at(ctx, axis.plot, "histogram", &over);
    if (!over) { return; }
    double const value = few_digits(axis.value(ImGui::GetMousePos().x), axis.low, axis.high);
    // A drag that misses a break must not add one.
    ImGuiIO const& io = ImGui::GetIO();
    bool const still = io.MouseDragMaxDistanceSqr[0] < io.MouseDragThreshold * io.MouseDragThreshold;
    if (clicked && still) { apply(ctx, add_break(ctx.resolved.classes->breaks, value)); }
    float const x = ImGui::GetMousePos().x;
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (float y = axis.plot.min.y; y < axis.plot.max.y; y += ctx.px(7)) {
        list->AddLine({x, y}, {x, std::min(y + ctx.px(4), axis.plot.max.y)}, u32(palette::accent), ctx.px(1));
    }
    ctx.kit.tip = fmt::format("{}\n{}\n{}", rules::number(value, 4), ctx.tr(phrase::break_add_tip),
                              ctx.tr(phrase::histogram_tip));
}

std::optional<Axis> axis_in_panel(Context const& ctx)
{
    if (ctx.resolved.classes->sample.empty() && ctx.resolved.classes->values.empty()) { return std::nullopt; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const side = ctx.px(grip_radius + 1);
    return axis_of(*ctx.resolved.classes,
                   {{start.x + side, start.y + ctx.px(cross_reach)},
                    {start.x + content_width() - side, start.y + ctx.px(cross_reach + plot_height)}});
}

Phrase refusal_words(BreakRefusal refusal)
{
    switch (refusal) {
    case BreakRefusal::most:
        return phrase::break_most;
    case BreakRefusal::fewest:
        return phrase::break_fewest;
    case BreakRefusal::twice:
        return phrase::break_twice;
    case BreakRefusal::not_number:
        return phrase::break_not_number;
    case BreakRefusal::none:
        break;
    }
    return {};
}

void end_typing(Context& ctx, std::size_t i, std::string const& text)
{
    ctx.edit_state().breaks.typing = -1;
    auto const value = parse_break(text);
    if (!value) {
        ctx.edit_state().breaks.refusal = BreakRefusal::not_number;
    } else if (*value != ctx.resolved.classes->breaks[i]) {
        apply(ctx, set_break(ctx.resolved.classes->breaks, i, *value));
    }
}

/// The whole number is taken by the click, so that what is typed replaces it.
void type_in(Context& ctx, std::size_t i, Rect const& field)
{
    BreakEdit& edit = ctx.edit_state().breaks;
    bool const typing = edit.typing == static_cast<int>(i);
    std::string text = typing ? edit.text : break_text(ctx.resolved.classes->breaks[i]);
    FieldState state;
    text_field(ctx, "break field", {}, text, field, palette::ink, palette::ink_soft, false, &state);
    if (state.activated) {
        if (auto* const input = ImGui::GetInputTextState(ImGui::GetItemID())) { input->SelectAll(); }
    }
    if (state.active) {
        edit.typing = static_cast<int>(i);
        edit.text = text;
    } else if (typing) {
        end_typing(ctx, i, text);
    }
}

void draw_field(Context& ctx, std::size_t i, Rect const& box)
{
    bool const typing = ctx.state.breaks.typing == static_cast<int>(i);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(6));
    list->AddRect(box.min, box.max, u32(typing ? palette::accent : palette::control_line), ctx.px(6), 0, ctx.px(1));
    float const way_out = ctx.px(22);
    ImGui::PushID(static_cast<int>(i));
    type_in(ctx, i, {{box.min.x + ctx.px(8), box.min.y}, {box.max.x - way_out, box.max.y}});
    Rect const out{{box.max.x - way_out, box.min.y}, box.max};
    bool over = false;
    if (area_at(ctx, out, "break remove", &over)) { apply(ctx, remove_break(ctx.resolved.classes->breaks, i)); }
    cross(ctx, {(out.min.x + out.max.x) / 2 - ctx.px(1), (out.min.y + out.max.y) / 2}, ctx.px(3.5),
          over ? palette::ink : palette::ink_soft);
    if (over) { ctx.kit.tip = std::string(ctx.tr(phrase::break_remove)); }
    ImGui::PopID();
}

void draw_plus(Context& ctx, Axis const& axis, Rect const& box)
{
    bool over = false;
    if (area_at(ctx, box, "break add", &over)) {
        apply(ctx, add_break(ctx.resolved.classes->breaks,
                             widest_middle(ctx.resolved.classes->breaks, axis.low, axis.high)));
    }
    style::Color const ink = over ? palette::accent : palette::accent_text;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRect(box.min, box.max, u32(over ? palette::accent : palette::control_line), ctx.px(6), 0, ctx.px(1));
    text_at(ctx, {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}, Type::body, ink, "+", Align::centre);
    if (over) { ctx.kit.tip = std::string(ctx.tr(phrase::break_add)); }
}

}  // namespace

void draw_histogram(Context& ctx)
{
    auto const axis = axis_in_panel(ctx);
    if (!axis) {
        paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::no_figures));
        return;
    }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    draw_columns(ctx, *axis);
    for (std::size_t i = 0; i < ctx.resolved.classes->breaks.size(); ++i) { draw_break(ctx, *axis, i); }
    work_plot(ctx, *axis);
    float const below = axis->plot.max.y + ctx.px(20);
    text_at(ctx, {start.x, below}, Type::small, palette::ink_soft, rules::number(axis->low, 2));
    text_at(ctx, {start.x + content_width(), below}, Type::small, palette::ink_soft, rules::number(axis->high, 2),
            Align::right);
    ImGui::Dummy({1, below + ctx.px(10) - start.y});
}

void draw_break_fields(Context& ctx)
{
    auto const axis = axis_in_panel(ctx);
    std::size_t const count = ctx.resolved.classes->breaks.size();
    if (!axis) { return; }
    gap(ctx, 4);
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::breaks_hand));
    gap(ctx, 2);
    constexpr std::size_t in_a_row = 3;
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const between = ctx.px(8);
    float const height = ctx.px(30);
    float const width = (content_width() - between * (in_a_row - 1)) / in_a_row;
    for (std::size_t i = 0; i <= count; ++i) {
        float const x = start.x + (width + between) * static_cast<float>(i % in_a_row);
        float const y = start.y + (height + between) * static_cast<float>(i / in_a_row);
        Rect const box{{x, y}, {x + (i < count ? width : height), y + height}};
        if (i < count) {
            draw_field(ctx, i, box);
        } else {
            draw_plus(ctx, *axis, box);
        }
    }
    auto const rows = static_cast<float>(count / in_a_row + 1);
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({1, rows * (height + between)});
    if (auto const words = ctx.tr(refusal_words(ctx.state.breaks.refusal)); !words.empty()) {
        paragraph(ctx, Type::small, palette::notice_text, words);
    }
}

}  // namespace atlas::ui
