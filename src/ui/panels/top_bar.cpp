// Top bar: title, theme switch, search field, export, language.
#include "ui/panels/top_bar.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/map/measure.hpp"
#include "ui/panels/atlas_menu.hpp"
#include "ui/panels/search_results.hpp"
#include "ui/strings/briefing_strings.hpp"

#include "base/utf8.hpp"
#include "query/levels.hpp"
#include "query/view_state.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr auto const& themes = words::Words<query::Theme>::list;
constexpr double least_search = 150;  ///< logical px of the search field

/// A window so narrow that the bar says only the most needed.
bool compact(Context const& ctx) { return ctx.boxes.bar.width() < ctx.px(1240); }
/// The narrowest windows: small words in the buttons, so that the search field stays.
bool narrow(Context const& ctx) { return ctx.boxes.bar.width() < ctx.px(1100); }
/// Everything has a place, in narrow buttons.
bool tight(Context const& ctx) { return ctx.boxes.bar.width() < ctx.px(1400); }
bool roomy(Context const& ctx) { return ctx.boxes.bar.width() >= ctx.px(1500); }

/// Of the buttons at the right: export, briefing and table.
float button_width(Context const& ctx)
{
    return ctx.px(narrow(ctx) ? 60 : compact(ctx) ? 66 : tight(ctx) ? 74 : roomy(ctx) ? 108 : 90);
}

/// A flat button of the bar; returns true when clicked.
bool bar_button(Context const& ctx, char const* id, Rect const& box, std::string_view label, bool chosen,
                std::string_view tip = {})
{
    bool over = false;
    bool const clicked = area_at(ctx, box, id, &over);
    style::Color const ground = chosen ? palette::accent : over ? palette::bar_hover : palette::bar_button;
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(ground), ctx.px(6));
    float const room = box.width() - ctx.px(chosen ? 4 : 12);
    Type const type = chosen && text_width(ctx, Type::strong, label) <= room ? Type::strong : fitting(ctx, label, room);
    text_at(ctx, {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}, type, palette::bar_text, label,
            Align::centre);
    if (over && !tip.empty()) { ctx.kit.tip = std::string(tip); }
    return clicked;
}

/// Back up until the view is inside `adcode`; all the way where that is not on the way.
void go_up(Context& ctx, std::string const& adcode)
{
    while (ctx.view.drilled_area != adcode) {
        auto out = query::drilled_out(ctx.atlas, ctx.view);
        if (!out) { break; }
        ctx.edit_view() = std::move(*out);
    }
    ctx.requests().home = true;
}

/// Words of the bar to click, no wider than `room`; returns their width.
float crumb(Context const& ctx, ImVec2 at, std::string const& name, float room, bool clickable, bool& clicked)
{
    std::string const shown = elided(ctx, Type::body, name, room);
    float const width = text_width(ctx, Type::body, shown);
    bool over = false;
    float const half = ctx.px(14);
    clicked = clickable && area_at(ctx, {{at.x, at.y - half}, {at.x + width, at.y + half}}, "crumb", &over);
    if (over) { ctx.kit.tip = std::string(ctx.tr(phrase::back_up)); }
    style::Color const color = !clickable || over ? palette::bar_text : palette::bar_text_soft;
    return text_at(ctx, at, Type::body, color, shown);
}

/// "甘肃省 › 张掖市": where the view is; every area above can be clicked. Returns where it ends.
float draw_breadcrumb(Context& ctx, float x, float middle, float end)
{
    auto const way = query::breadcrumb(ctx.atlas, ctx.view);
    x += ctx.px(18);
    float const separator = ctx.px(20);
    float full = separator * static_cast<float>(way.size());
    for (auto const& area : ctx.atlas.rows(way)) { full += text_width(ctx, Type::body, name_of(ctx, area)); }
    // Without room for the whole way the nearest area above is a mark to go back by.
    std::size_t const from = full <= end - x || way.size() < 2 ? 0 : way.size() - 1;
    std::string target;
    bool clicked = false;
    if (from > 0) {
        ImGui::PushID("back");
        x += crumb(ctx, {x, middle}, "‹ ", separator, true, clicked);
        ImGui::PopID();
        if (clicked) { target = ctx.atlas[way[from - 1]].adcode; }
    }
    bool any = clicked;
    for (std::size_t i = from; i < way.size(); ++i) {
        if (i > from) {
            x += text_at(ctx, {x + ctx.px(6), middle}, Type::body, palette::bar_text_soft, "›") + ctx.px(12);
        }
        ImGui::PushID(static_cast<int>(i));
        x += crumb(ctx, {x, middle}, name_of(ctx, ctx.atlas[way[i]]), std::max(ctx.px(48), end - x), i + 1 < way.size(),
                   clicked);
        ImGui::PopID();
        if (clicked) { target = ctx.atlas[way[i]].adcode; }
        any = any || clicked;
    }
    if (any) { go_up(ctx, target == ctx.atlas.settings.home ? std::string() : target); }
    return x;
}

