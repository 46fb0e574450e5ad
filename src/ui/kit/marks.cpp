#include "ui/kit/marks.hpp"

#include "ui/kit/look.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

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

}  // namespace atlas::ui
