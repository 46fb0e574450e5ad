#include "ui/kit/kit.hpp"

#include "style/palette.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

void apply_theme(double scale)
{
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    auto px = [&](double logical) { return static_cast<float>(std::round(logical * scale)); };
    style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0, 0};
    style.WindowRounding = style.ChildRounding = style.FrameRounding = 0;
    style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
    style.PopupBorderSize = std::max(1.0F, px(1));
    style.PopupRounding = px(8);
    style.ScrollbarSize = px(9);
    style.ScrollbarRounding = px(5);
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = true;
    auto set = [&](ImGuiCol which, style::Color c) {
        style.Colors[which] = ImVec4(c.r / 255.0F, c.g / 255.0F, c.b / 255.0F, c.a / 255.0F);
    };
    set(ImGuiCol_Text, palette::ink);
    set(ImGuiCol_PopupBg, palette::paper);
    set(ImGuiCol_Border, palette::line);
    set(ImGuiCol_FrameBg, {});
    set(ImGuiCol_ScrollbarBg, {});
    set(ImGuiCol_ScrollbarGrab, palette::scroll_grab);
    set(ImGuiCol_ScrollbarGrabHovered, palette::ink_soft);
    set(ImGuiCol_ScrollbarGrabActive, palette::ink_soft);
    set(ImGuiCol_TextSelectedBg, style::with_alpha(palette::accent, 0.35));
    set(ImGuiCol_NavHighlight, {});
}

Row row(Context const& ctx, char const* id, float height, bool hot)
{
    Row out;
    ImVec2 const at = ImGui::GetCursorScreenPos();
    out.box = {at, {at.x + content_width(), at.y + height}};
    out.middle = at.y + height / 2;
    out.clicked = ImGui::InvisibleButton(id, {std::max(1.0F, content_width()), height});
    out.hovered = ImGui::IsItemHovered();
    if (hot && out.hovered) {
        float const out_by = ctx.px(6);
        ImGui::GetWindowDrawList()->AddRectFilled({out.box.min.x - out_by, out.box.min.y},
                                                  {out.box.max.x + out_by, out.box.max.y}, u32(palette::hover),
                                                  ctx.px(6));
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    return out;
}

void label_value(Context const& ctx, std::string_view label, std::string_view value, bool strong)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const height = ctx.px(30);
    float const width = content_width();
    Type const type = strong ? Type::strong : Type::body;
    float const wide = text_width(ctx, type, value);
    // A value that leaves its label no room goes below it, whole: a figure cut short reads as another figure.
    bool const below = wide > width * 0.72F;
    float const room = below ? width : width - wide - ctx.px(10);
    Type const label_type = fitting(ctx, label, room);
    text_at(ctx, {at.x, at.y + height / 2}, label_type, palette::ink_soft, elided(ctx, label_type, label, room));
    float middle = at.y + height / 2;
    for (auto const& part : below ? wrapped(ctx, type, value, width) : std::vector{std::string(value)}) {
        if (below) { middle += line_step(ctx, type); }
        text_at(ctx, {at.x + width, middle}, type, palette::ink, part, Align::right);
    }
    ImGui::Dummy({1, middle - at.y + height / 2});
}

bool area_at(Rect const& box, char const* id, bool* hovered)
{
    // An item outside the flow: tested and given an id, but taking no room.
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) { return false; }
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
    float const half = ctx.fonts.em(type) * 0.7F;
    bool over = false;
    bool const clicked = area_at({{left, at.y - half}, {left + width, at.y + half}}, id, &over);
    text_at(ctx, {left, at.y}, type, palette::accent_text, text);
    if (over) {
        float const y = std::round(at.y + ctx.fonts.em(type) * 0.56F);
        ImGui::GetWindowDrawList()->AddLine({left, y}, {left + width, y}, u32(palette::accent_text),
                                            std::max(1.0F, ctx.px(1)));
    }
    return clicked;
}

