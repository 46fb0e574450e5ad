// The pieces of the table panel; used by its own files only.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Tabs, count, filter and buttons, on two lines where one is too short. Returns where they end.
float draw_table_head(Context& ctx, Rect const& box);
/// Header row and rows of the order kept in the state.
void draw_table_body(Context& ctx, TableData const& data, Rect const& box);
/// Puts the rows and columns shown into the clipboard.
void copy_table(Context& ctx);

}  // namespace atlas::ui
