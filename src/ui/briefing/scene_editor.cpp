// Right panel while the briefing is open: the words, layout and timing of the chosen scene.
#include "ui/briefing/scene_editor.hpp"

#include "base/blank.hpp"
#include "base/plain_text.hpp"
#include "ui/briefing/scene_panel.hpp"
#include "ui/kit/buttons.hpp"
#include "ui/kit/choices.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/text_area.hpp"
#include "ui/kit/windows.hpp"
#include "ui/strings/briefing_strings.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

using model::BriefingScene;

constexpr auto layout_words = words::ids_of<model::SceneLayout>();

/// The scene under the editor's hands: what changes goes into the list as a step of undo.
struct Edit {
    Context& ctx;
    std::size_t place;
    BriefingScene scene;

    void commit(std::string_view what) { ctx.edit_state().briefing.scenes.edit(place, scene, what); }
    void seal() { ctx.edit_state().briefing.scenes.seal(); }
};

void label(Context const& ctx, Phrase const& words)
{
    gap(ctx, 10);
    line(ctx, Type::small, palette::ink_soft, ctx.tr(words));
    gap(ctx, 2);
}

void draw_head(Context& ctx, std::size_t place)
{
    auto const& scenes = ctx.state.briefing.scenes;
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const middle = start.y + ctx.px(15);
    float const used = text_at(ctx, {start.x, middle}, Type::heading, palette::ink, ctx.tr(phrase::scene));
    text_at(ctx, {start.x + used + ctx.px(12), middle}, Type::body, palette::ink_soft,
            fmt::format("{} / {}", place + 1, scenes.size()));
    ImVec2 const way_out{start.x + content_width() - ctx.px(8), middle};
    float const half = ctx.px(14);
    Rect const close{{way_out.x - half, middle - half}, {way_out.x + half, middle + half}};
    bool over = false;
    if (area_at(ctx, close, "close", &over)) { ctx.edit_state().briefing.editing = false; }
    if (over) { ctx.kit.tip = std::string(ctx.tr(phrase::scene_close)); }
    cross(ctx, way_out, ctx.px(5), over ? palette::accent_text : palette::ink_soft);
    ImGui::Dummy({1, ctx.px(32)});
}

/// A scene always has a title: an emptied field is one that is about to be filled.
void draw_title(Edit& edit)
{
    Context& ctx = edit.ctx;
    bool& blank = ctx.edit_state().briefing.title_blank;
    label(ctx, phrase::scene_title);
    bool const english = ctx.view.language == base::Language::en;
    // The English title may be empty: the Chinese one then stands on English pages too.
    std::string title = english ? edit.scene.title_en : blank ? std::string() : edit.scene.title;
    TextAreaOptions options;
    options.one_line = true;
    options.hint = edit.scene.title;
    options.type = Type::strong;
    TextAreaResult const field = text_area(ctx, ctx.edit_state().text_area, "title", title, options);
    if (field.changed) {
        blank = base::is_blank(title) && !english;
        if (!blank) {
            (english ? edit.scene.title_en : edit.scene.title) = title;
            if (field.begins) { edit.seal(); }
            edit.commit("title");
        }
    }
    if (field.left) { edit.seal(); }
    if (!field.active) { blank = false; }
}

void draw_area(Edit& edit, char const* id, Phrase const& name, Phrase const& hint, int lines, std::string& words)
{
    Context& ctx = edit.ctx;
    label(ctx, name);
    TextAreaOptions options;
    options.hint = ctx.tr(hint);
    options.least_lines = lines;
    TextAreaResult const field = text_area(ctx, ctx.edit_state().text_area, id, words, options);
    if (field.begins) { edit.seal(); }
    if (field.changed) { edit.commit(id); }
    if (field.left) { edit.seal(); }
}

