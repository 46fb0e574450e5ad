// How an indicator is cut into classes: method, years, number and colours. The histogram is in histogram.cpp.
#include "ui/panels/class_editor.hpp"

#include "ui/kit/choices.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/panels/histogram.hpp"
#include "ui/strings/explore_strings.hpp"

#include "query/view_state.hpp"
#include "style/classifier.hpp"

#include <fmt/format.h>

#include <span>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

void draw_method(Context& ctx)
{
    // The first four: breaks of one's own are drawn in the histogram.
    constexpr auto all = std::span(words::Words<query::Method>::list).first<4>();
    auto const chosen = option_row(ctx, "method", all, ctx.view.indicator_style.method);
    if (!chosen) { return; }
    auto& style = ctx.edit_view().indicator_style;
    style.method = *chosen;
    style.custom_breaks.clear();
    ctx.edit_state().breaks = {};
}

void draw_count(Context& ctx)
{
    auto& style = ctx.edit_view().indicator_style;
    bool const custom = style.method == query::Method::custom;
    int const classes = custom ? static_cast<int>(style.custom_breaks.size()) + 1 : style.classes;
    std::vector<std::string> words;
    for (int n = style::fewest_classes; n <= style::most_classes; ++n) { words.push_back(fmt::format("{}", n)); }
    int const chosen = segments(ctx, "count", words, classes - style::fewest_classes);
    if (chosen < 0) { return; }
    style.classes = style::fewest_classes + chosen;
    ctx.edit_state().breaks = {};
    if (custom) {  // another number of breaks cannot be those drawn by hand
        style.method = query::Method::equal_interval;
        style.custom_breaks.clear();
    }
}

void draw_ramps(Context& ctx)
{
    auto& chosen = ctx.edit_view().indicator_style.palette;
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
        if (area_at(ctx, box, ramp.name.data(), &over)) { chosen = ramp.name; }
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
        if (over) { ctx.kit.tip = std::string(ramp.label.in(ctx.view.language)); }
        x += width + between;
    }
    ImGui::Dummy({1, height + ctx.px(2)});
}

/// Custom breaks are the same in all years by nature. The row stays while a break is dragged, so that nothing jumps.
void draw_scope(Context& ctx)
{
    auto& style = ctx.edit_view().indicator_style;
    bool const custom = style.method == query::Method::custom;
    std::vector<std::string> const options{std::string(ctx.tr(phrase::breaks_fixed)),
                                           std::string(ctx.tr(phrase::breaks_of_year))};
    if (int const chosen = segments(ctx, "scope", options, custom || style.fixed_across_years ? 0 : 1); chosen >= 0) {
        style.fixed_across_years = chosen == 0;
        if (custom && chosen == 1) {  // breaks of one year are computed ones
            style.method = query::Method::equal_interval;
            style.custom_breaks.clear();
            ctx.edit_state().breaks = {};
        }
    }
    gap(ctx, 8);
}

}  // namespace

void draw_class_editor(Context& ctx)
{
    bool const custom = ctx.view.indicator_style.method == query::Method::custom;
    heading(ctx, ctx.tr(phrase::classes), custom ? ctx.tr(phrase::custom_breaks) : std::string_view());
    gap(ctx, 4);
    draw_method(ctx);
    gap(ctx, 8);
    draw_scope(ctx);
    draw_count(ctx);
    gap(ctx, 8);
    draw_ramps(ctx);
    gap(ctx, 12);
    draw_histogram(ctx);
    draw_break_fields(ctx);
}

}  // namespace atlas::ui
