#include "ui/kit/text.hpp"

#include "base/utf8.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace atlas::ui {

namespace {

/// Half the height of a Chinese character or capital above the baseline, in em.
constexpr float half_height = 0.365F;

float advance(ImFont const& font, char32_t c)
{
    return font.GetCharAdvance(c > 0xFFFF ? static_cast<ImWchar>(0xFFFD) : static_cast<ImWchar>(c));
}

}  // namespace

float text_width(Context const& ctx, Type type, std::string_view text)
{
    ctx.kit.fonts.note(type, text);
    ImFont const& font = *ctx.kit.fonts.font(type);
    float width = 0;
    while (!text.empty()) { width += advance(font, base::next_character(text)); }
    return width;
}

float line_step(Context const& ctx, Type type) { return std::round(ctx.kit.fonts.em(type) * 1.5F); }

float text_at(Context const& ctx, ImVec2 at, Type type, style::Color color, std::string_view text, Align align,
              ImDrawList* list)
{
    if (text.empty()) { return 0; }
    float const width = text_width(ctx, type, text);
    ImFont const* font = ctx.kit.fonts.font(type);
    float const shift = align == Align::left ? 0 : align == Align::right ? width : width / 2;
    // Icons fill their em square; letters stand on a baseline.
    float const middle =
        type == Type::icon ? (font->Ascent - font->Descent) / 2 : font->Ascent - half_height * ctx.kit.fonts.em(type);
    ImVec2 const corner{std::round(at.x - shift), std::round(at.y - middle)};
    if (list == nullptr) { list = ImGui::GetWindowDrawList(); }
    list->AddText(font, font->FontSize, corner, u32(color), text.data(), text.data() + text.size());
    return width;
}

Type fitting(Context const& ctx, std::string_view text, float width)
{
    return text_width(ctx, Type::body, text) <= width ? Type::body : Type::small;
}

std::string elided(Context const& ctx, Type type, std::string_view text, float width)
{
    if (text_width(ctx, type, text) <= width) { return std::string(text); }
    ImFont const& font = *ctx.kit.fonts.font(type);
    float room = width - advance(font, U'…');
    std::string_view rest = text;
    std::size_t kept = 0;
    while (!rest.empty()) {
        room -= advance(font, base::next_character(rest));
        if (room < 0) { break; }
        kept = text.size() - rest.size();
    }
    return std::string(text.substr(0, kept)) + "…";
}

std::vector<TextLine> laid_lines(Context const& ctx, Type type, std::string_view text, float width)
{
    ctx.kit.fonts.note(type, text);
    ImFont const& font = *ctx.kit.fonts.font(type);
    return broken_lines(text, width, [&font](char32_t c) { return advance(font, c); });
}

std::vector<std::string> wrapped(Context const& ctx, Type type, std::string_view text, float width)
{
    auto places = laid_lines(ctx, type, text, width);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < places.size(); ++i) { lines.emplace_back(seen_of(text, places, i)); }
    // The line that a final line feed opens is for typing only.
    if (lines.size() > 1 && text.ends_with('\n')) { lines.pop_back(); }
    return lines;
}

float label_column(Context const& ctx, std::span<std::string_view const> labels, float share)
{
    float const panel = content_width();
    float column = panel * share;
    for (std::string_view const label : labels) {
        column = std::max(column, std::min(text_width(ctx, Type::body, label) + ctx.px(8), panel / 2));
    }
    return column;
}

float label_at(Context const& ctx, ImVec2 at, std::string_view label, float width)
{
    Type const type = fitting(ctx, label, width);
    float const first = at.y;
    float last = first;
    for (auto const& part : wrapped(ctx, type, label, width)) {
        text_at(ctx, at, type, style::palette::ink, part);
        last = at.y;
        at.y += line_step(ctx, type);
    }
    float const half = line_step(ctx, type) / 2;
    ctx.kit.placed("label", {{at.x, first - half}, {at.x + width, last + half}});
    return last - first;
}

}  // namespace atlas::ui
