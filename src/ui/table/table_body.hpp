// Header row and rows of the table below the map.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Header row and rows of the order kept in the state.
void draw_table_body(Context& ctx, tables::TableData const& data, Rect const& box);

}  // namespace atlas::ui
