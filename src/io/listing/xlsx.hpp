// Tables as an Office Open XML workbook (.xlsx), through libxlsxwriter.
#pragma once

#include "io/listing/tables.hpp"

#include <span>
#include <string>

namespace atlas::io {

/// A sheet of a workbook. The name has at most 31 characters and none of []:*?/\.
struct Sheet {
    std::string name;
    Table table;
};

/// The bytes of a workbook: one sheet per table, its header bold, frozen and with a filter. Numbers are numbers, text
/// is text (codes keep their zeros, nothing is read as a formula), absent values are empty cells. Throws
/// base::SystemFailure where there is no room for the temporary file, and for more rows or longer texts than the format
/// holds (1 048 575, 32 767).
std::string to_xlsx(std::span<Sheet const> sheets);

}  // namespace atlas::io
