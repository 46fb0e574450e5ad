#include "ui/state/table_state.hpp"

#include "tables/table_rows.hpp"

namespace atlas::ui {

void refresh_order(tables::TableData const& data, TableState& state)
{
    if (state.order_revision == data.revision && state.order_settings == state.setting()) { return; }
    state.order = tables::shown_rows(data, state.setting(), state.pinyin);
    state.shown = tables::shown_columns(data, state.setting());
    state.order_revision = data.revision;
    state.order_settings = state.setting();
}

}  // namespace atlas::ui
