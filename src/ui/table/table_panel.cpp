// The panel below the map: its edge to drag, tabs and tools. The rows are in table_body.cpp.
#include "ui/table/table_panel.hpp"

#include "tables/table_rows.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/table/table_body.hpp"
#include "ui/table/table_scope.hpp"

#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double smallest_share = 0.2;
constexpr double largest_share = 0.8;

constexpr std::array<Phrase, tables::table_kinds> tabs{phrase::table_counties, phrase::table_projects,
                                                       phrase::table_targets,  phrase::table_observations,
                                                       phrase::table_sources,  phrase::table_issues};

/// The upper edge, which moves the border between map and table.
void draw_edge(Context& ctx, Rect const& box)
{
    bool over = false;
    Rect const grip{box.min, {box.max.x, box.min.y + ctx.px(6)}};
    area_at(ctx, grip, "edge", &over);
    bool const held = ImGui::IsItemActive();
    if (over || held) { ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS); }
    if (held) {
        float const room = ctx.boxes.map.height() + box.height();
        double const share = (ctx.boxes.status.min.y - ImGui::GetMousePos().y) / std::max(1.0F, room);
        ctx.edit_state().table.share = std::clamp(share, smallest_share, largest_share);
    }
    float const thick = over || held ? ctx.px(3) : std::max(1.0F, ctx.px(1));
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, {box.max.x, box.min.y + thick},
                                              u32(over || held ? palette::accent : palette::line));
}

/// Takes room from the right end of the head line; empty when too little is left of `keep`.
std::optional<Rect> take(Rect& room, float width, float keep)
{
    if (room.width() - width < keep) { return std::nullopt; }
    Rect const box{{room.max.x - width, room.min.y}, room.max};
    room.max.x = box.min.x;
    return box;
}

/// Words that act; true when clicked.
bool tool(Context const& ctx, char const* id, Rect const& box, std::string_view label, Phrase const& tip,
          bool chosen = false)
{
    bool over = false;
    bool const clicked = area_at(ctx, box, id, &over);
    ImVec2 const centre{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    float const half = ctx.px(14);
    if (over || chosen) {
        ImGui::GetWindowDrawList()->AddRectFilled({box.min.x, centre.y - half}, {box.max.x, centre.y + half},
                                                  u32(chosen ? palette::chosen : palette::hover), ctx.px(6));
    }
    if (label.empty()) {
        cross(ctx, centre, ctx.px(5), palette::ink_soft);
    } else {
        text_at(ctx, centre, Type::small, palette::accent_text, label, Align::centre);
    }
    if (over) { ctx.kit.tip = std::string(ctx.tr(tip)); }
    return clicked;
}

float tool_width(Context const& ctx, std::string_view label)
{
    return text_width(ctx, Type::small, label) + ctx.px(20);
}

void draw_tabs(Context& ctx, Rect& room)
{
    TableState& state = ctx.edit_state().table;
    float const middle = (room.min.y + room.max.y) / 2;
    float const between = ctx.px(ctx.boxes.table.width() < ctx.px(900) ? 9 : 14);
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        auto const kind = static_cast<tables::TableKind>(i);
        bool const chosen = state.kind == kind;
        std::string_view const label = ctx.tr(tabs[i]);
        float const width = text_width(ctx, Type::strong, label) + 2 * between;
        Rect const box{room.min, {room.min.x + width, room.max.y}};
        bool over = false;
        ImGui::PushID(static_cast<int>(i));
        if (area_at(ctx, box, "tab", &over) && !chosen) {
            state.kind = kind;
            state.columns_open = false;
            state.marked.reset();
        }
        ImGui::PopID();
        text_at(ctx, {(box.min.x + box.max.x) / 2, middle}, chosen ? Type::strong : Type::body,
                chosen || over ? palette::ink : palette::ink_soft, label, Align::centre);
        if (chosen) {
            ImGui::GetWindowDrawList()->AddRectFilled({box.min.x + between, box.max.y - ctx.px(3)},
                                                      {box.max.x - between, box.max.y}, u32(palette::accent));
        }
        room.min.x = box.max.x;
    }
}

void draw_filter(Context& ctx, Rect box)
{
    float const middle = (box.min.y + box.max.y) / 2;
    box = {{box.min.x, middle - ctx.px(15)}, {box.max.x - ctx.px(8), middle + ctx.px(15)}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(6));
    list->AddRect(box.min, box.max, u32(palette::control_line), ctx.px(6), 0, std::max(1.0F, ctx.px(1)));
    magnifier(ctx, {box.min.x + ctx.px(15), middle}, ctx.px(7), palette::ink_soft);
    std::string& text = ctx.edit_state().table.setting().filter;
    Rect const field{{box.min.x + ctx.px(28), box.min.y}, {box.max.x - ctx.px(text.empty() ? 8 : 26), box.max.y}};
    // Every tab has a field of its own, so that the keyboard's text does not wander from one to the next.
    ImGui::PushID(static_cast<int>(ctx.state.table.kind));
    text_field(ctx, "filter", ctx.tr(phrase::table_filter), text, field, palette::ink, palette::ink_soft);
    if (!text.empty()) {
        ImVec2 const at{box.max.x - ctx.px(14), middle};
        if (area_at(ctx, {{at.x - ctx.px(12), box.min.y}, {box.max.x, box.max.y}}, "clear")) { text.clear(); }
        cross(ctx, at, ctx.px(4), palette::ink_soft);
    }
    ImGui::PopID();
}

