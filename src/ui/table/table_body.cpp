// The widths of the shown columns give each its place once a frame; the first column stays while the others scroll.
// Only the rows in sight are looked at, by a clipper, so that a frame costs the same however long the table is. The
// characters of the rows around them are noted too: scrolling must not bake fonts row by row.
#include "ui/table/table_body.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"

#include "query/view_state.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double head_height = 34;
constexpr double row_height = 32;
constexpr double cell_padding = 14;
constexpr int rows_ahead = 400;  ///< whose characters are baked together with those in sight

/// Where a column stands, px from the left end of the unscrolled rows.
struct Place {
    tables::TableColumn const* column = nullptr;
    std::size_t index = 0;
    float from = 0;
    float to = 0;
};

/// The shown columns side by side; room left over goes to those whose texts are cut, else to all with words.
std::vector<Place> places(Context const& ctx, tables::TableData const& data, float room)
{
    std::vector<Place> out;
    float x = 0;
    auto const& shown = ctx.state.table.shown;
    bool const any_cut = std::any_of(shown.begin(), shown.end(), [&](std::size_t c) { return data.columns[c].cut; });
    auto grows = [&](tables::TableColumn const& column) { return !column.number && (column.cut || !any_cut); };
    std::ptrdiff_t growing = 0;
    for (std::size_t const c : shown) {
        tables::TableColumn const& column = data.columns[c];
        float const width = ctx.px(column.width);
        out.push_back({&column, c, x, x + width});
        x += width;
        growing += grows(column) ? 1 : 0;
    }
    if (x >= room || growing == 0) { return out; }
    float const more = std::floor((room - x) / static_cast<float>(growing));
    float shift = 0;
    for (Place& place : out) {
        place.from += shift;
        shift += grows(*place.column) ? more : 0;
        place.to += shift;
    }
    return out;
}

/// The frame around the rows while they are drawn.
struct Frame {
    Rect box;  ///< the rows, without the header
    std::vector<Place> const& places;
    float scroll = 0;  ///< px scrolled to the right

    /// The first column stays when the others scroll.
    [[nodiscard]] Rect cell(std::size_t i, float top, float bottom) const
    {
        float const left = box.min.x - (i == 0 ? 0 : scroll);
        return {{left + places[i].from, top}, {left + places[i].to, bottom}};
    }
    [[nodiscard]] float fixed() const { return box.min.x + (places.empty() ? 0 : places.front().to); }
};

bool is_selected(query::Selection const& selection, tables::TableRow const& row)
{
    if (auto const* county = std::get_if<query::SelectedArea>(&selection)) {
        return !row.adcode.empty() && row.adcode == county->adcode;
    }
    auto const* project = std::get_if<query::SelectedProject>(&selection);
    return project != nullptr && !row.project_id.empty() && row.project_id == project->project_id;
}

/// Brings the first row of a new selection in sight.
void follow_selection(Context& ctx, tables::TableData const& data, float step)
{
    TableState& state = ctx.edit_state().table;
    if (state.marked && *state.marked == ctx.view.selection) { return; }
    state.marked = ctx.view.selection;
    auto const found = std::find_if(state.order.begin(), state.order.end(),
                                    [&](std::size_t r) { return is_selected(ctx.view.selection, data.rows[r]); });
    if (found == state.order.end()) { return; }
    float const top = step * static_cast<float>(found - state.order.begin());
    float const high = ImGui::GetWindowHeight();
    float const now = ImGui::GetScrollY();
    if (top < now || top + step > now + high) { ImGui::SetScrollY(std::max(0.0F, top - (high - step) / 2)); }
}

void take_row(Context& ctx, tables::TableData const& data, tables::TableRow const& row)
{
    if (data.kind == tables::TableKind::sources) {
        open_sources(ctx, std::string(ctx.tr(phrase::source)), {{{}, {row.source_ids, {}, {}}}});
        return;
    }
    if (!row.project_id.empty()) {
        select_project(ctx, row.project_id);
    } else if (!row.adcode.empty()) {
        select_county(ctx, row.adcode);
    } else {
        return;
    }
    ctx.edit_state().table.marked = ctx.view.selection;
    // A row is taken when the button goes up; the click counted as the second when it went down.
    if (ImGui::GetIO().MouseClickedLastCount[0] == 2) { ctx.requests().zoom_to = ctx.view.selection; }
}

