#include "ui/kit/dialog.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

namespace atlas::ui {

namespace palette = style::palette;

void begin_dialog_part(Context const& ctx, char const* id, Rect const& box, style::Color fill, double padding,
                       bool scroll, bool first)
{
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    if (first) { ImGui::SetNextWindowFocus(); }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ctx.px(padding), padding > 0 ? ctx.px(16) : 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, u32(fill));
    ImGui::Begin(id, nullptr,
                 scroll ? flags & ~ImGuiWindowFlags_NoScrollbar : flags | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

bool dialog_head(Context const& ctx, char const* id, Rect const& box, std::string_view title, bool first)
{
    begin_dialog_part(ctx, id, box, palette::paper, 0, false, first);
    float const middle = (box.min.y + box.max.y) / 2;
    text_at(ctx, {box.min.x + ctx.px(22), middle}, Type::title, palette::ink, title);
    ImVec2 const way_out{box.max.x - ctx.px(26), middle};
    float const half = ctx.px(14);
    bool const closed = area_at(ctx, {{way_out.x - half, middle - half}, {way_out.x + half, middle + half}}, "close");
    cross(ctx, way_out, ctx.px(6), palette::ink_soft);
    end_panel();
    return closed;
}

}  // namespace atlas::ui