/// Title, and period or breadcrumb; returns where they end, at `end` at most where there is a breadcrumb.
float draw_title(Context& ctx, float middle, float end)
{
    auto const& settings = ctx.atlas.settings;
    float x = ctx.px(24);
    if (compact(ctx) && !ctx.view.drilled_area.empty()) { return draw_breadcrumb(ctx, ctx.px(6), middle, end); }
    x += draw_atlas_title(ctx, {x, middle});
    if (!ctx.view.drilled_area.empty()) { return draw_breadcrumb(ctx, x, middle + ctx.px(2), end); }
    if (settings.period.empty() || compact(ctx)) { return x; }
    x += ctx.px(14);
    return x + text_at(ctx, {x, middle + ctx.px(3)}, Type::small, palette::bar_text_soft, settings.period);
}

float theme_width(Context const& ctx)
{
    return ctx.px(narrow(ctx) ? 66 : compact(ctx) ? 78 : tight(ctx) ? 82 : roomy(ctx) ? 116 : 92);
}

/// Narrow windows keep the room for the search field; there measuring is started by its key.
float measure_width(Context const& ctx) { return compact(ctx) ? 0 : ctx.px(roomy(ctx) ? 96 : tight(ctx) ? 58 : 70); }

/// What the buttons at the right and the theme switch take.
float fixed_width(Context const& ctx)
{
    float const buttons =
        ctx.px(20 + 52 + 8 + 8 + (compact(ctx) ? 0 : 8) + 16) + 3 * button_width(ctx) + ctx.px(8) + measure_width(ctx);
    float const switches = (theme_width(ctx) + ctx.px(6)) * static_cast<float>(themes.size());
    return buttons + switches + ctx.px(28 + 24);
}

/// The plan named for one theme must not empty the next.
void take_theme(Context& ctx, query::Theme theme)
{
    ctx.edit_view().theme = theme;
    auto const plans = theme == query::Theme::type     ? ctx.atlas.settings.type_precedence
                       : theme == query::Theme::groups ? ctx.resolved.offer->group_plans
                                                       : query::choices_of(ctx.atlas, ctx.view).plans;
    bool const needs_plan = theme != query::Theme::indicator;
    if (needs_plan && std::find(plans.begin(), plans.end(), ctx.view.plan) == plans.end()) {
        ctx.edit_view().plan.clear();
    }
}

float draw_themes(Context& ctx, float x, Rect const& bar)
{
    float const half = ctx.px(19);
    float const middle = (bar.min.y + bar.max.y) / 2;
    float const wide = theme_width(ctx);
    for (auto const& button : themes) {
        ImGui::PushID(static_cast<int>(button.value));
        Rect const box{{x, middle - half}, {x + wide, middle + half}};
        if (bar_button(ctx, "theme", box, button.in(ctx.view.language), ctx.view.theme == button.value)) {
            take_theme(ctx, button.value);
        }
        ImGui::PopID();
        x += wide + ctx.px(6);
    }
    return x;
}

void search_keys(Context& ctx)
{
    UiState& state = ctx.edit_state();
    if (ctx.pressed(Key::find)) {
        state.search.focus = true;
        state.search.open = true;
    }
    if (!state.search.open) { return; }
    auto const hits = search_hits(ctx);
    int const last = static_cast<int>(hits.size()) - 1;
    if (ctx.pressed(Key::down)) { state.search.row = std::min(state.search.row + 1, std::max(0, last)); }
    if (ctx.pressed(Key::up)) { state.search.row = std::max(state.search.row - 1, 0); }
    if (ctx.pressed(Key::enter) && last >= 0) {
        take_hit(ctx, hits[static_cast<std::size_t>(std::clamp(state.search.row, 0, last))]);
    }
}

/// Characters typed before the field has the keyboard, which ImGui gives a frame late, go into the text all the same.
void keep_early_characters(UiState& state)
{
    ImGuiIO& io = ImGui::GetIO();
    if (!state.search.open || state.search.active || ImGui::IsAnyItemActive()) { return; }
    for (ImWchar const c : io.InputQueueCharacters) {
        if (c < 0x20) { continue; }
        base::append_character(state.search.text, c);
        state.search.row = 0;
    }
    io.InputQueueCharacters.resize(0);
}

