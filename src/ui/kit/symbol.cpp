#include "ui/kit/symbol.hpp"

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

}  // namespace atlas::ui
