// How wide the columns of a table are.
#pragma once

#include "tables/table_data.hpp"

namespace atlas::tables {

/// Sets each column's width from its longest texts, within bounds: an estimate that needs no fonts.
void set_widths(TableData& data);

}  // namespace atlas::tables
