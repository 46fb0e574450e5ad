// The years below the map: one slider for fill, labels, stages and cards, with buttons that step and play.
#include "ui/panels/time_bar.hpp"

#include "query/view_state.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double seconds_per_year = 1.2;  ///< at speed 1
constexpr double button_radius = 15;
constexpr double handle_radius = 6.5;

using Years = std::vector<query::YearMark>;

void step_to(Context& ctx, Years const& years, std::size_t place)
{
    ctx.edit_view().year = years[std::min(place, years.size() - 1)].year;
}

std::size_t place_now(Context const& ctx, Years const& years)
{
    return query::nearest_year(years, query::year_of(ctx.atlas, ctx.view));
}

void toggle_play(Context& ctx, Years const& years)
{
    Playback& play = ctx.edit_state().playback;
    play.running = !play.running;
    if (!play.running) { return; }
    if (place_now(ctx, years) + 1 >= years.size()) { step_to(ctx, years, 0); }  // from the end it starts anew
    play.next_at = ctx.now + seconds_per_year / play.speed;
}

/// The next year when its time has come and the map has caught up, so that no year is skipped on a slow machine.
void run(Context& ctx, Years const& years)
{
    Playback& play = ctx.edit_state().playback;
    if (!play.running || ctx.now < play.next_at || ctx.state.map.pending) { return; }
    std::size_t const next = place_now(ctx, years) + 1;
    if (next < years.size()) { step_to(ctx, years, next); }
    play.running = next + 1 < years.size();
    play.next_at = ctx.now + seconds_per_year / play.speed;
}

/// A round button of the bar; true when clicked.
bool round_button(Context const& ctx, char const* id, ImVec2 c, bool filled, Phrase const& tip)
{
    float const r = ctx.px(button_radius);
    bool over = false;
    bool const clicked = area_at(ctx, {{c.x - r, c.y - r}, {c.x + r, c.y + r}}, id, &over);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (filled) {
        list->AddCircleFilled(c, r, u32(over ? palette::accent_text : palette::accent), 48);
    } else if (over) {
        list->AddCircleFilled(c, r, u32(palette::hover), 48);
    }
    if (over) { ctx.kit.tip = std::string(ctx.tr(tip)); }
    return clicked;
}

void draw_play(Context& ctx, Years const& years, ImVec2 c)
{
    bool const running = ctx.state.playback.running;
    if (round_button(ctx, "play", c, true, running ? phrase::pause : phrase::play)) { toggle_play(ctx, years); }
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const s = ctx.px(6);
    if (!running) {
        list->AddTriangleFilled({c.x - s * 0.7F, c.y - s}, {c.x + s * 1.05F, c.y}, {c.x - s * 0.7F, c.y + s},
                                u32(palette::paper));
        return;
    }
    for (float const side : {-1.0F, 1.0F}) {
        float const x = c.x + side * s * 0.55F;
        list->AddRectFilled({x - s * 0.28F, c.y - s}, {x + s * 0.28F, c.y + s}, u32(palette::paper), ctx.px(1));
    }
}

/// A triangle with a bar: one year back or on.
void draw_step(Context& ctx, Years const& years, ImVec2 c, bool forward)
{
    std::size_t const place = place_now(ctx, years);
    bool const possible = forward ? place + 1 < years.size() : place > 0;
    if (round_button(ctx, forward ? "after" : "before", c, false, forward ? phrase::year_after : phrase::year_before) &&
        possible) {
        ctx.edit_state().playback.running = false;
        step_to(ctx, years, forward ? place + 1 : place - 1);
    }
    float const s = ctx.px(5);
    float const way = forward ? s : -s;
    ImU32 const color = u32(possible ? palette::ink_soft : palette::control_line);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 const back_top{c.x - way, c.y - s};
    ImVec2 const back_low{c.x - way, c.y + s};
    ImVec2 const tip{c.x + way * 0.8F, c.y};
    forward ? list->AddTriangleFilled(back_top, tip, back_low, color)
            : list->AddTriangleFilled(back_low, tip, back_top, color);
    float const x = c.x + way * 1.15F;
    list->AddRectFilled({x - ctx.px(1), c.y - s}, {x + ctx.px(1), c.y + s}, color);
}

void draw_speed(Context& ctx, ImVec2 c)
{
    Playback& play = ctx.edit_state().playback;
    if (round_button(ctx, "speed", c, false, phrase::speed)) { play.speed = play.speed == 1 ? 2 : 1; }
    text_at(ctx, c, Type::small, play.speed == 1 ? palette::ink_soft : palette::accent_text,
            fmt::format("{}×", play.speed), Align::centre);
}

/// Years along the track, in proportion to time.
struct Track {
    float left = 0;
    float right = 0;
    float y = 0;
    int first = 0;
    int last = 1;

    [[nodiscard]] float x(int year) const
    {
        return left + (right - left) * static_cast<float>(year - first) / static_cast<float>(std::max(1, last - first));
    }
};

