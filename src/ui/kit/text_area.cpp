// The words are broken into lines by places in the text, so that every character has one place on the screen and the
// way back is a search along a line. Keys and pointer move a cursor of two places, and editing is text_edit's. The
// keyboard is held as Dear ImGui's own fields hold it; one state serves all fields, as one of them has it at a time.
#include "ui/kit/text_area.hpp"

#include "base/utf8.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double pad_x = 10;  ///< logical px
constexpr double pad_y = 7;

/// The words as they stand: lines with their places, and the geometry to find characters in them.
struct Laid {
    std::string_view text;
    std::vector<TextLine> lines;
    Type type = Type::body;
    ImVec2 corner;
    float width = 0;
    float step = 0;
};

float x_of(Context const& ctx, Laid const& laid, std::size_t line, std::size_t at)
{
    TextLine const& l = laid.lines[line];
    float const x = text_width(ctx, laid.type, laid.text.substr(l.begin, std::min(at, l.end) - l.begin));
    return std::min(x, laid.width);  // blanks at a line's end may reach beyond the field, the cursor must not
}

/// The place in a line nearest to `x` px from its left.
std::size_t place_at(Context const& ctx, Laid const& laid, std::size_t line, float x)
{
    TextLine const& l = laid.lines[line];
    std::size_t at = l.begin;
    float left = 0;
    while (at < l.end) {
        std::size_t const next = next_place(laid.text, at);
        float const wide = text_width(ctx, laid.type, laid.text.substr(at, next - at));
        if (x < left + wide / 2) { break; }
        left += wide;
        at = next;
    }
    // Behind the last character of a line that only wraps is the start of the next.
    bool const wraps = line + 1 < laid.lines.size() && laid.lines[line + 1].begin == l.end;
    return wraps && at == l.end && at > l.begin ? previous_place(laid.text, at) : at;
}

std::size_t place_under(Context const& ctx, Laid const& laid, ImVec2 mouse)
{
    float const down = std::floor((mouse.y - laid.corner.y) / laid.step);
    float const last = static_cast<float>(laid.lines.size() - 1);
    return place_at(ctx, laid, static_cast<std::size_t>(std::clamp(down, 0.0F, last)), mouse.x - laid.corner.x);
}

bool key(ImGuiKey_ which) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(which)); }

void move_by_keys(Context const& ctx, Laid const& laid, TextCursor& cursor)
{
    ImGuiIO const& io = ImGui::GetIO();
    bool const select = io.KeyShift;
    std::size_t const line = line_at(laid.lines, cursor.at);
    if (key(ImGuiKey_LeftArrow)) {
        bool const collapse = cursor.selects() && !select;
        place_cursor(cursor, collapse ? cursor.from() : previous_place(laid.text, cursor.at), select);
    } else if (key(ImGuiKey_RightArrow)) {
        bool const collapse = cursor.selects() && !select;
        place_cursor(cursor, collapse ? cursor.to() : next_place(laid.text, cursor.at), select);
    } else if (key(ImGuiKey_Home)) {
        place_cursor(cursor, io.KeyCtrl ? 0 : laid.lines[line].begin, select);
    } else if (key(ImGuiKey_End)) {
        bool const wraps = line + 1 < laid.lines.size() && laid.lines[line + 1].begin == laid.lines[line].end;
        std::size_t const end = wraps ? previous_place(laid.text, laid.lines[line].end) : laid.lines[line].end;
        place_cursor(cursor, io.KeyCtrl ? laid.text.size() : end, select);
    }
    bool const up = key(ImGuiKey_UpArrow);
    if (up || key(ImGuiKey_DownArrow)) {
        float const goal = cursor.goal >= 0 ? cursor.goal : x_of(ctx, laid, line, cursor.at);
        bool const out = up ? line == 0 : line + 1 == laid.lines.size();
        std::size_t const edge = up ? 0 : laid.text.size();
        place_cursor(cursor, out ? edge : place_at(ctx, laid, up ? line - 1 : line + 1, goal), select);
        cursor.goal = goal;
    }
}