void draw_cell(Context const& ctx, Rect const& box, tables::TableColumn const& column, tables::TableCell const& cell,
               bool strong)
{
    float const middle = (box.min.y + box.max.y) / 2;
    float const pad = ctx.px(cell_padding);
    if (cell.text.empty()) {
        if (!column.says_absent) { return; }
        float const x = column.number ? box.max.x - pad : box.min.x + pad;
        text_at(ctx, {x, middle}, Type::small, palette::suspended, ctx.tr(phrase::no_data),
                column.number ? Align::right : Align::left);
        return;
    }
    float const remark = cell.remark.empty() && !column.number ? 0 : ctx.px(column.remark_width);
    float const room = box.width() - 2 * pad - remark;
    Type const type = strong ? Type::strong : Type::body;
    style::Color const ink = cell.muted ? palette::ink_soft : palette::ink;
    std::string const text = elided(ctx, type, cell.text, room);
    if (column.number) {
        text_at(ctx, {box.max.x - pad - remark, middle}, type, ink, text, Align::right);
    } else {
        text_at(ctx, {box.min.x + pad, middle}, type, ink, text);
    }
    if (!cell.remark.empty()) {
        text_at(ctx, {box.max.x - pad - remark + ctx.px(8), middle}, Type::small, palette::ink_soft, cell.remark);
    }
    if (text.size() != cell.text.size() && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) {
        ctx.kit.tip = cell.text;
    }
}

void draw_row(Context& ctx, tables::TableData const& data, tables::TableRow const& row, Frame const& frame, float step)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const width = std::max(frame.box.width(), frame.places.empty() ? 1.0F : frame.places.back().to);
    bool const clicked = ImGui::InvisibleButton("row", {width, step});
    bool const over = ImGui::IsItemHovered();
    bool const chosen = is_selected(ctx.view.selection, row);
    bool const links = !row.adcode.empty() || !row.project_id.empty() || data.kind == tables::TableKind::sources;
    ImDrawList* list = ImGui::GetWindowDrawList();
    style::Color const ground = chosen ? palette::chosen : over ? palette::hover : palette::paper;
    float const bottom = at.y + step;
    list->AddRectFilled({frame.box.min.x, at.y}, {frame.box.max.x, bottom}, u32(ground));
    for (std::size_t i = 1; i < frame.places.size(); ++i) {
        Rect const box = frame.cell(i, at.y, bottom);
        if (box.max.x <= frame.fixed() || box.min.x >= frame.box.max.x) { continue; }
        draw_cell(ctx, box, *frame.places[i].column, row.cells[frame.places[i].index], false);
    }
    if (!frame.places.empty()) {
        Rect const box = frame.cell(0, at.y, bottom);
        list->AddRectFilled(box.min, box.max, u32(ground));
        if (frame.scroll > 0) { list->AddRectFilled({box.max.x - 1, at.y}, {box.max.x, bottom}, u32(palette::line)); }
        draw_cell(ctx, box, *frame.places.front().column, row.cells[frame.places.front().index], chosen);
    }
    float const hair = std::max(1.0F, ctx.px(1));
    list->AddRectFilled({frame.box.min.x, bottom - hair}, {frame.box.max.x, bottom}, u32(palette::bar_ground));
    if (chosen) {
        list->AddRectFilled({frame.box.min.x, at.y}, {frame.box.min.x + ctx.px(4), bottom}, u32(palette::accent));
    }
    if (over && links) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ctx.edit_state().hover.next_project = row.project_id;
        ctx.edit_state().hover.next_adcode = row.project_id.empty() ? row.adcode : "";
    }
    if (clicked) { take_row(ctx, data, row); }
}

/// Baking characters takes many times as long as drawing a frame. Where the rows in sight need new ones, those of the
/// rows around come along, so that scrolling seldom has to stop for it.
void note_around(Context const& ctx, tables::TableData const& data, int first)
{
    TableState const& state = ctx.state.table;
    if (!ctx.kit.fonts.stale()) { return; }
    int const all = static_cast<int>(state.order.size());
    for (int i = std::max(0, first - rows_ahead); i < std::min(all, first + rows_ahead); ++i) {
        for (std::size_t const c : state.shown) {
            tables::TableCell const& cell = data.rows[state.order[static_cast<std::size_t>(i)]].cells[c];
            ctx.kit.fonts.note(Type::body, cell.text);
            ctx.kit.fonts.note(Type::small, cell.remark);
        }
    }
}

