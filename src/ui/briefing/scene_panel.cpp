// Left panel while the briefing is open: its scenes with their pictures, and what can be done with them. Each scene is
// a row planned once, in two sizes by the height of the window; a row dragged beyond its neighbours' middles changes
// places when it is let go. Pictures come from the app, a moment late; a row shows what there is.
#include "ui/briefing/scene_panel.hpp"

#include "model/atlas.hpp"
#include "model/map_words.hpp"
#include "ui/kit/buttons.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/text_area.hpp"
#include "ui/kit/windows.hpp"
#include "ui/strings/briefing_strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double head_height = 158;
constexpr double padding = 16;
constexpr double number_width = 24;
constexpr double roomy_from = 860;  ///< logical px of window height from which the pictures are large

void choose(BriefingState& state, std::optional<std::size_t> place)
{
    state.renaming.reset();
    state.chosen = place && *place < state.scenes.size() ? place : std::nullopt;
    state.reveal = true;
}

/// Chooses a scene that the map did not show: it goes there, for an update would overwrite the scene otherwise.
void choose_and_show(Context& ctx, std::size_t place)
{
    choose(ctx.edit_state().briefing, place);
    ctx.requests().briefing.show = place;
}

void remove_chosen(BriefingState& state)
{
    state.scenes.remove(*state.chosen);
    choose(state, std::nullopt);  // the map goes on showing the scene that is gone, not its neighbour
}

void undo(Context& ctx, bool again)
{
    BriefingState& state = ctx.edit_state().briefing;
    auto const before = state.scenes.scenes();
    auto const* const chosen = state.chosen ? state.scenes.at(*state.chosen) : nullptr;
    std::string const id = chosen != nullptr ? chosen->id : std::string();
    if (!(again ? state.scenes.redo() : state.scenes.undo())) { return; }
    auto const place = briefing::choice_after(before, state.scenes.scenes(), id);
    if (place && state.scenes.at(*place)->id != id) {
        choose_and_show(ctx, *place);
    } else {
        choose(state, place);
    }
}

void start_renaming(BriefingState& state, std::size_t place, base::Language language)
{
    choose(state, place);
    state.renaming = place;
    model::BriefingScene const& scene = *state.scenes.at(place);
    state.rename_text = base::pick(language, scene.title, scene.title_en);
    state.rename_focus = true;
}

/// Title, the mark of what is not saved, and saving.
void draw_title(Context& ctx, Rect const& box)
{
    BriefingState& state = ctx.edit_state().briefing;
    float const middle = box.min.y + ctx.px(30);
    float const left = box.min.x + ctx.px(padding);
    float const used = text_at(ctx, {left, middle}, Type::heading, palette::ink, ctx.tr(phrase::briefing));
    std::string const count = fmt::format("{}{}", state.scenes.size(), ctx.tr(phrase::briefing_scenes_unit));
    float const right = box.max.x - ctx.px(padding);
    if (state.scenes.unsaved()) {
        Rect const save{{right - ctx.px(78), middle - ctx.px(16)}, {right, middle + ctx.px(16)}};
        if (word_button(ctx, "briefing save", save, ctx.tr(phrase::ask_save), Weight::main, "content-save")) {
            ctx.requests().briefing.save = true;
        }
        float const dot = left + used + ctx.px(14);
        ImGui::GetWindowDrawList()->AddCircleFilled({dot, middle}, ctx.px(4.5), u32(palette::emphasis));
        text_at(ctx, {dot + ctx.px(10), middle}, Type::small, palette::ink_soft, ctx.tr(phrase::briefing_unsaved));
    } else {
        text_at(ctx, {right, middle}, Type::small, palette::ink_soft, count, Align::right);
    }
}

void draw_tools(Context& ctx, Rect const& box, float top)
{
    BriefingState& state = ctx.edit_state().briefing;
    bool const any = state.chosen.has_value();
    float const height = ctx.px(32);
    float const wide = std::floor((box.width() - 2 * ctx.px(padding)) / 7);
    float x = box.min.x + ctx.px(padding);
    auto const tool = [&](char const* name, std::string_view icon, Phrase const& tip, bool enabled, bool on = false) {
        Rect const at{{x, top}, {x + wide, top + height}};
        x += wide;
        return icon_button(ctx, name, at, icon, ctx.tr(tip), enabled, on);
    };
    if (tool("briefing update", "refresh", phrase::briefing_update, any)) {
        ctx.requests().briefing.update = state.chosen;
    }
    if (tool("briefing edit", "pencil", phrase::briefing_edit, any, any && state.editing)) {
        state.editing = !state.editing;
    }
    if (tool("briefing duplicate", "content-copy", phrase::briefing_duplicate, any)) {
        choose(state, state.scenes.duplicate(*state.chosen));
    }
    if (tool("briefing delete", "delete", phrase::briefing_delete, state.chosen.has_value())) { remove_chosen(state); }
    if (tool("briefing undo", "undo", phrase::briefing_undo, state.scenes.can_undo())) { undo(ctx, false); }
    if (tool("briefing redo", "redo", phrase::briefing_redo, state.scenes.can_redo())) { undo(ctx, true); }
    if (tool("briefing present", "presentation-play", phrase::briefing_present, state.scenes.size() > 0)) {
        ctx.requests().briefing.present = current_scene(state, ctx.view.scene);
    }
}