/// What makes a year worth stopping at depends on the theme: figures and targets of the indicator, or stages.
void draw_tick(Context const& ctx, Track const& track, query::YearMark const& mark)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const x = std::round(track.x(mark.year));
    float const top = track.y + ctx.px(9);
    bool const by_indicator = model::has_indicator(ctx.view.theme);
    bool const data = by_indicator ? mark.figures > 0 : mark.stages > 0;
    bool const target = ctx.view.theme == query::Theme::attainment && mark.targets > 0;
    list->AddCircleFilled({x, track.y}, ctx.px(2.5), u32(palette::control_line), 12);
    if (data) {
        list->AddRectFilled({x - ctx.px(1.5), top}, {x + ctx.px(1.5), top + ctx.px(5)},
                            u32(by_indicator ? palette::accent : palette::ink_soft));
    }
    if (target) {
        float const r = ctx.px(3.5);
        ImVec2 const c{x + (data ? ctx.px(8) : 0), top + ctx.px(2.5)};
        list->AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, u32(palette::emphasis));
    }
}

/// Years written where there is room: first the one looked at and both ends, then from the left.
void draw_years(Context const& ctx, Track const& track, Years const& years)
{
    float const wide = text_width(ctx, Type::small, "2000");
    int const now = query::year_of(ctx.atlas, ctx.view);
    std::vector<float> taken;
    auto write = [&](int year) {
        float const x = track.x(year);
        bool const room =
            std::all_of(taken.begin(), taken.end(), [&](float at) { return std::abs(at - x) >= wide + ctx.px(8); });
        if (!room) { return; }
        taken.push_back(x);
        text_at(ctx, {x, track.y + ctx.px(22)}, Type::small, year == now ? palette::accent_text : palette::ink_soft,
                fmt::format("{}", year), Align::centre);
    };
    if (now >= track.first && now <= track.last) { write(now); }
    write(track.first);
    write(track.last);
    for (auto const& mark : years) {
        draw_tick(ctx, track, mark);
        write(mark.year);
    }
}

std::string year_words(Context const& ctx, query::YearMark const& mark)
{
    auto const* indicator = ctx.atlas.indicator(query::indicator_of(ctx.atlas, ctx.view));
    std::string const name = indicator == nullptr ? "" : name_of(ctx, *indicator) + (ctx.chinese() ? "：" : ": ");
    return fmt::format("{}\n{}{} {} · {} {}\n{} {}", mark.year, name, ctx.tr(phrase::year_figures), mark.figures,
                       ctx.tr(phrase::year_targets), mark.targets, ctx.tr(phrase::year_stages), mark.stages);
}

void draw_track(Context& ctx, Track const& track, Years const& years)
{
    Rect const& box = ctx.boxes.time;
    float const out = ctx.px(12);
    ImGui::SetCursorScreenPos({track.left - out, box.min.y + 1});
    ImGui::InvisibleButton("track", {track.right - track.left + 2 * out, box.height() - 2});
    bool const active = ImGui::IsItemActive();
    bool const over = ImGui::IsItemHovered();
    float const share = (ImGui::GetMousePos().x - track.left) / std::max(1.0F, track.right - track.left);
    int const under = track.first + static_cast<int>(std::lround(share * static_cast<float>(track.last - track.first)));
    std::size_t const place = query::nearest_year(years, under);
    if (active) {
        ctx.edit_state().playback.running = false;
        step_to(ctx, years, place);
    }
    if (over || active) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ctx.kit.tip = year_words(ctx, years[place]);
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const half = ctx.px(2);
    float const x = track.x(std::clamp(query::year_of(ctx.atlas, ctx.view), track.first, track.last));
    list->AddRectFilled({track.left, track.y - half}, {track.right, track.y + half}, u32(palette::bar_ground), half);
    list->AddRectFilled({track.left, track.y - half}, {x, track.y + half}, u32(palette::accent), half);
    draw_years(ctx, track, years);
    float const r = ctx.px(handle_radius);
    list->AddCircleFilled({x, track.y}, r + ctx.px(over || active ? 2 : 1), u32(palette::paper), 32);
    list->AddCircleFilled({x, track.y}, r, u32(active ? palette::accent_text : palette::accent), 32);
    list->AddCircleFilled({x, track.y}, r * 0.4F, u32(palette::paper), 24);
}

}  // namespace

void draw_time_bar(Context& ctx)
{
    Rect const& box = ctx.boxes.time;
    Years const years = ctx.resolved.choices->years;
    if (box.height() <= 0 || years.empty()) { return; }
    begin_panel(ctx, "time", box, palette::paper, 0, false);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, {box.max.x, box.min.y + 1}, u32(palette::line));
    if (ctx.pressed(Key::play) && !ImGui::GetIO().WantTextInput) { toggle_play(ctx, years); }
    run(ctx, years);
    float const middle = std::round((box.min.y + box.max.y) / 2);
    float x = box.min.x + ctx.px(30);
    draw_step(ctx, years, {x, middle}, false);
    x += ctx.px(34);
    draw_play(ctx, years, {x, middle});
    x += ctx.px(34);
    draw_step(ctx, years, {x, middle}, true);
    x += ctx.px(34);
    draw_speed(ctx, {x, middle});
    x += ctx.px(26);
    x += text_at(ctx, {x, middle}, Type::title, palette::ink, fmt::format("{}", query::year_of(ctx.atlas, ctx.view)));
    Track const track{x + ctx.px(34), box.max.x - ctx.px(40), std::round(box.min.y + box.height() * 0.5F - ctx.px(9)),
                      years.front().year, years.back().year};
    if (track.right > track.left) { draw_track(ctx, track, years); }
    end_panel();
}

}  // namespace atlas::ui
