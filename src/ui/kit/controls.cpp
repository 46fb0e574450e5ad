#include "ui/kit/controls.hpp"

#include "base/utf8.hpp"
#include "ui/kit/look.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

bool area_at(Context const& ctx, Rect const& box, char const* id, bool* hovered)
{
    // An item outside the flow: tested and given an id, but taking no room.
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) { return false; }
    ctx.kit.placed(id, box);
    ImGuiID const item = window->GetID(id);
    ImRect const bounds(box.min, box.max);
    if (!ImGui::ItemAdd(bounds, item)) { return false; }
    bool over = false;
    bool held = false;
    bool const pressed = ImGui::ButtonBehavior(bounds, item, &over, &held);
    if (hovered != nullptr) { *hovered = over; }
    if (over) { ImGui::SetMouseCursor(ImGuiMouseCursor_Hand); }
    return pressed;
}

bool link_at(Context const& ctx, char const* id, ImVec2 at, Type type, std::string_view text, Align align)
{
    float const width = text_width(ctx, type, text);
    float const left = align == Align::left ? at.x : align == Align::right ? at.x - width : at.x - width / 2;
    float const half = ctx.kit.fonts.em(type) * 0.7F;
    bool over = false;
    bool const clicked = area_at(ctx, {{left, at.y - half}, {left + width, at.y + half}}, id, &over);
    text_at(ctx, {left, at.y}, type, palette::accent_text, text);
    if (over) {
        float const y = std::round(at.y + ctx.kit.fonts.em(type) * 0.56F);
        ImGui::GetWindowDrawList()->AddLine({left, y}, {left + width, y}, u32(palette::accent_text),
                                            std::max(1.0F, ctx.px(1)));
    }
    return clicked;
}

namespace {

/// The byte at which a number of characters ends.
std::size_t byte_of(std::string_view text, int characters)
{
    std::string_view rest = text;
    for (int i = 0; i < characters && !rest.empty(); ++i) { base::next_character(rest); }
    return text.size() - rest.size();
}

/// Tells where the field of Dear ImGui's that was drawn last writes, and draws over it what is being composed.
void compose(Context const& ctx, std::string_view text, Rect const& box, style::Color ink)
{
    ImGuiInputTextState const* const input = ImGui::GetInputTextState(ImGui::GetItemID());
    if (!ImGui::IsItemActive() || input == nullptr) { return; }
    ImVec2 const at = ImGui::GetCurrentContext()->PlatformImePos;
    float const left = std::clamp(at.x + 1, box.min.x, box.max.x);
    float const high = ImGui::GetFontSize();
    ctx.kit.writing = Writing{ImGui::GetItemID(), {{left, at.y}, {left + 1, at.y + high}}};
    Composition const& composition = ctx.kit.composition;
    if (composition.text.empty()) { return; }
    float const wide = text_width(ctx, Type::body, composition.text);
    float const start = std::max(box.min.x, std::min(left, box.max.x - wide));
    float const middle = box.min.y + box.height() / 2;
    float const line = std::round(middle + ctx.kit.fonts.em(Type::body) * 0.62F);
    float const thick = std::max(1.0F, ctx.px(1));
    ImDrawList* const list = ImGui::GetWindowDrawList();
    list->PushClipRect({start, box.min.y}, box.max, true);
    list->AddRectFilled({start, at.y}, {box.max.x, at.y + high}, u32(palette::paper));
    text_at(ctx, {start, middle}, Type::body, ink, composition.text);
    list->AddRectFilled({start, line}, {start + wide, line + thick}, u32(ink));
    text_at(ctx, {start + wide, middle}, Type::body, ink, text.substr(byte_of(text, input->Stb.cursor)));
    float const caret = start + text_width(ctx, Type::body, composition.text.substr(0, composition.caret));
    list->AddRectFilled({caret, at.y}, {caret + thick, at.y + high}, u32(ink));
    list->PopClipRect();
    ctx.kit.placed("composition", {{start, at.y}, {start + wide, at.y + high}});
    ctx.kit.writing->caret = {{start, at.y}, {start + 1, at.y + high}};
}

}  // namespace

bool text_field(Context const& ctx, char const* id, std::string_view hint, std::string& text, Rect const& box,
                style::Color ink, style::Color hint_ink, bool focus, FieldState* state)
{
    ctx.kit.placed(id, box);
    ImFont* font = ctx.kit.fonts.font(Type::body);
    float const top = box.min.y + box.height() / 2 - font->Ascent + 0.365F * ctx.kit.fonts.em(Type::body);
    ImVec2 const before = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({box.min.x, std::round(top)});
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, u32(ink));
    ImGui::PushItemWidth(box.width());
    ImGui::PushID(id);
    if (focus) {
        ImGui::SetKeyboardFocusHere();
        ctx.kit.focus_coming = true;
    }
    bool const changed = ImGui::InputText("##text", &text);
    // Focus given by the program selects all, and the next character would replace what was typed already.
    if (ImGui::IsItemActivated() && !ImGui::IsMouseDown(0)) {
        if (ImGuiInputTextState* const input = ImGui::GetInputTextState(ImGui::GetItemID())) {
            input->ClearSelection();
            input->Stb.cursor = input->CurLenW;
        }
    }
    compose(ctx, text, box, ink);
    if (state != nullptr) { *state = {ImGui::IsItemActive(), ImGui::IsItemActivated()}; }
    ImGui::PopID();
    ImGui::PopItemWidth();
    ImGui::PopStyleColor();
    ImGui::PopFont();
    ctx.kit.fonts.note(Type::body, text);
    if (text.empty() && !ImGui::IsItemActive()) {
        text_at(ctx, {box.min.x, box.min.y + box.height() / 2}, Type::body, hint_ink,
                elided(ctx, Type::body, hint, box.width()));
    }
    ImGui::SetCursorScreenPos(before);
    return changed;
}

}  // namespace atlas::ui
