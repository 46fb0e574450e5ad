// Words side by side share what they leave of the line, in the largest type and the fewest rows that hold them all.
// The list that drops down is as wide as its longest word, and never leaves the window: it opens where there is room
// and scrolls.
#include "ui/kit/choices.hpp"

#include "style/palette.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double segment_height = 34;
constexpr double segment_padding = 6;
constexpr double option_height = 34;

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

/// Below the head of the list, or above it where there is more room; never beyond the window.
Rect list_box(Context const& ctx, Rect const& head, std::vector<std::string> const& options)
{
    constexpr std::size_t most_rows = 9;
    float width = head.width();
    for (auto const& option : options) { width = std::max(width, text_width(ctx, Type::strong, option) + ctx.px(40)); }
    width = std::min(width, ctx.px(560));
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const edge = ctx.px(8);
    float const gap = ctx.px(4);
    float const left = std::min(head.min.x, screen.x - width - edge);
    float const wanted = ctx.px(option_height) * static_cast<float>(std::min(options.size(), most_rows)) + ctx.px(12);
    float const below = screen.y - head.max.y - gap - edge;
    float const above = head.min.y - gap - edge;
    if (wanted <= below || below >= above) {
        float const height = std::max(ctx.px(option_height), std::min(wanted, below));
        return {{left, head.max.y + gap}, {left + width, head.max.y + gap + height}};
    }
    float const height = std::min(wanted, above);
    return {{left, head.min.y - gap - height}, {left + width, head.min.y - gap}};
}

/// The rows of the list that is open, through which the arrow keys go too; returns the index chosen, or -1.
int list_rows(Context const& ctx, std::vector<std::string> const& options, int current)
{
    int const last = static_cast<int>(options.size()) - 1;
    int* const at = ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("at"), 0);
    bool moved = ImGui::IsWindowAppearing();
    if (moved) { *at = current; }
    int chosen = -1;
    for (Key const key : ctx.kit.list_keys) {
        if (key == Key::down || key == Key::up) {
            *at = std::clamp(*at + (key == Key::down ? 1 : -1), 0, std::max(0, last));
            moved = true;
        }
        if (key == Key::enter && *at >= 0 && *at <= last) { chosen = *at; }
        if (key == Key::escape) { ImGui::CloseCurrentPopup(); }
    }
    for (int i = 0; i <= last; ++i) {
        ImGui::PushID(i);
        std::string const& words = options[static_cast<std::size_t>(i)];
        ImVec2 const start = ImGui::GetCursorScreenPos();
        if (i == *at) {
            ImGui::GetWindowDrawList()->AddRectFilled(
                {start.x - ctx.px(6), start.y},
                {start.x + content_width() + ctx.px(6), start.y + ctx.px(option_height)}, u32(palette::hover),
                ctx.px(6));
        }
        Row const item = row(ctx, "option", ctx.px(option_height));
        if (i == *at && moved) { ImGui::SetScrollHereY(0.5F); }
        text_at(ctx, {item.box.min.x + ctx.px(6), item.middle}, i == current ? Type::strong : Type::body,
                i == current ? palette::accent_text : palette::ink,
                elided(ctx, Type::body, words, item.box.width() - ctx.px(12)));
        if (item.clicked) { chosen = i; }
        ImGui::PopID();
    }
    if (chosen >= 0) { ImGui::CloseCurrentPopup(); }
    return chosen;
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
            ctx.kit.placed(id, cell.box);
            ImGui::PushID(static_cast<int>(i));
            if (area_at(ctx, cell.box, "segment", &cell.over)) { clicked = static_cast<int>(i); }
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

int choice(Context const& ctx, char const* id, std::vector<std::string> const& options, int current)
{
    ImGui::PushID(id);
    Row const head = row(ctx, "head", ctx.px(36), false);
    ctx.kit.placed(id, head.box);
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
    Rect const box = list_box(ctx, head.box, options);
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ctx.px(8), ctx.px(6)));
    int chosen = -1;
    if (ImGui::BeginPopup("list", ImGuiWindowFlags_NoMove)) {
        chosen = list_rows(ctx, options, current);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return chosen;
}

}  // namespace atlas::ui
