// The choice of the table's columns.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Drawn after the table.
void draw_table_columns(Context& ctx);

}  // namespace atlas::ui