void draw_head(Context& ctx, Rect const& box)
{
    begin_panel(ctx, "scenes head", box, palette::panel, 0, false);
    draw_title(ctx, box);
    float const top = box.min.y + ctx.px(58);
    Rect const capture{{box.min.x + ctx.px(padding), top}, {box.max.x - ctx.px(padding), top + ctx.px(40)}};
    if (word_button(ctx, "briefing capture", capture, ctx.tr(phrase::briefing_capture),
                    ctx.state.briefing.scenes.unsaved() ? Weight::plain : Weight::main, "plus")) {
        ctx.requests().briefing.capture = true;
    }
    if (capture.contains(ImGui::GetMousePos()) && ImGui::IsWindowHovered()) {
        ctx.kit.tip = std::string(ctx.tr(phrase::briefing_capture_tip));
    }
    draw_tools(ctx, box, top + ctx.px(50));
    ImGui::GetWindowDrawList()->AddRectFilled({box.min.x, box.max.y - std::max(1.0F, ctx.px(1))}, box.max,
                                              u32(palette::line));
    end_panel();
}

/// Where the parts of a scene's row are.
struct RowPlan {
    Rect picture;
    ImVec2 title;  ///< upper left corner
    float title_width = 0;
    bool large = true;
    float height = 0;
};

RowPlan plan_row(Context const& ctx, ImVec2 start, float width)
{
    RowPlan plan;
    plan.large = ImGui::GetIO().DisplaySize.y >= ctx.px(roomy_from);
    float const left = start.x + ctx.px(number_width);
    float const all = width - ctx.px(number_width);
    float const wide = std::floor(plan.large ? all : all * 0.5F);
    float const high = std::round(wide * 9 / 16);
    float const top = start.y + ctx.px(8);
    plan.picture = {{left, top}, {left + wide, top + high}};
    if (plan.large) {
        plan.title = {left, top + high + ctx.px(4)};
        plan.title_width = all;
        plan.height = high + ctx.px(8 + 4 + 24 + 20 + 8);
    } else {
        plan.title = {left + wide + ctx.px(10), top - ctx.px(3)};
        plan.title_width = all - wide - ctx.px(10);
        plan.height = std::max(high, ctx.px(64)) + ctx.px(16);
    }
    return plan;
}

void draw_picture(Context const& ctx, Rect const& box, std::size_t place, bool chosen, bool hovered)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const round = ctx.px(4);
    BriefingState const& state = ctx.state.briefing;
    Thumbnail const* const known = state.thumbnail(state.scenes.at(place)->id);
    Thumbnail const thumbnail = known != nullptr ? *known : Thumbnail{};
    ImVec2 const middle{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    bool const broken = thumbnail.present && !thumbnail.problems.empty();
    if (thumbnail.picture != nullptr && !broken) {
        list->AddImageRounded(thumbnail.picture, box.min, box.max, {0, 0}, {1, 1}, IM_COL32_WHITE, round);
    } else {
        list->AddRectFilled(box.min, box.max, u32(broken ? palette::notice_fill : palette::bar_ground), round);
        text_at(ctx, middle, Type::small, broken ? palette::notice_text : palette::ink_soft,
                ctx.tr(broken ? phrase::briefing_broken : phrase::briefing_drawing), Align::centre);
    }
    style::Color const edge = chosen ? palette::accent : hovered ? palette::ink_soft : palette::control_line;
    list->AddRect(box.min, box.max, u32(edge), round, 0, chosen ? ctx.px(3) : std::max(1.0F, ctx.px(1)));
    if (broken && hovered) { ctx.kit.tip = thumbnail.problems.front(); }
}

