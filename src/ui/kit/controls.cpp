// Rows of words to choose from, and the line between sections.
#include "ui/kit/kit.hpp"

#include "style/palette.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double segment_height = 34;
constexpr double segment_padding = 6;

struct Fit {
    Type type = Type::body;
    std::size_t columns = 1;
};

/// The largest type in the fewest rows.
Fit fit_of(Context const& ctx, std::vector<std::string> const& options, float width)
{
    std::size_t const n = options.size();
    for (std::size_t const columns : {n, (n + 1) / 2}) {
        for (Type const type : {Type::body, Type::small}) {
            bool fits = true;
            for (std::size_t from = 0; from < n; from += columns) {
                float used = 0;
                for (std::size_t i = from; i < std::min(n, from + columns); ++i) {
                    used += text_width(ctx, type, options[i]) + 2 * ctx.px(segment_padding);
                }
                fits = fits && used <= width;
            }
            if (fits) { return {type, columns}; }
        }
    }
    return {Type::small, (n + 1) / 2};
}

struct Cell {
    Rect box;
    bool first = false;
    bool last = false;
    bool chosen = false;
    bool over = false;
};

void draw_cell(Context const& ctx, Cell const& cell, Type type, std::string const& words)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const thin = std::max(1.0F, ctx.px(1));
    ImDrawFlags const corners =
        (cell.first ? ImDrawFlags_RoundCornersLeft : 0) | (cell.last ? ImDrawFlags_RoundCornersRight : 0);
    ImDrawFlags const rounding = corners == 0 ? ImDrawFlags_RoundCornersNone : corners;
    if (cell.chosen || cell.over) {
        list->AddRectFilled(cell.box.min, cell.box.max, u32(cell.chosen ? palette::chosen : palette::hover), ctx.px(6),
                            rounding);
    }
    if (cell.chosen) { list->AddRect(cell.box.min, cell.box.max, u32(palette::accent), ctx.px(6), rounding, thin); }
    std::string const shown = elided(ctx, type, words, cell.box.width() - ctx.px(4));
    text_at(ctx, {(cell.box.min.x + cell.box.max.x) / 2, (cell.box.min.y + cell.box.max.y) / 2}, type,
            cell.chosen ? palette::accent_text : palette::ink, shown, Align::centre);
}

}  // namespace

int segments(Context const& ctx, char const* id, std::vector<std::string> const& options, int current)
{
    if (options.empty()) { return -1; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const width = content_width();
    float const height = ctx.px(segment_height);
    float const thin = std::max(1.0F, ctx.px(1));
    Fit const fit = fit_of(ctx, options, width);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImGui::PushID(id);
    int clicked = -1;
    float y = start.y;
    for (std::size_t from = 0; from < options.size(); from += fit.columns) {
        std::size_t const to = std::min(options.size(), from + fit.columns);
        float words = 0;
        for (std::size_t i = from; i < to; ++i) { words += text_width(ctx, fit.type, options[i]); }
        // What the words leave is shared alike.
        float const spare = (width - words) / static_cast<float>(to - from);
        list->AddRectFilled({start.x, y}, {start.x + width, y + height}, u32(palette::paper), ctx.px(6));
        list->AddRect({start.x, y}, {start.x + width, y + height}, u32(palette::control_line), ctx.px(6), 0, thin);
        float x = start.x;
        for (std::size_t i = from; i < to; ++i) {
            float const wide = text_width(ctx, fit.type, options[i]) + spare;
            Cell cell{{{x, y}, {x + wide, y + height}}, i == from, i + 1 == to, static_cast<int>(i) == current, false};
            ImGui::PushID(static_cast<int>(i));
            if (area_at(cell.box, "segment", &cell.over)) { clicked = static_cast<int>(i); }
            ImGui::PopID();
            if (!cell.first) { list->AddRectFilled({x, y + thin}, {x + thin, y + height - thin}, u32(palette::line)); }
            draw_cell(ctx, cell, fit.type, options[i]);
            x += wide;
        }
        y += height + ctx.px(6);
    }
    ImGui::PopID();
    ImGui::Dummy({1, y - ctx.px(6) - start.y});
    return clicked;
}

void divide(Context const& ctx)
{
    gap(ctx, 12);
    hairline(ctx);
    gap(ctx, 8);
}

}  // namespace atlas::ui
