#include "ui/kit/symbol.hpp"

#include "scene/scene.hpp"
#include "scene/symbols/symbols.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

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
            model::Accuracy accuracy, bool muted, ImDrawList* list)
{
    if (list == nullptr) { list = ImGui::GetWindowDrawList(); }
    // The grey of what is suspended says that it is not shown; its bar would say more.
    scene::SymbolLook look =
        scene::symbol_look({}, r / ctx.scale, category, muted ? model::Stage::suspended : stage, accuracy);
    if (muted) { look.over.clear(); }
    SymbolPainter const painter(list, c, ctx.scale);
    painter.paint(look.under);
    text_at(ctx, c, Type::icon, look.ink, text::Fonts::icon(style::icon(category)), Align::centre, list);
    painter.paint(look.over);
}

}  // namespace atlas::ui
