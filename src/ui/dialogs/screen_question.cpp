#include "ui/dialogs/screen_question.hpp"

#include "style/palette.hpp"
#include "ui/kit/buttons.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/strings/briefing_strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

void draw_screen_question(Context& ctx)
{
    Screens& screens = ctx.edit_state().screens;
    if (!screens.asked) {
        screens.age = 0;
        return;
    }
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const pad = ctx.px(26);
    float const width = std::min(ctx.px(560), screen.x - 2 * pad);
    auto const lines = wrapped(ctx, Type::body, ctx.tr(phrase::screen_words), width - 2 * pad);
    float const step = line_step(ctx, Type::body);
    float const button = ctx.px(44);
    float const gap = ctx.px(8);
    float const height = 2 * pad + ctx.px(42) + step * static_cast<float>(lines.size()) + ctx.px(16) +
                         (button + gap) * static_cast<float>(screens.names.size()) + ctx.px(10) + ctx.px(38);
    ImVec2 const corner{std::round((screen.x - width) / 2), std::round((screen.y - height) * 0.42F)};
    Rect const box{corner, {corner.x + width, corner.y + height}};
    begin_modal_backdrop(ctx, "screen question", box, ctx.px(8), screens.age++ == 0);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(8));
    float y = box.min.y + pad + ctx.px(14);
    text_at(ctx, {box.min.x + pad, y}, Type::heading, palette::ink, ctx.tr(phrase::screen_title));
    y += ctx.px(28) + step / 2;
    for (auto const& words : lines) {
        text_at(ctx, {box.min.x + pad, y}, Type::body, palette::ink_soft, words);
        y += step;
    }
    y += ctx.px(16) - step / 2;
    for (std::size_t i = 0; i < screens.names.size(); ++i) {
        std::string words = screens.names[i];
        if (i == screens.own) { words += ctx.tr(phrase::screen_own); }
        Rect const row{{box.min.x + pad, y}, {box.max.x - pad, y + button}};
        std::string const name = fmt::format("screen {}", i + 1);
        if (word_button(ctx, name.c_str(), row, elided(ctx, Type::body, words, row.width() - ctx.px(32)))) {
            ctx.requests().show_on = i;
        }
        y += button + gap;
    }
    float const wide = std::max(ctx.px(96), text_width(ctx, Type::body, ctx.tr(phrase::ask_cancel)) + ctx.px(32));
    Rect const cancel{{box.max.x - pad - wide, box.max.y - pad - ctx.px(38)}, {box.max.x - pad, box.max.y - pad}};
    if (word_button(ctx, "screen cancel", cancel, ctx.tr(phrase::ask_cancel))) { screens.asked.reset(); }
    ImGui::End();
}

}  // namespace atlas::ui
