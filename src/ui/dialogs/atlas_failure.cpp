#include "ui/dialogs/atlas_failure.hpp"

#include "style/palette.hpp"
#include "ui/kit/buttons.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/strings/atlas_strings.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

/// The findings as lines of the dialog, each beginning with a dot and never cut.
std::vector<std::string> lines_of(Context const& ctx, AtlasFailure const& failure, float width)
{
    std::vector<std::string> lines;
    for (std::string const& finding : failure.lines) {
        bool first = true;
        for (std::string& part : wrapped(ctx, Type::body, finding, width)) {
            lines.push_back((first ? "· " : "  ") + std::move(part));
            first = false;
        }
    }
    if (failure.more > 0) {
        lines.push_back(std::string(ctx.tr(phrase::atlas_more_before)) + std::to_string(failure.more) +
                        std::string(ctx.tr(phrase::atlas_more_after)));
    }
    return lines;
}

}  // namespace

void draw_atlas_failure(Context& ctx)
{
    AtlasMenu& menu = ctx.edit_state().atlases;
    if (!menu.failure) { return; }
    AtlasFailure& failure = *menu.failure;
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const pad = ctx.px(26);
    float const width = std::min(ctx.px(680), screen.x - 2 * pad);
    float const step = line_step(ctx, Type::body);
    auto lines = lines_of(ctx, failure, width - 2 * pad - ctx.px(16));
    float const around = 2 * pad + ctx.px(30 + 30 + 14 + 20 + 38) + step;
    auto const most = static_cast<std::size_t>(std::max(1.0F, (screen.y - ctx.px(80) - around) / step));
    if (lines.size() > most) {
        lines.resize(most);
        lines.back() = "…";
    }
    float const height = around + step * static_cast<float>(lines.size());
    ImVec2 const corner{std::round((screen.x - width) / 2), std::round((screen.y - height) * 0.42F)};
    Rect const box{corner, {corner.x + width, corner.y + height}};
    begin_modal_backdrop(ctx, "atlas failure", box, ctx.px(8), failure.age == 0);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(8));
    float const left = box.min.x + pad;
    float y = box.min.y + pad + ctx.px(14);
    text_at(ctx, {left, y}, Type::heading, palette::ink,
            ctx.tr(failure.reload ? phrase::atlas_not_reloaded : phrase::atlas_not_opened));
    y += ctx.px(30);
    text_at(ctx, {left, y}, Type::small, palette::ink_soft, elided(ctx, Type::small, failure.path, width - 2 * pad));
    y += ctx.px(14) + step;
    for (std::string const& line : lines) {
        text_at(ctx, {left, y}, Type::body, palette::ink, line);
        y += step;
    }
    y += ctx.px(6);
    text_at(ctx, {left, y}, Type::body, palette::ink_soft, ctx.tr(phrase::atlas_stays));
    std::string_view const words = ctx.tr(phrase::atlas_close);
    float const wide = std::max(ctx.px(96), text_width(ctx, Type::body, words) + ctx.px(32));
    Rect const close{{box.max.x - pad - wide, box.max.y - pad - ctx.px(38)}, {box.max.x - pad, box.max.y - pad}};
    bool const closed = word_button(ctx, "close failure", close, words, Weight::main);
    ImGui::End();
    ++failure.age;
    if (closed) { menu.failure.reset(); }
}

}  // namespace atlas::ui