/// What the composer says about the scene as it is.
void draw_problems(Context const& ctx, std::string const& id)
{
    Thumbnail const* const thumbnail = ctx.state.briefing.thumbnail(id);
    if (thumbnail == nullptr || !thumbnail->present) { return; }
    for (std::string const& problem : thumbnail->problems) {
        gap(ctx, 6);
        ImVec2 const start = ImGui::GetCursorScreenPos();
        float const pad = ctx.px(10);
        float const step = line_step(ctx, Type::small);
        auto const lines = wrapped(ctx, Type::small, problem, content_width() - 2 * pad);
        float const height = step * static_cast<float>(lines.size()) + pad;
        ImVec2 const end{start.x + content_width(), start.y + height};
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->AddRectFilled(start, end, u32(palette::notice_fill), ctx.px(6));
        list->AddRect(start, end, u32(palette::notice_line), ctx.px(6), 0, std::max(1.0F, ctx.px(1)));
        float y = start.y + pad / 2 + step / 2;
        for (auto const& words : lines) {
            text_at(ctx, {start.x + pad, y}, Type::small, palette::notice_text, words);
            y += step;
        }
        ImGui::Dummy({1, height});
        ctx.kit.placed("scene problem", {start, end});
    }
}

/// What the right-hand map shows until something is chosen: the year before, else the next one, else another theme.
model::SecondMap other_map(Context const& ctx, model::BriefingScene const& scene)
{
    model::SecondMap other;
    int const year = scene.year == 0 ? query::year_of(ctx.atlas, {}) : scene.year;
    for (auto const& mark : ctx.resolved.choices->years) {
        if (mark.year < year || (mark.year > year && other.year == 0)) { other.year = mark.year; }
    }
    if (other.year == 0) { other.theme = scene.theme.empty() || scene.theme == "type" ? "attainment" : "type"; }
    return other;
}

void draw_layout(Edit& edit)
{
    Context& ctx = edit.ctx;
    label(ctx, phrase::scene_layout);
    std::vector<std::string> names;
    for (auto const word : layout_words) { names.emplace_back(layout_name(ctx, word)); }
    std::string_view const present = edit.scene.layout.empty() ? layout_words.front() : edit.scene.layout;
    auto const found = std::find(layout_words.begin(), layout_words.end(), present) - layout_words.begin();
    int const clicked = segments(ctx, "layout", names, static_cast<int>(found));
    if (clicked >= 0) {
        edit.scene.layout = layout_words[static_cast<std::size_t>(clicked)];
        if (edit.scene.layout == "two_maps" && !edit.scene.second) { edit.scene.second = other_map(ctx, edit.scene); }
        edit.commit({});
    }
}

/// One of the words of the file, or none for "as at the left"; true when another was chosen.
bool choose_word(Context const& ctx, char const* id, Phrase const& name, std::vector<std::string> const& words,
                 std::vector<std::string> names, std::string& value)
{
    line(ctx, Type::small, palette::ink_soft, ctx.tr(name));
    names.insert(names.begin(), std::string(ctx.tr(phrase::scene_second_same)));
    auto const found = std::find(words.begin(), words.end(), value);
    int const current = value.empty() || found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
    int const chosen = choice(ctx, id, names, current);
    gap(ctx, 6);
    if (chosen < 0) { return false; }
    value = chosen == 0 ? std::string() : words[static_cast<std::size_t>(chosen - 1)];
    return true;
}

template <class E>
bool choose_word(Context const& ctx, char const* id, Phrase const& name, std::string& value)
{
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (auto const& word : words::Words<E>::list) {
        ids.emplace_back(word.id);
        names.emplace_back(word.in(ctx.view.language));
    }
    return choose_word(ctx, id, name, ids, std::move(names), value);
}

bool choose_indicator(Context const& ctx, std::string& value)
{
    std::vector<std::string> words;
    std::vector<std::string> names;
    for (auto const& indicator : ctx.atlas.indicators) {
        words.push_back(indicator.indicator_id);
        names.push_back(name_of(ctx, indicator));
    }
    return choose_word(ctx, "second indicator", phrase::indicator, words, std::move(names), value);
}

