#include "ui/table/table_scope.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "style/palette.hpp"
#include "tables/table_rows.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/strings/explore_strings.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double strip_height = 40;

template <std::size_t N>
void add_share(Context const& ctx, std::string& words, std::bitset<N> const& set, Phrase const& name)
{
    if (set.all()) { return; }
    words += fmt::format(" · {} {}/{}", ctx.tr(name), set.count(), N);
}

/// "Filtered as the map: categories 3/13 · 甘州区 · 水库".
std::string filter_words(Context const& ctx)
{
    auto const& filters = ctx.view.filters;
    std::string parts;
    add_share(ctx, parts, filters.categories, phrase::scope_categories);
    add_share(ctx, parts, filters.stages, phrase::scope_stages);
    if (!filters.county.empty()) { parts += " · " + area_name(ctx, filters.county); }
    if (!ctx.view.drilled_area.empty()) {
        parts += fmt::format(" · {}{}", area_name(ctx, ctx.view.drilled_area), ctx.tr(phrase::scope_inside));
    }
    if (!filters.text.empty()) { parts += fmt::format(" · “{}”", filters.text); }
    return std::string(ctx.tr(phrase::scope_filter)) + parts;
}

/// A chip with a way out at its right end; true when that was clicked. Returns its right end in `x`.
bool chip(Context const& ctx, char const* id, float& x, float middle, std::string_view text, float room)
{
    float const way_out = ctx.px(26);
    std::string const shown = elided(ctx, Type::small, text, room - ctx.px(14) - way_out);
    float const width = ctx.px(14) + text_width(ctx, Type::small, shown) + way_out;
    float const half = ctx.px(13);
    Rect const box{{x, middle - half}, {x + width, middle + half}};
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(palette::chosen), half);
    text_at(ctx, {x + ctx.px(14), middle}, Type::small, palette::accent_text, shown);
    Rect const out{{box.max.x - way_out, box.min.y}, box.max};
    bool over = false;
    bool const clicked = area_at(ctx, out, id, &over);
    cross(ctx, {out.min.x + ctx.px(11), middle}, ctx.px(4), over ? palette::ink : palette::accent_text);
    x = box.max.x + ctx.px(12);
    if (over) { ctx.kit.tip = std::string(ctx.tr(phrase::scope_drop)); }
    return clicked;
}

bool link(Context const& ctx, char const* id, float& x, float middle, std::string_view text)
{
    float const width = text_width(ctx, Type::small, text);
    bool const clicked = link_at(ctx, id, {x, middle}, Type::small, text);
    x += width + ctx.px(12);
    return clicked;
}

void draw_pick(Context& ctx, float& x, float middle, float right)
{
    auto& pick = ctx.edit_state().table.pick();
    std::string const words =
        fmt::format("{} · {}{}", pick->title.in(ctx.view.language), pick->rows.size(), ctx.tr(phrase::table_rows_unit));
    if (chip(ctx, "drop pick", x, middle, words, right - x)) { pick.reset(); }
}

void draw_filter(Context& ctx, float& x, float middle, float right)
{
    bool& all = ctx.edit_state().table.all_projects;
    std::string_view const turn = ctx.tr(all ? phrase::scope_follow : phrase::scope_all);
    float const room = right - x - text_width(ctx, Type::small, turn) - ctx.px(24);
    if (all) {
        x += text_at(ctx, {x, middle}, Type::small, palette::ink_soft,
                     elided(ctx, Type::small, ctx.tr(phrase::scope_not), room)) +
             ctx.px(12);
    } else if (chip(ctx, "drop filter", x, middle, filter_words(ctx), room)) {
        all = true;
        return;
    }
    if (link(ctx, "all projects", x, middle, turn)) { all = !all; }
}

}  // namespace

tables::BothWords both(Phrase const& phrase) { return phrase.text(); }

tables::BothWords both_names(model::Project const& project)
{
    return {project.name, std::string(base::pick(base::Language::en, project.name, project.name_en))};
}

void put_in_table(Context& ctx, tables::TableKind kind, tables::TablePick pick)
{
    TableState& table = ctx.edit_state().table;
    table.open = true;
    table.kind = kind;
    table.columns_open = false;
    table.setting().filter.clear();
    table.setting().sort_column.clear();
    pick.number = ++table.picks_made;
    table.pick() = std::move(pick);
}

bool to_table_link(Context const& ctx, std::string const& what, std::size_t rows)
{
    if (rows == 0) { return false; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    ImVec2 const at{start.x, start.y + ctx.px(15)};
    std::string const text = fmt::format("{} · {}", ctx.tr(phrase::to_table), rows);
    std::string const id = "to table " + what;
    bool const clicked = link_at(ctx, id.c_str(), at, Type::small, text);
    float const width = text_width(ctx, Type::small, text);
    Rect const box{{at.x, at.y - ctx.px(11)}, {at.x + width, at.y + ctx.px(11)}};
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(box.min, box.max)) {
        ctx.kit.tip = std::string(ctx.tr(phrase::to_table_tip));
    }
    ImGui::Dummy({1, ctx.px(30)});
    return clicked;
}

bool narrows(query::ViewState const& view) { return !(view.filters == query::Filters{}) || !view.drilled_area.empty(); }

float draw_table_scope(Context& ctx, Rect const& box)
{
    TableState const& table = ctx.state.table;
    bool const filtered = table.kind == tables::TableKind::projects && narrows(ctx.view);
    if (!table.pick() && !filtered) { return box.min.y; }
    float const bottom = box.min.y + ctx.px(strip_height);
    float const middle = (box.min.y + bottom) / 2;
    float x = box.min.x + ctx.px(14);
    float const right = box.max.x - ctx.px(14);
    // A list put here shows exactly its rows, whatever the map's filters say.
    if (table.pick()) {
        draw_pick(ctx, x, middle, right);
    } else {
        draw_filter(ctx, x, middle, right);
    }
    return bottom;
}

}  // namespace atlas::ui
