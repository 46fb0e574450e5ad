// The table's own export: the shown rows and columns as a CSV or XLSX file.
#pragma once

#include "model/atlas.hpp"
#include "tables/table_data.hpp"
#include "ui/state/table_state.hpp"

#include <filesystem>
#include <string_view>

namespace atlas::app {

/// Writes the rows and columns that `state` shows into a new file "<title>-<tab>-<n>.csv" or ".xlsx" of the folder, the
/// tab by its word on the command line. Numbers are the exact ones, remarks have columns of their own; the workbook has
/// a second sheet with the documents behind the rows. Returns the path. Throws base::SystemFailure.
std::filesystem::path write_table(model::Atlas const& atlas, tables::TableData const& data, ui::TableState const& state,
                                  std::string_view title, tables::TableFile file, std::filesystem::path const& folder);

}  // namespace atlas::app