bool choose_year(Context const& ctx, int& year)
{
    std::vector<std::string> words;
    for (auto const& mark : ctx.resolved.choices->years) { words.push_back(std::to_string(mark.year)); }
    std::string value = year == 0 ? std::string() : std::to_string(year);
    if (!value.empty() && std::find(words.begin(), words.end(), value) == words.end()) { words.push_back(value); }
    if (!choose_word(ctx, "second year", phrase::scene_year, words, words, value)) { return false; }
    year = value.empty() ? 0 : std::stoi(value);
    return true;
}

bool choose_plan(Context const& ctx, std::vector<std::string> words, std::string& value)
{
    if (!value.empty() && std::find(words.begin(), words.end(), value) == words.end()) { words.push_back(value); }
    return choose_word(ctx, "second plan", phrase::plan, words, words, value);
}

void draw_second(Edit& edit)
{
    if (edit.scene.layout != "two_maps") { return; }
    Context& ctx = edit.ctx;
    label(ctx, phrase::scene_second);
    model::SecondMap second = edit.scene.second.value_or(model::SecondMap{});
    bool changed = choose_word<model::Theme>(ctx, "second theme", phrase::scene_theme, second.theme);
    std::string const& theme = second.theme.empty() ? edit.scene.theme : second.theme;
    bool const targets = theme == "attainment";
    if (targets) { changed |= choose_word<model::Metric>(ctx, "second metric", phrase::metric, second.metric); }
    if (targets || theme == "indicator") { changed |= choose_indicator(ctx, second.indicator); }
    changed |= choose_year(ctx, second.year);
    auto const& settings = ctx.atlas.settings;
    if (targets) { changed |= choose_plan(ctx, settings.target_precedence, second.plan); }
    if (theme.empty() || theme == "type") { changed |= choose_plan(ctx, settings.type_precedence, second.plan); }
    if (!changed) { return; }
    edit.scene.second = second == model::SecondMap{} ? std::nullopt : std::optional(second);
    edit.commit({});
}

/// "name   −  1.2 s  +"
void seconds_row(Edit& edit, char const* id, Phrase const& name, double step, double most, bool zero_is_default,
                 double& value)
{
    Context& ctx = edit.ctx;
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const height = ctx.px(34);
    float const middle = start.y + height / 2;
    float const right = start.x + content_width();
    float const half = ctx.px(15);
    text_at(ctx, {start.x, middle}, Type::body, palette::ink, ctx.tr(name));
    Rect const more{{right - 2 * half, middle - half}, {right, middle + half}};
    Rect const less{{right - ctx.px(140), middle - half}, {right - ctx.px(140) + 2 * half, middle + half}};
    std::string const words = value == 0 && zero_is_default
                                  ? std::string(ctx.tr(phrase::scene_hold_default))
                                  : fmt::format("{:.4g}{}", value, ctx.tr(phrase::scene_seconds));
    text_at(ctx, {(less.max.x + more.min.x) / 2, middle}, Type::body, palette::ink, words, Align::centre);
    ImGui::PushID(id);
    double next = value;
    // Whole steps, so that a tenth stays a tenth.
    if (icon_button(ctx, fmt::format("{} less", id).c_str(), less, "minus", {}, value > 0)) {
        next = std::max(0.0, (std::round(value / step) - 1) * step);
    }
    if (icon_button(ctx, fmt::format("{} more", id).c_str(), more, "plus", {}, value < most)) {
        next = std::min(most, (std::round(value / step) + 1) * step);
    }
    ImGui::PopID();
    ImGui::Dummy({1, height});
    next = std::round(next * 10) / 10;
    if (std::abs(next - value) > 1e-9) {
        value = next;
        edit.commit(id);
    }
}