/// Copy, cut, paste, select all; true when the text has changed.
bool clipboard(std::string& text, TextCursor& cursor, bool one_line)
{
    if (!ImGui::GetIO().KeyCtrl) { return false; }
    if (key(ImGuiKey_A)) {
        cursor.anchor = 0;
        cursor.at = text.size();
    }
    bool const cut = key(ImGuiKey_X);
    if ((cut || key(ImGuiKey_C)) && cursor.selects()) {
        ImGui::SetClipboardText(text.substr(cursor.from(), cursor.to() - cursor.from()).c_str());
        return cut && erase_back(text, cursor);
    }
    if (key(ImGuiKey_V)) {
        char const* const words = ImGui::GetClipboardText();
        std::string const clean = clean_input(words != nullptr ? words : "", one_line);
        if (!clean.empty()) { insert_text(text, cursor, clean); }
        return !clean.empty();
    }
    return false;
}

std::string typed_words()
{
    ImGuiIO& io = ImGui::GetIO();
    bool const command = io.KeyCtrl && !io.KeyAlt;
    std::string typed;
    for (ImWchar const c : io.InputQueueCharacters) {
        if (c >= 0x20 && c != 0x7F && !command) { base::append_character(typed, c); }
    }
    io.InputQueueCharacters.resize(0);
    return typed;
}

/// Letters that a key makes come one at a time; an input method's words come whole.
EditKind kind_of(std::string_view typed)
{
    bool const letters =
        std::all_of(typed.begin(), typed.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return letters ? EditKind::typed : EditKind::whole;
}

/// Typed characters and the keys that change words.
EditKind type_in(std::string& text, TextCursor& cursor, TextAreaOptions const& options, std::string& typed)
{
    EditKind kind = clipboard(text, cursor, options.one_line) ? EditKind::whole : EditKind::none;
    bool const back = key(ImGuiKey_Backspace) && erase_back(text, cursor);
    bool const forward = key(ImGuiKey_Delete) && erase_forward(text, cursor);
    if (back || forward) { kind = EditKind::erased; }
    bool const enter = key(ImGuiKey_Enter) || key(ImGuiKey_KeyPadEnter);
    if (enter && !options.one_line) {
        insert_text(text, cursor, "\n");
        kind = EditKind::whole;
    }
    typed = typed_words();
    if (!typed.empty()) {
        insert_text(text, cursor, typed);
        kind = kind_of(typed);
    }
    return kind;
}

void draw_words(Context const& ctx, Laid const& laid, TextCursor const& cursor, bool active, double shown_from)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const half = ctx.kit.fonts.em(laid.type) * 0.62F;
    for (std::size_t i = 0; i < laid.lines.size(); ++i) {
        TextLine const& line = laid.lines[i];
        float const middle = laid.corner.y + laid.step * (static_cast<float>(i) + 0.5F);
        std::size_t const from = std::max(line.begin, cursor.from());
        std::size_t const to = std::min(line.end, cursor.to());
        if (active && cursor.selects() && from <= to && cursor.to() > line.begin) {
            float const x0 = x_of(ctx, laid, i, from);
            float const x1 = x_of(ctx, laid, i, to) + (cursor.to() > line.end ? ctx.px(4) : 0);
            list->AddRectFilled({laid.corner.x + x0, middle - half}, {laid.corner.x + x1, middle + half},
                                u32(style::with_alpha(palette::accent, 0.3)));
        }
        text_at(ctx, {laid.corner.x, middle}, laid.type, palette::ink, seen_of(laid.text, laid.lines, i));
    }
    bool const blink = ImGui::GetIO().ConfigInputTextCursorBlink && std::fmod(ctx.now - shown_from, 1.2) > 0.8;
    if (!active || blink) { return; }
    std::size_t const line = line_at(laid.lines, cursor.at);
    float const x = std::round(laid.corner.x + x_of(ctx, laid, line, cursor.at));
    float const y = laid.corner.y + laid.step * (static_cast<float>(line) + 0.5F);
    list->AddRectFilled({x, y - half}, {x + std::max(1.0F, ctx.px(1.5)), y + half}, u32(palette::ink));
}