void draw_search_field(Context& ctx, Rect const& box)
{
    UiState& state = ctx.edit_state();
    keep_early_characters(state);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(state.search.open ? palette::paper : palette::bar_button), ctx.px(6));
    float const middle = (box.min.y + box.max.y) / 2;
    style::Color const soft = state.search.open ? palette::ink_soft : palette::bar_text_soft;
    magnifier(ctx, {box.min.x + ctx.px(20), middle}, ctx.px(8), soft);
    bool const clearable = !state.search.text.empty();
    Rect const field{{box.min.x + ctx.px(40), box.min.y}, {box.max.x - ctx.px(clearable ? 36 : 12), box.max.y}};
    bool const focus = state.search.focus;
    state.search.focus = false;
    FieldState field_state;
    if (text_field(ctx, "##search", ctx.tr(phrase::search_hint), state.search.text, field,
                   state.search.open ? palette::ink : palette::bar_text, soft, focus, &field_state)) {
        state.search.row = 0;
        state.search.open = true;
    }
    if (field_state.activated) { state.search.open = true; }
    bool const left = state.search.active && !field_state.active;
    state.search.active = field_state.active;
    if (left && state.search.text.empty()) { state.search.open = false; }
    if (clearable) {
        ImVec2 const at{box.max.x - ctx.px(20), middle};
        if (area_at(ctx, {{at.x - ctx.px(14), box.min.y}, {at.x + ctx.px(14), box.max.y}}, "clear")) {
            state.search.text.clear();
            state.search.focus = true;
        }
        cross(ctx, at, ctx.px(4.5), soft);
    }
    state.search.box = box;
}

}  // namespace

void draw_top_bar(Context& ctx)
{
    Rect const& bar = ctx.boxes.bar;
    begin_panel(ctx, "bar", bar, palette::bar, 0, false);
    float const middle = (bar.min.y + bar.max.y) / 2;
    float const half = ctx.px(19);
    search_keys(ctx);
    float const after_title = draw_title(ctx, middle, bar.max.x - fixed_width(ctx) - ctx.px(least_search));
    float x = std::max(after_title + ctx.px(28), ctx.boxes.map.min.x + ctx.px(8));
    x = draw_themes(ctx, x, bar);

    float right = bar.max.x - ctx.px(20);
    Rect const language{{right - ctx.px(52), middle - half}, {right, middle + half}};
    if (bar_button(ctx, "language", language, ctx.tr(phrase::other_language), false, ctx.tr(phrase::language_tip))) {
        ctx.edit_view().language = ctx.chinese() ? base::Language::en : base::Language::zh;
    }
    right = language.min.x - ctx.px(8);
    Rect const exporting{{right - button_width(ctx), middle - half}, {right, middle + half}};
    if (bar_button(ctx, "export", exporting, ctx.tr(phrase::export_picture), false, ctx.tr(phrase::export_tip))) {
        ctx.requests().open_export = true;
    }
    right = exporting.min.x - ctx.px(8);
    Rect const briefing{{right - button_width(ctx), middle - half}, {right, middle + half}};
    BriefingState& scenes = ctx.edit_state().briefing;
    if (bar_button(ctx, "briefing", briefing, ctx.tr(phrase::briefing), scenes.open, ctx.tr(phrase::briefing_tip))) {
        scenes.open = !scenes.open;
    }
    if (scenes.scenes.unsaved()) {
        ImVec2 const corner{briefing.max.x - ctx.px(8), briefing.min.y + ctx.px(8)};
        ImGui::GetWindowDrawList()->AddCircleFilled(corner, ctx.px(4), u32(palette::emphasis));
    }
    right = briefing.min.x - ctx.px(8);
    Rect const table{{right - button_width(ctx), middle - half}, {right, middle + half}};
    if (bar_button(ctx, "table", table, ctx.tr(phrase::table_button), ctx.state.table.open,
                   ctx.tr(phrase::table_tip))) {
        ctx.edit_state().table.open = !ctx.state.table.open;
    }
    right = table.min.x - ctx.px(16);
    if (!compact(ctx)) {
        right += ctx.px(8);
        Rect const measuring{{right - measure_width(ctx), middle - half}, {right, middle + half}};
        if (bar_button(ctx, "measure", measuring, ctx.tr(phrase::measure), ctx.state.explore.measure.running(),
                       ctx.tr(phrase::measure_tip))) {
            toggle_measure(ctx);
        }
        right = measuring.min.x - ctx.px(16);
    }
    float const left = x + ctx.px(24);
    float const width = std::min(right - left, ctx.px(460));
    if (width > ctx.px(100)) { draw_search_field(ctx, {{right - width, middle - half}, {right, middle + half}}); }
    end_panel();
}

}  // namespace atlas::ui
