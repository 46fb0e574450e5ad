#include "ui/kit/flow.hpp"

#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

float content_width() { return ImGui::GetContentRegionAvail().x; }

void gap(Context const& ctx, double logical) { ImGui::Dummy({1, ctx.px(logical)}); }

void hairline(Context const& ctx)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + content_width(), at.y + std::max(1.0F, ctx.px(1))},
                                              u32(style::palette::line));
    ImGui::Dummy({1, std::max(1.0F, ctx.px(1))});
}

void divide(Context const& ctx)
{
    gap(ctx, 12);
    hairline(ctx);
    gap(ctx, 8);
}

void line(Context const& ctx, Type type, style::Color color, std::string_view text)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const step = line_step(ctx, type);
    text_at(ctx, {at.x, at.y + step / 2}, type, color, elided(ctx, type, text, content_width()));
    ImGui::Dummy({1, step});
}

void paragraph(Context const& ctx, Type type, style::Color color, std::string_view text)
{
    for (auto const& part : wrapped(ctx, type, text, content_width())) { line(ctx, type, color, part); }
}

void heading(Context const& ctx, std::string_view text, std::string_view remark)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const height = ctx.px(28);
    float const width = content_width();
    float const used = text_at(ctx, {at.x, at.y + height / 2}, Type::heading, style::palette::ink,
                               elided(ctx, Type::heading, text, width));
    bool const beside = used + ctx.px(12) + text_width(ctx, Type::small, remark) <= width;
    if (beside) {
        text_at(ctx, {at.x + width, at.y + height / 2}, Type::small, style::palette::ink_soft, remark, Align::right);
    }
    ImGui::Dummy({1, height});
    if (!beside) { line(ctx, Type::small, style::palette::ink_soft, remark); }
}

Row row(Context const& ctx, char const* id, float height, bool hot)
{
    Row out;
    ImVec2 const at = ImGui::GetCursorScreenPos();
    out.box = {at, {at.x + content_width(), at.y + height}};
    out.middle = at.y + height / 2;
    ctx.kit.placed(id, out.box);
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
    ctx.kit.placed(label, {at, {at.x + width, middle + height / 2}});
    ImGui::Dummy({1, middle - at.y + height / 2});
}

}  // namespace atlas::ui
