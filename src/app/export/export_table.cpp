#include "app/export/export_table.hpp"

#include "app/export/unique_file_name.hpp"
#include "io/files/write_file.hpp"
#include "io/listing/tables.hpp"
#include "io/listing/xlsx.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <vector>

namespace atlas::app {

namespace {

io::Cell words(std::string const& text) { return text.empty() ? io::Cell{} : io::Cell{text}; }

io::Table shown_table(tables::TableData const& data, ui::TableState const& state)
{
    io::Table table;
    for (std::size_t const c : state.shown) {
        table.columns.push_back(data.columns[c].title);
        if (!data.columns[c].remark_title.empty()) { table.columns.push_back(data.columns[c].remark_title); }
    }
    for (std::size_t const r : state.order) {
        std::vector<io::Cell> row;
        for (std::size_t const c : state.shown) {
            tables::TableCell const& cell = data.rows[r].cells[c];
            row.push_back(cell.number ? io::Cell{*cell.number} : words(cell.text));
            if (!data.columns[c].remark_title.empty()) { row.push_back(words(cell.remark)); }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The documents behind the rows shown.
io::Table documents(model::Atlas const& atlas, tables::TableData const& data, ui::TableState const& state)
{
    io::Table ids{{"source_ids"}, {}};
    for (std::size_t const r : state.order) { ids.rows.push_back({words(data.rows[r].source_ids)}); }
    return io::sources_of(atlas, ids);
}

}  // namespace

std::filesystem::path write_table(model::Atlas const& atlas, tables::TableData const& data, ui::TableState const& state,
                                  std::string_view title, tables::TableFile file, std::filesystem::path const& folder)
{
    io::Table const table = shown_table(data, state);
    std::string const stem = fmt::format("{}-{}", title.empty() ? "atlas" : title, tables::word(data.kind));
    if (file == tables::TableFile::csv) {
        auto path = unique_file_name(folder, stem, ".csv");
        // The mark at the front tells spreadsheets that the text is UTF-8.
        io::write_file(path, "\xEF\xBB\xBF" + io::to_csv(table));
        return path;
    }
    auto path = unique_file_name(folder, stem, ".xlsx");
    std::vector<io::Sheet> sheets{{"table", table}};
    if (data.kind != tables::TableKind::sources) { sheets.push_back({"sources", documents(atlas, data, state)}); }
    io::write_file(path, io::to_xlsx(sheets));
    return path;
}

}  // namespace atlas::app
