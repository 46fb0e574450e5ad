#include "ui/kit/look.hpp"

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

}  // namespace atlas::ui