Laid lay_out(Context const& ctx, std::string_view text, Type type, ImVec2 corner, float width)
{
    return {text, laid_lines(ctx, type, text, width), type, corner, width, line_step(ctx, type)};
}

/// What is being composed, among the words as if it were typed already; they are shown so, and stay as they are.
struct Composed {
    std::string text;
    TextCursor cursor;
    std::size_t from = 0;
    std::size_t to = 0;
};

Composed composed(Context const& ctx, std::string_view text, TextCursor const& cursor)
{
    Composition const& composition = ctx.kit.composition;
    Composed out{std::string(text), cursor, cursor.at, cursor.at};
    if (composition.text.empty()) { return out; }
    out.text.insert(cursor.at, composition.text);
    out.to += composition.text.size();
    out.cursor.at = out.cursor.anchor = out.from + std::min(composition.caret, composition.text.size());
    return out;
}

void underline(Context const& ctx, Laid const& laid, std::size_t from, std::size_t to)
{
    float const below = ctx.kit.fonts.em(laid.type) * 0.62F;
    for (std::size_t i = 0; i < laid.lines.size(); ++i) {
        TextLine const& line = laid.lines[i];
        std::size_t const begin = std::max(line.begin, from);
        std::size_t const end = std::min(line.end, to);
        if (begin >= end) { continue; }
        float const y = std::round(laid.corner.y + laid.step * (static_cast<float>(i) + 0.5F) + below);
        float const x0 = laid.corner.x + x_of(ctx, laid, i, begin);
        float const x1 = laid.corner.x + x_of(ctx, laid, i, end);
        ImGui::GetWindowDrawList()->AddRectFilled({x0, y}, {x1, y + std::max(1.0F, ctx.px(1))}, u32(palette::ink));
        ctx.kit.placed("composition", {{x0, y - 2 * below}, {x1, y}});
    }
}

/// Where the cursor stands, as high as a line.
Rect caret_box(Context const& ctx, Laid const& laid, std::size_t at)
{
    std::size_t const line = line_at(laid.lines, at);
    float const x = laid.corner.x + x_of(ctx, laid, line, at);
    float const y = laid.corner.y + laid.step * static_cast<float>(line);
    return {{x, y}, {x + 1, y + laid.step}};
}

/// Takes or gives up the keyboard as InputText does; true while the field has it.
bool hold_keyboard(TextAreaState& state, ImGuiID item, bool hovered, bool focus)
{
    ImGuiContext& g = *ImGui::GetCurrentContext();
    bool const clicked = hovered && g.IO.MouseClicked[0];
    if (focus || clicked) {
        ImGuiWindow* const window = ImGui::GetCurrentWindow();
        ImGui::SetActiveID(item, window);
        ImGui::SetFocusID(item, window);
        ImGui::FocusWindow(window);
        if (state.active != item) {
            state.cursor = {};
            state.run = {};
        }
        state.active = item;
    } else if (g.ActiveId == item && g.IO.MouseClicked[0]) {
        ImGui::ClearActiveID();
    }
    if (g.ActiveId != item) { return false; }
    g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];  // elsewhere things may still be clicked
    g.WantTextInputNextFrame = 1;
    return true;
}

