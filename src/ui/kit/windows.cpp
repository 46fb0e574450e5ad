#include "ui/kit/windows.hpp"

#include "ui/kit/look.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

void shadow(Context const& ctx, ImDrawList* list, Rect const& box, float radius)
{
    for (int i = 6; i >= 1; --i) {
        float const by = ctx.px(i * 1.6);
        float const down = ctx.px(2);
        list->AddRectFilled({box.min.x - by, box.min.y - by + down}, {box.max.x + by, box.max.y + by + down},
                            IM_COL32(20, 30, 40, 7), radius + by);
    }
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

void begin_floating(Context const& ctx, char const* id, Rect box, ImVec2 padding, bool beside_field)
{
    box.max.y = std::min(box.max.y, ImGui::GetIO().DisplaySize.y - ctx.px(8));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    if (beside_field) {
        flags |= ImGuiWindowFlags_NoFocusOnAppearing;
    } else {
        flags &= ~ImGuiWindowFlags_NoScrollbar;
    }
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ctx.px(padding.x), ctx.px(padding.y)));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
    ImGui::Begin(id, nullptr, flags);
    floating_ground(ctx, box, ctx.px(8));
}

void end_floating()
{
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

bool clicked_beside(Rect const& box) { return ImGui::IsMouseClicked(0) && !box.contains(ImGui::GetMousePos()); }

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
    return !first && clicked_beside(box);
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
