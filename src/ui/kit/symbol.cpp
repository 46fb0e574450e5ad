// Project symbols by category, stage and accuracy, and the drop-down.
#include "ui/kit/kit.hpp"

#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

using model::Accuracy;
using model::Category;
using model::Stage;

void broken_circle(ImDrawList* list, ImVec2 c, float r, ImU32 color, float width)
{
    constexpr int dashes = 12;
    constexpr float step = 2 * std::numbers::pi_v<float> / dashes;
    for (int i = 0; i < dashes; ++i) {
        float const from = static_cast<float>(i) * step;
        list->PathArcTo(c, r, from, from + step * 0.6F, 4);
        list->PathStroke(color, 0, width);
    }
}

struct Look {
    style::Color fill;
    style::Color ring;
    style::Color pictogram;
    bool broken = false;
};

Look look_of(Category category, Stage stage, Accuracy accuracy, bool muted)
{
    style::Color const hue = muted || stage == Stage::suspended ? palette::suspended : style::color(category);
    bool const outlined = stage == Stage::planned || stage == Stage::preparatory || stage == Stage::unstated;
    bool const under_way = stage == Stage::started || stage == Stage::under_construction;
    bool const vague = accuracy == Accuracy::township || accuracy == Accuracy::schematic;
    if (outlined) { return {palette::paper, hue, hue, vague}; }
    return {hue, under_way ? hue : palette::paper, palette::paper, vague || under_way};
}

}  // namespace

void symbol(Context const& ctx, ImVec2 c, float r, Category category, Stage stage, Accuracy accuracy, bool muted,
            ImDrawList* list)
{
    if (list == nullptr) { list = ImGui::GetWindowDrawList(); }
    Look const look = look_of(category, stage, accuracy, muted);
    float const ring = std::max(1.2F, r * 0.13F);
    list->AddCircleFilled(c, r, u32(palette::paper));
    bool const filled = !(look.fill == palette::paper);
    list->AddCircleFilled(c, filled ? r - ring * 1.2F : r - ring, u32(look.fill));
    if (stage == Stage::preparatory) {
        list->PathArcTo(c, r - ring, 0, std::numbers::pi_v<float>, 24);
        list->PathFillConvex(u32(style::with_alpha(look.ring, 0.3)));
    }
    if (look.broken) {
        broken_circle(list, c, r - ring / 2, u32(filled ? style::color(category) : look.ring), ring);
    } else if (!filled) {
        list->AddCircle(c, r - ring / 2, u32(look.ring), 0, ring);
    }
    std::string const icon = text::Fonts::icon(style::icon(category));
    text_at(ctx, c, Type::icon, look.pictogram, icon, Align::centre, list);
    if (stage == Stage::suspended) {
        list->AddLine({c.x - r * 0.7F, c.y + r * 0.7F}, {c.x + r * 0.7F, c.y - r * 0.7F}, u32(palette::paper),
                      ring * 1.4F);
    }
}

int choice(Context const& ctx, char const* id, std::vector<std::string> const& options, int current)
{
    ImGui::PushID(id);
    Row const head = row(ctx, "head", ctx.px(36), false);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(head.box.min, head.box.max, u32(palette::paper), ctx.px(6));
    list->AddRect(head.box.min, head.box.max, u32(head.hovered ? palette::accent : palette::control_line), ctx.px(6), 0,
                  std::max(1.0F, ctx.px(1)));
    float const room = head.box.width() - ctx.px(44);
    if (current >= 0 && current < static_cast<int>(options.size())) {
        text_at(ctx, {head.box.min.x + ctx.px(12), head.middle}, Type::body, palette::ink,
                elided(ctx, Type::body, options[static_cast<std::size_t>(current)], room));
    }
    chevron(ctx, {head.box.max.x - ctx.px(18), head.middle}, ctx.px(5), palette::ink_soft);
    if (head.hovered) { ImGui::SetMouseCursor(ImGuiMouseCursor_Hand); }
    if (head.clicked) { ImGui::OpenPopup("list"); }
    int chosen = -1;
    float const step = ctx.px(34);
    float const height = std::min(step * static_cast<float>(options.size()), step * 9) + ctx.px(12);
    float width = head.box.width();
    for (auto const& option : options) { width = std::max(width, text_width(ctx, Type::strong, option) + ctx.px(40)); }
    width = std::min(width, ctx.px(560));
    // A list wider than its head must not leave the window at the right.
    float const last = ImGui::GetIO().DisplaySize.x - width - ctx.px(8);
    ImGui::SetNextWindowPos({std::min(head.box.min.x, last), head.box.max.y + ctx.px(4)});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ctx.px(8), ctx.px(6)));
    if (ImGui::BeginPopup("list", ImGuiWindowFlags_NoMove)) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            Row const item = row(ctx, "item", step);
            bool const is_current = static_cast<int>(i) == current;
            text_at(ctx, {item.box.min.x + ctx.px(6), item.middle}, is_current ? Type::strong : Type::body,
                    is_current ? palette::accent_text : palette::ink,
                    elided(ctx, Type::body, options[i], item.box.width() - ctx.px(12)));
            if (item.clicked) {
                chosen = static_cast<int>(i);
                ImGui::CloseCurrentPopup();
            }
            ImGui::PopID();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return chosen;
}

}  // namespace atlas::ui