std::string theme_line(Context const& ctx, BriefingScene const& scene, query::ViewState const& view)
{
    auto const theme = scene.theme.empty() ? model::Theme::type : words::parse<model::Theme>(scene.theme);
    std::string words(theme ? ctx.tr(*theme) : std::string_view());
    bool const figures = model::has_indicator(view.theme);
    auto const* indicator = ctx.atlas.indicator(query::indicator_of(ctx.atlas, view));
    if (figures && indicator != nullptr) { words += " · " + name_of(ctx, *indicator); }
    return words;
}

std::string selected_words(Context const& ctx, std::string const& selection)
{
    auto const* project = ctx.atlas.project(selection);
    return project != nullptr ? name_of(ctx, *project) : area_name(ctx, selection);
}

void draw_view(Edit& edit)
{
    Context& ctx = edit.ctx;
    BriefingScene const& scene = edit.scene;
    query::ViewState const view = query::view_of(ctx.atlas, scene, ctx.view);
    heading(ctx, ctx.tr(phrase::scene_view));
    label_value(ctx, ctx.tr(phrase::scene_theme), theme_line(ctx, scene, view));
    label_value(ctx, ctx.tr(phrase::scene_year), std::to_string(query::year_of(ctx.atlas, view)));
    if (!scene.selection.empty()) {
        label_value(ctx, ctx.tr(phrase::scene_selected), selected_words(ctx, scene.selection));
    }
    label_value(ctx, ctx.tr(phrase::scene_camera),
                scene.camera ? fmt::format("{:.2f}°E {:.2f}°N · {:.0f} km", scene.camera->lon, scene.camera->lat,
                                           scene.camera->km)
                             : std::string(ctx.tr(phrase::scene_camera_home)));
    gap(ctx, 8);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const between = ctx.px(8);
    float const wide = (content_width() - between) / 2;
    float const height = ctx.px(36);
    Rect const go{start, {start.x + wide, start.y + height}};
    Rect const take{{go.max.x + between, start.y}, {start.x + content_width(), start.y + height}};
    if (word_button(ctx, "scene show", go, ctx.tr(phrase::scene_show))) { ctx.requests().briefing.show = edit.place; }
    if (word_button(ctx, "scene update", take, ctx.tr(phrase::scene_take_view))) {
        ctx.requests().briefing.update = edit.place;
    }
    ImGui::Dummy({1, height});
}

}  // namespace

bool scene_editor_open(Context const& ctx)
{
    BriefingState const& state = ctx.state.briefing;
    return state.open && state.editing && state.chosen && state.scenes.at(*state.chosen) != nullptr;
}

void draw_scene_editor(Context& ctx)
{
    BriefingState const& state = ctx.state.briefing;
    Edit edit{ctx, *state.chosen, *state.scenes.at(*state.chosen)};
    begin_panel(ctx, "scene editor", ctx.boxes.right, palette::paper, 20, true);
    ImGui::PushID(edit.scene.id.c_str());
    draw_head(ctx, edit.place);
    draw_title(edit);
    bool const english = ctx.view.language == base::Language::en;
    draw_area(edit, "text", phrase::scene_text, phrase::scene_text_hint, 7,
              english ? edit.scene.text_en : edit.scene.text);
    draw_problems(ctx, edit.scene.id);
    gap(ctx, 4);
    paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::scene_text_help));
    draw_area(edit, "notes", phrase::scene_notes, phrase::scene_notes_hint, 3, edit.scene.notes);
    draw_layout(edit);
    draw_second(edit);
    divide(ctx);
    heading(ctx, ctx.tr(phrase::scene_timing));
    seconds_row(edit, "move", phrase::scene_move, 0.2, 60, false, edit.scene.move_seconds);
    seconds_row(edit, "hold", phrase::scene_hold, 1, 3600, true, edit.scene.hold_seconds);
    divide(ctx);
    draw_view(edit);
    gap(ctx, 20);
    ImGui::PopID();
    end_panel();
}

}  // namespace atlas::ui
