// The choice of columns above the table's button.
#include "ui/table/table_columns.hpp"

#include "tables/table_rows.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include "style/palette.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

void draw_column(Context& ctx, tables::TableData const& data, std::size_t index, float step)
{
    TableState& state = ctx.edit_state().table;
    tables::TableColumn const& column = data.columns[index];
    bool const on = std::find(state.shown.begin(), state.shown.end(), index) != state.shown.end();
    Row const item = row(ctx, column.id.c_str(), step);
    check_mark(ctx, {item.box.min.x + ctx.px(10), item.middle}, on);
    text_at(ctx, {item.box.min.x + ctx.px(32), item.middle}, Type::body, palette::ink,
            elided(ctx, Type::body, column.title, item.box.width() - ctx.px(36)));
    if (!item.clicked || (on && state.shown.size() == 1)) { return; }  // one column always stays
    // A choice that is the default again is none.
    auto& columns = state.setting().columns;
    if (on == column.by_default) {
        columns[column.id] = !on;
    } else {
        columns.erase(column.id);
    }
}

}  // namespace

void draw_table_columns(Context& ctx)
{
    TableState& state = ctx.edit_state().table;
    if (!state.columns_open) { return; }
    if (!state.open || ctx.table == nullptr || ctx.table->kind != state.kind) {
        state.columns_open = false;
        return;
    }
    tables::TableData const& data = *ctx.table;
    float const step = ctx.px(34);
    float const width = ctx.px(290);
    float const bottom = ctx.boxes.table.min.y + ctx.px(4);
    float const room = bottom - ctx.boxes.bar.max.y - ctx.px(8);
    float const height = std::min(step * static_cast<float>(data.columns.size()) + ctx.px(16), room);
    float const right = std::max(static_cast<float>(state.columns_right), ctx.boxes.table.min.x + width + ctx.px(8));
    Rect const box{{right - width, bottom - height}, {right, bottom}};
    begin_floating(ctx, "columns", box, {16, 8});
    for (std::size_t i = 0; i < data.columns.size(); ++i) { draw_column(ctx, data, i, step); }
    end_floating();
    // The click on the button that opened it is not one beside it, nor is a further one, which the button itself takes.
    bool const beside =
        state.columns_age++ > 0 && clicked_beside(box) && !ctx.boxes.table.contains(ImGui::GetMousePos());
    if (beside) { state.columns_open = false; }
}

}  // namespace atlas::ui
