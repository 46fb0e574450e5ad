// Project symbols by category, stage and accuracy, and the drop-down.
#include "ui/kit/kit.hpp"

#include "scene/scene.hpp"
#include "scene/symbols/symbols.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

/// Draws what a symbol is made of, in logical px about `c`.
class SymbolPainter {
public:
    SymbolPainter(ImDrawList* list, ImVec2 c, double scale) : m_list(list), m_centre(c), m_scale(scale) {}

    void paint(scene::Items const& items) const
    {
        for (scene::Item const& item : items) {
            if (auto const* disc = std::get_if<scene::Disc>(&item)) { paint(*disc); }
            if (auto const* fill = std::get_if<scene::Fill>(&item)) { paint(*fill); }
            if (auto const* stroke = std::get_if<scene::Stroke>(&item)) { paint(*stroke); }
        }
    }

private:
    [[nodiscard]] float px(double logical) const { return static_cast<float>(logical * m_scale); }
    [[nodiscard]] ImVec2 at(geo::Point p) const { return {m_centre.x + px(p.x), m_centre.y + px(p.y)}; }

    void paint(scene::Disc const& disc) const
    {
        if (disc.fill.a != 0) { m_list->AddCircleFilled(at(disc.centre), px(disc.radius), u32(disc.fill)); }
        if (disc.outline_width <= 0) { return; }
        if (disc.dash.empty()) {
            m_list->AddCircle(at(disc.centre), px(disc.radius), u32(disc.outline), 0, px(disc.outline_width));
            return;
        }
        // As many whole dashes as fit.
        double const around = 2 * std::numbers::pi * disc.radius;
        double const dashes = std::max(1.0, std::round(around / (disc.dash[0] + disc.dash[1])));
        double const step = 2 * std::numbers::pi / dashes;
        double const drawn = step * disc.dash[0] / (disc.dash[0] + disc.dash[1]);
        for (int i = 0; i < static_cast<int>(dashes); ++i) {
            double const from = i * step - std::numbers::pi / 2;  // from the top, clockwise
            m_list->PathArcTo(at(disc.centre), px(disc.radius), static_cast<float>(from),
                              static_cast<float>(from + drawn), 6);
            m_list->PathStroke(u32(disc.outline), 0, px(disc.outline_width));
        }
    }
    void paint(scene::Fill const& fill) const
    {
        for (auto const& ring : fill.rings) {
            for (geo::Point const& p : ring) { m_list->PathLineTo(at(p)); }
            m_list->PathFillConvex(u32(fill.color));
        }
    }
    void paint(scene::Stroke const& stroke) const
    {
        for (auto const& line : stroke.lines) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                m_list->AddLine(at(line[i - 1]), at(line[i]), u32(stroke.color), px(stroke.width));
            }
        }
    }

    ImDrawList* m_list;
    ImVec2 m_centre;
    double m_scale;
};

}  // namespace

void symbol(Context const& ctx, ImVec2 c, float r, model::Category category, model::Stage stage,
            model::Accuracy accuracy, bool quiet, ImDrawList* list)
{
    if (list == nullptr) { list = ImGui::GetWindowDrawList(); }
    // The grey of what is suspended says that it is not shown; its bar would say more.
    scene::SymbolLook look =
        scene::symbol_look({}, r / ctx.scale, category, quiet ? model::Stage::suspended : stage, accuracy);
    if (quiet) { look.over.clear(); }
    SymbolPainter const painter(list, c, ctx.scale);
    painter.paint(look.under);
    text_at(ctx, c, Type::icon, look.ink, text::Fonts::icon(style::icon(category)), Align::centre, list);
    painter.paint(look.over);
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