void draw_words(Context const& ctx, RowPlan const& plan, std::size_t place, bool chosen)
{
    BriefingState const& state = ctx.state.briefing;
    model::BriefingScene const& scene = *state.scenes.at(place);
    style::Color const ink = chosen ? palette::accent_text : palette::ink;
    std::string layout(layout_name(ctx, scene.layout));
    Thumbnail const* const thumbnail = state.thumbnail(scene.id);
    if (thumbnail != nullptr && thumbnail->pages > 1) {
        layout += fmt::format(" · {}{}", thumbnail->pages, ctx.tr(phrase::scene_pages));
    }
    float y = plan.title.y;
    std::string const title(base::pick(ctx.view.language, scene.title, scene.title_en));
    Type const type = plan.large ? fitting(ctx, title, plan.title_width) : Type::small;
    float const step = plan.large ? ctx.px(24) : line_step(ctx, type);
    std::size_t const most = plan.large ? 1 : 2;
    auto lines = wrapped(ctx, type, title, plan.title_width);
    if (lines.size() > most) {
        // From the text, not from the lines: they leave out the blanks they wrap at.
        std::string const rest = title.substr(laid_lines(ctx, type, title, plan.title_width)[most - 1].begin);
        lines.resize(most);
        lines.back() = elided(ctx, type, rest, plan.title_width);
    }
    for (auto const& words : lines) {
        text_at(ctx, {plan.title.x, y + step / 2}, type, ink, words);
        y += step;
    }
    text_at(ctx, {plan.title.x, y + ctx.px(9)}, Type::small, palette::ink_soft,
            elided(ctx, Type::small, layout, plan.title_width));
}

void draw_renaming(Context& ctx, RowPlan const& plan)
{
    BriefingState& state = ctx.edit_state().briefing;
    ImGui::SetCursorScreenPos(plan.title);
    TextAreaOptions options;
    options.one_line = true;
    options.focus = std::exchange(state.rename_focus, false);
    options.type = Type::small;
    options.width = plan.title_width;
    TextAreaResult const field = text_area(ctx, ctx.edit_state().text_area, "rename", state.rename_text, options);
    if (!field.left) { return; }
    if (!field.cancelled && state.scenes.at(*state.renaming) != nullptr) {
        model::BriefingScene scene = *state.scenes.at(*state.renaming);
        // The title shown is the one renamed.
        bool const english = ctx.view.language == base::Language::en && !scene.title_en.empty();
        (english ? scene.title_en : scene.title) = state.rename_text;
        state.scenes.edit(*state.renaming, std::move(scene));
    }
    state.renaming.reset();
}

/// One scene; returns its box.
Rect draw_scene(Context& ctx, std::size_t place)
{
    BriefingState& state = ctx.edit_state().briefing;
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const width = content_width();
    RowPlan const plan = plan_row(ctx, start, width);
    Rect const box{start, {start.x + width, start.y + plan.height}};
    bool const renaming = state.renaming == place;
    bool const chosen = state.chosen == place;
    ctx.kit.placed("scene", box);
    ImGui::PushID(static_cast<int>(place));
    bool const clicked = ImGui::InvisibleButton("scene", {width, renaming ? plan.title.y - start.y : plan.height});
    bool const hovered = ImGui::IsItemHovered();
    bool const twice = hovered && ImGui::IsMouseDoubleClicked(0);
    bool const dragging = ImGui::IsItemActive() && ImGui::IsMouseDragging(0, ctx.px(6));
    if (dragging && !renaming && !state.drag_cancelled) { state.dragged = place; }
    float const around = ctx.px(6);
    if (chosen) {
        ImGui::GetWindowDrawList()->AddRectFilled({box.min.x - around, box.min.y}, {box.max.x + around, box.max.y},
                                                  u32(palette::chosen), ctx.px(6));
    }
    text_at(ctx, {start.x + ctx.px(2), plan.picture.min.y + ctx.px(10)}, chosen ? Type::strong : Type::body,
            chosen ? palette::accent_text : palette::ink_soft, fmt::format("{}", place + 1));
    draw_picture(ctx, plan.picture, place, chosen, hovered);
    state.thumbnail_width = std::max(16, static_cast<int>(plan.picture.width()));
    if (renaming) {
        draw_renaming(ctx, plan);
    } else {
        draw_words(ctx, plan, place, chosen);
    }
    // Letting go after the second press of a double click chooses nothing: it would end the renaming it began.
    if (clicked && !state.dragged && !state.drag_cancelled && !twice && !renaming) {
        choose(state, place);
        state.reveal = false;
        ctx.requests().briefing.show = place;
    }
    if (twice) { start_renaming(state, place, ctx.view.language); }
    ImGui::PopID();
    ImGui::SetCursorScreenPos({start.x, box.max.y});
    if (chosen && std::exchange(state.reveal, false)) {
        ImGui::SetScrollFromPosY(start.y + plan.height / 2 - ImGui::GetWindowPos().y, 0.5F);
    }
    return box;
}

