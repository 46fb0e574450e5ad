#include "ui/kit/chips.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>
#include <string>

namespace atlas::ui {

namespace palette = style::palette;

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
    bool const clicked = clickable && area_at(ctx, box, id, &over);
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

}  // namespace atlas::ui