/// Keys and pointer of a field that has the keyboard.
void edit(Context const& ctx, TextAreaState& state, Laid const& laid, bool hovered, bool was, std::string& text,
          TextAreaOptions const& options, TextAreaResult& result)
{
    TextCursor const before = state.cursor;
    if (options.focus) { state.cursor = {text.size(), 0}; }
    ImGuiIO const& io = ImGui::GetIO();
    if (hovered && io.MouseClicked[0]) { place_cursor(state.cursor, place_under(ctx, laid, io.MousePos), io.KeyShift); }
    bool const dragged = io.MouseDown[0] && !io.MouseClicked[0] && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0);
    if (dragged && was) { place_cursor(state.cursor, place_under(ctx, laid, io.MousePos), true); }
    move_by_keys(ctx, laid, state.cursor);
    std::size_t const from = state.cursor.at;
    std::string typed;
    EditKind const kind = type_in(text, state.cursor, options, typed);
    result.changed = kind != EditKind::none;
    if (result.changed) { result.begins = begins_step(state.run, kind, typed, from, state.cursor.at, ctx.now); }
    result.entered = options.one_line && (key(ImGuiKey_Enter) || key(ImGuiKey_KeyPadEnter));
    result.cancelled = key(ImGuiKey_Escape);
    if (result.entered || result.cancelled) {
        ImGui::ClearActiveID();
        result.active = false;
    }
    if (result.changed || before.at != state.cursor.at) { state.shown_from = ctx.now; }
}

void draw_frame(Context const& ctx, ImRect const& bounds, bool active)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(bounds.Min, bounds.Max, u32(palette::paper), ctx.px(6));
    list->AddRect(bounds.Min, bounds.Max, u32(active ? palette::accent : palette::control_line), ctx.px(6), 0,
                  std::max(1.0F, ctx.px(active ? 1.5 : 1)));
}

/// The words with what is being composed among them; says where the field writes.
void draw_active(Context const& ctx, TextAreaState const& state, Laid const& words)
{
    Composed const shown = composed(ctx, words.text, state.cursor);
    Laid const laid = lay_out(ctx, shown.text, words.type, words.corner, words.width);
    draw_words(ctx, laid, shown.cursor, true, state.shown_from);
    underline(ctx, laid, shown.from, shown.to);
    ctx.kit.writing = Writing{state.active, caret_box(ctx, laid, shown.from)};
}

}  // namespace

TextAreaResult text_area(Context const& ctx, TextAreaState& state, char const* id, std::string& text,
                         TextAreaOptions const& options)
{
    TextAreaResult result;
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    ImGuiID const item = window->GetID(id);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const width = options.width > 0 ? options.width : content_width();
    ImVec2 const corner{start.x + ctx.px(options.framed ? pad_x : 4), start.y + ctx.px(options.framed ? pad_y : 3)};
    float const room = width - 2 * (corner.x - start.x);
    bool const was = state.active == item;
    if (was) { settle_cursor(text, state.cursor); }
    Laid const laid = lay_out(ctx, text, options.type, corner, room);
    Composed const shown = was ? composed(ctx, text, state.cursor) : Composed{text, {}, 0, 0};
    std::size_t const high = lay_out(ctx, shown.text, options.type, corner, room).lines.size();
    float const lines = static_cast<float>(std::max<std::size_t>(high, static_cast<std::size_t>(options.least_lines)));
    result.box = {start, {start.x + width, start.y + laid.step * lines + 2 * (corner.y - start.y)}};
    ctx.kit.placed(id, result.box);
    ImRect const bounds(result.box.min, result.box.max);
    ImGui::ItemSize(bounds);
    if (!ImGui::ItemAdd(bounds, item)) { return result; }
    bool const hovered = ImGui::ItemHoverable(bounds, item);
    if (hovered) { ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput); }
    result.active = hold_keyboard(state, item, hovered, options.focus);
    if (result.active) {
        settle_cursor(text, state.cursor);
        edit(ctx, state, laid, hovered, was, text, options, result);
    }
    result.left = was && !result.active;
    if (!result.active && state.active == item) { state.active = 0; }
    if (options.framed) { draw_frame(ctx, bounds, result.active); }
    if (text.empty() && !result.active) {
        text_at(ctx, {corner.x, corner.y + laid.step / 2}, options.type, palette::ink_soft,
                elided(ctx, options.type, options.hint, room));
    }
    Laid const now = lay_out(ctx, text, options.type, corner, room);
    result.active ? draw_active(ctx, state, now) : draw_words(ctx, now, state.cursor, false, state.shown_from);
    return result;
}

}  // namespace atlas::ui