void check_mark(Context const& ctx, ImVec2 c, bool on, ImDrawList* list)
{
    if (list == nullptr) { list = ImGui::GetWindowDrawList(); }
    float const half = ctx.px(9);
    c = {std::round(c.x), std::round(c.y)};
    ImVec2 const min{c.x - half, c.y - half};
    ImVec2 const max{c.x + half, c.y + half};
    if (!on) {
        list->AddRectFilled(min, max, u32(palette::paper), ctx.px(3));
        list->AddRect(min, max, u32(palette::control_line), ctx.px(3), 0, ctx.px(1.5));
        return;
    }
    list->AddRectFilled(min, max, u32(palette::accent), ctx.px(3));
    ImVec2 const tick[] = {{c.x - half * 0.5F, c.y + half * 0.02F},
                           {c.x - half * 0.12F, c.y + half * 0.42F},
                           {c.x + half * 0.55F, c.y - half * 0.4F}};
    list->AddPolyline(tick, 3, u32(palette::paper), 0, ctx.px(2));
}

void cross(Context const& ctx, ImVec2 c, float half, style::Color color)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({c.x - half, c.y - half}, {c.x + half, c.y + half}, u32(color), ctx.px(2));
    list->AddLine({c.x - half, c.y + half}, {c.x + half, c.y - half}, u32(color), ctx.px(2));
}

void chevron(Context const& ctx, ImVec2 c, float half, style::Color color, bool up)
{
    float const dy = up ? -half * 0.5F : half * 0.5F;
    ImVec2 const points[] = {{c.x - half, c.y - dy}, {c.x, c.y + dy}, {c.x + half, c.y - dy}};
    ImGui::GetWindowDrawList()->AddPolyline(points, 3, u32(color), 0, ctx.px(2));
}

void magnifier(Context const& ctx, ImVec2 c, float radius, style::Color color)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 const lens{c.x - radius * 0.25F, c.y - radius * 0.25F};
    float const r = radius * 0.72F;
    list->AddCircle(lens, r, u32(color), 0, ctx.px(2));
    list->AddLine({lens.x + r * 0.75F, lens.y + r * 0.75F}, {c.x + radius * 0.9F, c.y + radius * 0.9F}, u32(color),
                  ctx.px(2));
}

Rect chip_at(Context const& ctx, ImVec2 at, std::string_view text, style::Color fill, style::Color ink,
             style::Color outline)
{
    float const height = ctx.px(30);
    float const width = text_width(ctx, Type::body, text) + ctx.px(24);
    Rect const box{at, {at.x + width, at.y + height}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(fill), height / 2);
    if (outline.a > 0) { list->AddRect(box.min, box.max, u32(outline), height / 2, 0, std::max(1.0F, ctx.px(1))); }
    text_at(ctx, {at.x + width / 2, at.y + height / 2}, Type::body, ink, text, Align::centre);
    return box;
}

bool flow_chip(Context const& ctx, ChipFlow& flow, char const* id, std::string_view text, style::Color fill,
               style::Color ink, style::Color outline, bool clickable)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const between = ctx.px(8);
    if (!flow.any) { flow = {start.x, start.y, true}; }
    float const right = start.x + content_width();
    std::string const shown = elided(ctx, Type::body, text, content_width() - ctx.px(26));
    float const width = text_width(ctx, Type::body, shown) + ctx.px(24);
    if (flow.x + width > right && flow.x > start.x) {
        flow.x = start.x;
        flow.y += ctx.px(30) + between;
    }
    Rect const box{{flow.x, flow.y}, {flow.x + width, flow.y + ctx.px(30)}};
    bool over = false;
    bool const clicked = clickable && area_at(box, id, &over);
    if (over) { outline = palette::accent; }
    chip_at(ctx, box.min, shown, fill, ink, outline);
    flow.x += width + between;
    return clicked;
}

