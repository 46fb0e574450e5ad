#include "ui/kit/buttons.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"

#include "text/fonts.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

bool word_button(Context const& ctx, char const* name, Rect const& box, std::string_view words, Weight weight,
                 std::string_view icon)
{
    bool over = false;
    bool const clicked = area_at(ctx, box, name, &over);
    ImDrawList* list = ImGui::GetWindowDrawList();
    bool const plain = weight == Weight::plain;
    style::Color const strong = weight == Weight::main ? palette::accent : palette::emphasis;
    style::Color const ground =
        plain ? (over ? palette::hover : palette::paper) : style::with_alpha(strong, over ? 0.88 : 1);
    list->AddRectFilled(box.min, box.max, u32(ground), ctx.px(6));
    if (plain) {
        list->AddRect(box.min, box.max, u32(over ? palette::accent : palette::control_line), ctx.px(6), 0,
                      std::max(1.0F, ctx.px(1)));
    }
    style::Color const ink = plain ? palette::ink : palette::paper;
    float const lead = icon.empty() ? 0 : ctx.px(24);
    float const room = box.width() - lead - ctx.px(16);
    Type const type = fitting(ctx, words, room);
    std::string const shown = elided(ctx, type, words, room);
    float const left = box.min.x + (box.width() - lead - text_width(ctx, type, shown)) / 2;
    float const middle = (box.min.y + box.max.y) / 2;
    if (!icon.empty()) { text_at(ctx, {left, middle}, Type::icon, ink, text::Fonts::icon(icon)); }
    text_at(ctx, {left + lead, middle}, type, ink, shown);
    return clicked;
}

bool icon_button(Context const& ctx, char const* name, Rect const& box, std::string_view icon, std::string_view tip,
                 bool enabled, bool on)
{
    bool over = false;
    bool const clicked = area_at(ctx, box, name, &over) && enabled;
    if (on || (over && enabled)) {
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(on ? palette::chosen : palette::hover),
                                                  ctx.px(6));
    }
    style::Color const ink = !enabled ? palette::control_line : on || over ? palette::accent_text : palette::ink_soft;
    text_at(ctx, {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}, Type::icon, ink, text::Fonts::icon(icon),
            Align::centre);
    if (over) { ctx.kit.tip = std::string(tip); }
    return clicked;
}

}  // namespace atlas::ui