/// Puts the rows and columns shown into the clipboard.
void copy_table(Context& ctx)
{
    TableState const& state = ctx.state.table;
    if (ctx.table == nullptr || ctx.table->kind != state.kind) { return; }
    ImGui::SetClipboardText(tables::to_tsv(*ctx.table, state.order, state.shown).c_str());
    std::string text =
        fmt::format("{} · {}{}", ctx.tr(phrase::copied), state.order.size(), ctx.tr(phrase::table_rows_unit));
    ctx.edit_state().toast = Toast{std::move(text), ctx.now + 2};
}

/// The buttons from the right: files, clipboard, columns.
void draw_tools(Context& ctx, Rect& room)
{
    TableState& state = ctx.edit_state().table;
    if (auto const at = take(room, tool_width(ctx, "XLSX"), 0)) {
        if (tool(ctx, "xlsx", *at, "XLSX", phrase::table_xlsx_tip)) {
            ctx.requests().export_table = tables::TableFile::xlsx;
        }
    }
    if (auto const at = take(room, tool_width(ctx, "CSV"), 0)) {
        if (tool(ctx, "csv", *at, "CSV", phrase::table_csv_tip)) {
            ctx.requests().export_table = tables::TableFile::csv;
        }
    }
    std::string_view const copy = ctx.tr(phrase::copy);
    if (auto const at = take(room, tool_width(ctx, copy), 0)) {
        if (tool(ctx, "copy", *at, copy, phrase::table_copy_tip)) { copy_table(ctx); }
    }
    std::string_view const columns = ctx.tr(phrase::table_columns);
    if (auto const at = take(room, tool_width(ctx, columns), 0)) {
        if (tool(ctx, "columns", *at, columns, phrase::table_columns_tip, state.columns_open)) {
            state.columns_open = !state.columns_open;
            state.columns_age = 0;
        }
        state.columns_right = at->max.x;
    }
}

float tools_width(Context const& ctx)
{
    float width = 0;
    for (std::string_view const label :
         {std::string_view("XLSX"), std::string_view("CSV"), ctx.tr(phrase::copy), ctx.tr(phrase::table_columns)}) {
        width += tool_width(ctx, label);
    }
    return width;
}

void draw_count(Context const& ctx, Rect& room)
{
    if (ctx.table == nullptr || ctx.table->kind != ctx.state.table.kind) { return; }
    std::string const text =
        fmt::format("{} / {}{}", ctx.state.table.order.size(), ctx.table->rows.size(), ctx.tr(phrase::table_rows_unit));
    if (auto const box = take(room, text_width(ctx, Type::small, text) + ctx.px(24), 0)) {
        text_at(ctx, {box->max.x - ctx.px(12), (box->min.y + box->max.y) / 2}, Type::small, palette::ink_soft, text,
                Align::right);
    }
}

/// Tabs, count, filter and buttons, on two lines where one is too short. Returns where they end.
float draw_table_head(Context& ctx, Rect const& box)
{
    Rect room{{box.min.x + ctx.px(8), box.min.y}, {box.max.x - ctx.px(8), box.max.y}};
    draw_tabs(ctx, room);
    if (auto const close = take(room, ctx.px(32), 0)) {
        if (tool(ctx, "close", *close, {}, phrase::table_close_tip)) { ctx.edit_state().table.open = false; }
    }
    float bottom = box.max.y;
    if (room.width() < tools_width(ctx) + ctx.px(120)) {
        bottom += box.height();
        room = {{box.min.x + ctx.px(8), box.max.y}, {box.max.x - ctx.px(8), bottom}};
    }
    draw_tools(ctx, room);
    float const wide = std::min(ctx.px(220), room.width() - ctx.px(8));
    if (auto const at = take(room, wide, 0); at && wide > ctx.px(70)) { draw_filter(ctx, *at); }
    draw_count(ctx, room);
    return bottom;
}

}  // namespace

void draw_table(Context& ctx)
{
    TableState& state = ctx.edit_state().table;
    Rect const& box = ctx.boxes.table;
    if (!state.open || box.height() <= 0) {
        state.marked.reset();  // opened again, it shows the selected row
        return;
    }
    bool const ready = ctx.table != nullptr && ctx.table->kind == state.kind;
    if (ready) { refresh_order(*ctx.table, state); }
    begin_panel(ctx, "table", box, palette::paper, 0, false);
    draw_edge(ctx, box);
    float const head = draw_table_head(ctx, {{box.min.x, box.min.y + ctx.px(6)}, {box.max.x, box.min.y + ctx.px(44)}});
    float const scope = draw_table_scope(ctx, {{box.min.x, head}, box.max});
    if (ready && ctx.table->kind == state.kind) {
        refresh_order(*ctx.table, state);  // what the head has just changed
        draw_table_body(ctx, *ctx.table, {{box.min.x, scope}, box.max});
    }
    if (ctx.pressed(Key::copy) && !ImGui::GetIO().WantTextInput) { copy_table(ctx); }
    end_panel();
}

}  // namespace atlas::ui