void end_flow(Context const& ctx, ChipFlow& flow)
{
    if (!flow.any) { return; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    ImGui::Dummy({1, flow.y + ctx.px(30) - start.y});
    flow = {};
}

bool text_field(Context const& ctx, char const* id, std::string_view hint, std::string& text, Rect const& box,
                style::Color ink, style::Color hint_ink, bool focus, FieldState* state)
{
    ImFont* font = ctx.fonts.font(Type::body);
    float const top = box.min.y + box.height() / 2 - font->Ascent + 0.365F * ctx.fonts.em(Type::body);
    ImVec2 const before = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({box.min.x, std::round(top)});
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, u32(ink));
    ImGui::PushItemWidth(box.width());
    if (focus) { ImGui::SetKeyboardFocusHere(); }
    bool const changed = ImGui::InputText(id, &text);
    // Focus given by the program selects all, and the next character would replace what was typed already.
    if (ImGui::IsItemActivated() && !ImGui::IsMouseDown(0)) {
        if (ImGuiInputTextState* const input = ImGui::GetInputTextState(ImGui::GetItemID())) {
            input->ClearSelection();
            input->Stb.cursor = input->CurLenW;
        }
    }
    if (state != nullptr) { *state = {ImGui::IsItemActive(), ImGui::IsItemActivated()}; }
    ImGui::PopItemWidth();
    ImGui::PopStyleColor();
    ImGui::PopFont();
    ctx.fonts.note(Type::body, text);
    if (text.empty() && !ImGui::IsItemActive()) {
        text_at(ctx, {box.min.x, box.min.y + box.height() / 2}, Type::body, hint_ink,
                elided(ctx, Type::body, hint, box.width()));
    }
    ImGui::SetCursorScreenPos(before);
    return changed;
}

void share_bar(Context const& ctx, Rect const& box, double share, style::Color color)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const radius = box.height() / 2;
    list->AddRectFilled(box.min, box.max, u32(palette::bar_ground), radius);
    auto const filled = static_cast<float>(std::clamp(share, 0.0, 1.0)) * box.width();
    if (filled <= 0) { return; }
    list->PushClipRect(box.min, {box.min.x + filled, box.max.y}, true);
    list->AddRectFilled(box.min, {box.min.x + std::max(filled, 2 * radius), box.max.y}, u32(color), radius);
    list->PopClipRect();
    (void)ctx;
}

void shadow(Context const& ctx, ImDrawList* list, Rect const& box, float radius)
{
    for (int i = 6; i >= 1; --i) {
        float const by = ctx.px(i * 1.6);
        float const down = ctx.px(2);
        list->AddRectFilled({box.min.x - by, box.min.y - by + down}, {box.max.x + by, box.max.y + by + down},
                            IM_COL32(20, 30, 40, 7), radius + by);
    }
}

void begin_modal_backdrop(Context const& ctx, char const* id, Rect const& box, float radius, bool first)
{
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                       ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    if (first) { ImGui::SetNextWindowFocus(); }
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32(20, 28, 38, 100));
    ImGui::Begin(id, nullptr, flags);
    ImGui::PopStyleColor();
    shadow(ctx, ImGui::GetWindowDrawList(), box, radius);
}

bool modal_backdrop(Context const& ctx, char const* id, Rect const& box, bool first)
{
    begin_modal_backdrop(ctx, id, box, ctx.px(4), first);
    ImGui::End();
    return !first && ImGui::IsMouseClicked(0) && !box.contains(ImGui::GetMousePos());
}

void floating_ground(Context const& ctx, Rect const& box, float radius)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRectFullScreen();
    shadow(ctx, list, box, radius);
    list->AddRectFilled(box.min, box.max, u32(palette::paper), radius);
    list->AddRect(box.min, box.max, u32(palette::line), radius, 0, std::max(1.0F, ctx.px(1)));
    list->PopClipRect();
}

bool begin_panel(Context const& ctx, char const* id, Rect const& box, style::Color fill, double padding, bool scroll)
{
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ctx.px(padding), padding > 0 ? ctx.px(16) : 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, u32(fill));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                             ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (scroll) {
        flags &= ~ImGuiWindowFlags_NoScrollbar;
    } else {
        flags |= ImGuiWindowFlags_NoScrollWithMouse;
    }
    bool const open = ImGui::Begin(id, nullptr, flags);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    return open;
}

void end_panel() { ImGui::End(); }

}  // namespace atlas::ui
