// Rows of CSV tables as text.
#pragma once

#include "io/folder/table_forms.hpp"

#include <string>
#include <string_view>

namespace atlas::io {

/// A row by its columns, without a line end.
template <class Row>
std::string csv_line(TableForm<Row> const& form, Row const& row)
{
    std::string line;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        line += (i == 0 ? "" : ",") + csv_quoted(form.columns[i].write(row));
    }
    return line;
}

/// A row that was `before` when its text `as_read` was read: cells that are as they were keep their text.
template <class Row>
std::string mended_line(TableForm<Row> const& form, std::string_view as_read, Row const& before, Row const& row)
{
    auto const cells = raw_cells(as_read);
    std::string line;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        std::string const text = form.columns[i].write(row);
        line += i == 0 ? "" : ",";
        line += form.columns[i].write(before) == text ? std::string(cells[i]) : csv_quoted(text);
    }
    return line;
}

}  // namespace atlas::io
