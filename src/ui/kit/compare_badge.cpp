#include "ui/kit/compare_badge.hpp"

#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

namespace atlas::ui {

namespace palette = style::palette;

void compare_badge(Context const& ctx, ImDrawList* list, ImVec2 middle, std::size_t which)
{
    float const radius = ctx.px(11);
    list->AddCircleFilled(middle, radius + ctx.px(2), u32(palette::paper), 32);
    list->AddCircleFilled(middle, radius, u32(compare_colors[which]), 32);
    text_at(ctx, middle, Type::strong, palette::paper, which == 0 ? "A" : "B", Align::centre, list);
}

}  // namespace atlas::ui
