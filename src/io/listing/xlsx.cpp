#include "io/listing/xlsx.hpp"

#include "base/failure.hpp"
#include "base/plain_text.hpp"
#include "base/utf8.hpp"
#include "io/files/unfinished.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <system_error>

namespace atlas::io {
namespace {

/// A folder of our own for the file that the library can only write by name; goes with its content.
class Scratch {
public:
    Scratch() : m_folder(std::filesystem::temp_directory_path() / unfinished_name())
    {
        remove_left_behind(m_folder.path().parent_path());
        if (mkdir(m_folder.path().c_str(), 0700) != 0) {
            throw base::SystemFailure(
                fmt::format("{}: cannot be made: {}", m_folder.path().string(), std::system_category().message(errno)));
        }
    }
    ~Scratch()
    {
        std::error_code none;
        std::filesystem::remove_all(m_folder.path(), none);
    }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "table.xlsx"; }

private:
    Unfinished m_folder;
};

void demand(lxw_error error, std::string_view where)
{
    if (error == LXW_NO_ERROR) { return; }
    throw base::SystemFailure(fmt::format("workbook, {}: {}", where, lxw_strerror(error)));
}

struct CellWriter {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
    lxw_error operator()(std::string const& value) const
    {
        return worksheet_write_string(sheet, row, column, base::printable(value).c_str(), nullptr);
    }
    lxw_error operator()(double value) const
    {
        return std::isfinite(value) ? worksheet_write_number(sheet, row, column, value, nullptr) : LXW_NO_ERROR;
    }
    lxw_error operator()(long long value) const { return (*this)(static_cast<double>(value)); }
    lxw_error operator()(bool value) const
    {
        return worksheet_write_boolean(sheet, row, column, value ? 1 : 0, nullptr);
    }
};

/// Width in digits that shows most cells of a column: a Chinese character takes two, and long quotes are cut off.
double column_width(Table const& table, std::size_t column)
{
    auto const width = [](std::string_view text) {
        double sum = 0;
        while (!text.empty()) { sum += base::next_character(text) < 0x800 ? 1 : 2; }
        return sum;
    };
    double widest = width(table.columns[column]) + 3;  // room for the filter's button
    for (auto const& row : table.rows) {
        if (auto const* text = std::get_if<std::string>(&row[column])) { widest = std::max(widest, width(*text) + 1); }
    }
    return std::clamp(widest, 8.0, 48.0);
}

void write_sheet(lxw_workbook* book, lxw_format* bold, Sheet const& from)
{
    lxw_worksheet* const sheet = workbook_add_worksheet(book, from.name.c_str());
    if (sheet == nullptr) { throw base::SystemFailure(fmt::format("workbook: no sheet can be named '{}'", from.name)); }
    Table const& table = from.table;
    auto const last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto const column = static_cast<lxw_col_t>(i);
        demand(worksheet_write_string(sheet, 0, column, table.columns[i].c_str(), bold), table.columns[i]);
        demand(worksheet_set_column(sheet, column, column, column_width(table, i), nullptr), table.columns[i]);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t i = 0; i < table.rows[r].size(); ++i) {
            CellWriter const write{sheet, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(i)};
            demand(std::visit(write, table.rows[r][i]), fmt::format("row {} of {}", r + 1, from.name));
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    demand(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), last_column), from.name);
}

}  // namespace

std::string to_xlsx(std::span<Sheet const> sheets)
{
    Scratch const scratch;
    std::string const path = scratch.file().string();
    lxw_workbook* const book = workbook_new(path.c_str());
    if (book == nullptr) { throw base::SystemFailure("workbook: out of memory"); }
    try {
        lxw_format* const bold = workbook_add_format(book);
        format_set_bold(bold);
        for (Sheet const& sheet : sheets) { write_sheet(book, bold, sheet); }
    } catch (...) {
        lxw_workbook_free(book);
        throw;
    }
    if (lxw_error const error = workbook_close(book); error != LXW_NO_ERROR) {
        // The library has its own words for a full disk, which say nothing of where.
        throw base::SystemFailure(fmt::format("workbook: cannot be made in {}: {}{}", path, lxw_strerror(error),
                                              errno != 0 ? ": " + std::system_category().message(errno) : ""));
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in || bytes.empty()) { throw base::SystemFailure(fmt::format("{}: cannot be read back", path)); }
    return bytes;
}

}  // namespace atlas::io