/// Where a scene put down at `y` comes to stand: before the first scene whose middle lies below.
std::size_t slot_at(std::vector<Rect> const& rows, float y)
{
    std::size_t slot = 0;
    while (slot < rows.size() && (rows[slot].min.y + rows[slot].max.y) / 2 < y) { ++slot; }
    return slot;
}

void draw_dragging(Context& ctx, Rect const& panel, std::vector<Rect> const& rows)
{
    BriefingState& state = ctx.edit_state().briefing;
    if (!state.dragged) { return; }
    ImVec2 const mouse = ImGui::GetMousePos();
    std::size_t const from = *state.dragged;
    std::size_t const slot = slot_at(rows, mouse.y);
    if (!ImGui::IsMouseDown(0)) {
        std::size_t const to = slot > from ? slot - 1 : slot;
        state.dragged.reset();
        if (from < rows.size()) {
            bool const was_chosen = state.chosen == from;
            state.scenes.move(from, to);
            if (was_chosen) {
                choose(state, to);
            } else {
                choose_and_show(ctx, to);
            }
        }
        return;
    }
    float const edge = ctx.px(48);
    float const nudge = mouse.y < panel.min.y + edge ? -ctx.px(9) : mouse.y > panel.max.y - edge ? ctx.px(9) : 0;
    ImGui::SetScrollY(ImGui::GetScrollY() + nudge);
    float const y = std::round(slot < rows.size() ? rows[slot].min.y : rows.back().max.y);
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const left = rows.front().min.x;
    list->AddRectFilled({left, y - ctx.px(1.5)}, {rows.front().max.x, y + ctx.px(1.5)}, u32(palette::accent),
                        ctx.px(2));
    list->AddCircleFilled({left, y}, ctx.px(5), u32(palette::accent));
    Thumbnail const* const thumbnail = from < rows.size() ? state.thumbnail(state.scenes.at(from)->id) : nullptr;
    if (thumbnail != nullptr && thumbnail->picture != nullptr) {
        float const wide = ctx.px(128);
        ImVec2 const corner{mouse.x + ctx.px(10), mouse.y + ctx.px(8)};
        ImVec2 const end{corner.x + wide, corner.y + wide * 9 / 16};
        ImDrawList* above = ImGui::GetForegroundDrawList();
        above->AddImageRounded(thumbnail->picture, corner, end, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 220),
                               ctx.px(4));
        above->AddRect(corner, end, u32(palette::accent), ctx.px(4), 0, ctx.px(2));
    }
}

}  // namespace

std::string_view layout_name(Context const& ctx, std::string_view layout)
{
    return ctx.tr(words::parse<model::SceneLayout>(layout).value_or(model::SceneLayout::map_text));
}

void handle_briefing_keys(Context& ctx)
{
    BriefingState& state = ctx.edit_state().briefing;
    if (state.question != BriefingQuestion::none) { return; }
    if (ctx.pressed(Key::save) && state.scenes.unsaved()) { ctx.requests().briefing.save = true; }
    if (ctx.pressed(Key::present)) { ctx.requests().briefing.present = current_scene(state, ctx.view.scene); }
    // A field of Dear ImGui's takes back its own typing; the briefing's fields have none but that of the scenes.
    bool const own = ctx.state.text_area.active != 0 && !state.renaming;
    if (!state.open || (ImGui::GetIO().WantTextInput && !own)) { return; }
    if (ctx.pressed(Key::undo)) { undo(ctx, false); }
    if (ctx.pressed(Key::redo)) { undo(ctx, true); }
    if (ctx.pressed(Key::rename) && state.chosen && !own) { start_renaming(state, *state.chosen, ctx.view.language); }
}

void draw_scene_panel(Context& ctx)
{
    BriefingState& state = ctx.edit_state().briefing;
    if (state.chosen && *state.chosen >= state.scenes.size()) { choose(state, std::nullopt); }
    Rect const& left = ctx.boxes.left;
    Rect const head{left.min, {left.max.x, left.min.y + ctx.px(head_height)}};
    draw_head(ctx, head);
    Rect const list{{left.min.x, head.max.y}, left.max};
    begin_panel(ctx, "scenes", list, palette::panel, padding, true);
    if (state.scenes.size() == 0) { paragraph(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::briefing_empty)); }
    std::vector<Rect> rows;
    for (std::size_t i = 0; i < state.scenes.size(); ++i) { rows.push_back(draw_scene(ctx, i)); }
    if (!ImGui::IsMouseDown(0)) { state.drag_cancelled = false; }
    if (!rows.empty()) {
        draw_dragging(ctx, list, rows);
        gap(ctx, 12);
    }
    end_panel();
}

}  // namespace atlas::ui