/// Rising, falling, as in the files.
void next_sort(tables::TableSettings& settings, std::string const& column)
{
    if (settings.sort_column != column) {
        settings.sort_column = column;
        settings.descending = false;
    } else if (!settings.descending) {
        settings.descending = true;
    } else {
        settings.sort_column.clear();
        settings.descending = false;
    }
}

void draw_title(Context& ctx, Rect const& box, tables::TableColumn const& column)
{
    tables::TableSettings& settings = ctx.edit_state().table.setting();
    bool const sorted = settings.sort_column == column.id;
    bool over = false;
    if (area_at(ctx, box, column.id.c_str(), &over)) { next_sort(settings, column.id); }
    float const middle = (box.min.y + box.max.y) / 2;
    float const pad = ctx.px(cell_padding);
    float const arrow = sorted ? ctx.px(16) : 0;
    style::Color const ink = sorted ? palette::accent_text : over ? palette::ink : palette::ink_soft;
    std::string const title = elided(ctx, Type::small, column.title, box.width() - 2 * pad - arrow);
    float x = column.number ? box.max.x - pad : box.min.x + pad;
    float const width = text_at(ctx, {x, middle}, Type::small, ink, title, column.number ? Align::right : Align::left);
    x += (width + ctx.px(10)) * (column.number ? -1.0F : 1.0F);
    if (sorted) { chevron(ctx, {x, middle}, ctx.px(4), ink, !settings.descending); }
    if (over && title.size() != column.title.size()) { ctx.kit.tip = column.title; }
}

void draw_titles(Context& ctx, Rect const& box, Frame const& frame)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(palette::panel));
    ImGui::PushClipRect({frame.fixed(), box.min.y}, box.max, true);
    for (std::size_t i = 1; i < frame.places.size(); ++i) {
        draw_title(ctx, frame.cell(i, box.min.y, box.max.y), *frame.places[i].column);
    }
    ImGui::PopClipRect();
    if (!frame.places.empty()) { draw_title(ctx, frame.cell(0, box.min.y, box.max.y), *frame.places.front().column); }
    float const hair = std::max(1.0F, ctx.px(1));
    list->AddRectFilled(box.min, {box.max.x, box.min.y + hair}, u32(palette::line));
    list->AddRectFilled({box.min.x, box.max.y - hair}, box.max, u32(palette::control_line));
}

}  // namespace

void draw_table_body(Context& ctx, tables::TableData const& data, Rect const& box)
{
    TableState const& state = ctx.state.table;
    float const step = ctx.px(row_height);
    Rect const titles{box.min, {box.max.x, box.min.y + ctx.px(head_height)}};
    Rect const rows{{box.min.x, titles.max.y}, box.max};
    auto const columns = places(ctx, data, rows.width() - ImGui::GetStyle().ScrollbarSize);
    Frame frame{rows, columns, 0};
    ImGui::SetCursorScreenPos(rows.min);
    ImGui::SetNextWindowContentSize({columns.empty() ? 1.0F : columns.back().to, 0});
    ImGui::PushID(static_cast<int>(data.kind));
    if (ImGui::BeginChild("rows", {rows.width(), rows.height()}, false, ImGuiWindowFlags_HorizontalScrollbar)) {
        frame.scroll = ImGui::GetScrollX();
        follow_selection(ctx, data, step);
        if (state.order.empty()) {
            text_at(ctx, {rows.min.x + ctx.px(cell_padding), rows.min.y + ctx.px(24)}, Type::body, palette::ink_soft,
                    ctx.tr(phrase::table_empty));
        }
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(state.order.size()), step);
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                ImGui::PushID(i);
                draw_row(ctx, data, data.rows[state.order[static_cast<std::size_t>(i)]], frame, step);
                ImGui::PopID();
            }
        }
        note_around(ctx, data, static_cast<int>(ImGui::GetScrollY() / step));
    }
    ImGui::EndChild();
    draw_titles(ctx, titles, frame);
    ImGui::PopID();
}

}  // namespace atlas::ui
