// CSV tables: rows with their line numbers, and typed access to their cells.
#pragma once

#include "io/folder/report.hpp"
#include "model/kinds.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

using Header = std::span<std::string_view const>;

/// One record with as many cells as the header has columns.
struct CsvRow {
    std::size_t line = 0;  ///< 1-based line the record begins on
    std::vector<std::string> cells;
};

/// Calls `visit` for every good record. The header must equal `header`; quoting is strict (RFC 4180).
void read_csv(std::string_view text, Header header, Report& report, std::function<void(CsvRow const&)> const& visit);

/// Whether a file begins with this header; reports the difference.
bool check_header(std::string_view start, Header header, Report& report);

/// A finite number with nothing behind it; empty otherwise. No locale, no hexadecimal, no "nan".
std::optional<double> parse_number(std::string_view text);
std::optional<int> parse_integer(std::string_view text);
/// Six digits, or region-… / park-… of lower-case letters, digits and hyphens.
bool is_code(std::string_view text);
/// 2023, 2024H1, 2024Q3 or 2024-05.
bool is_period(std::string_view text);
/// YYYY, YYYY-MM or YYYY-MM-DD.
bool is_date(std::string_view text);

/// "a, b or c" of a closed word list.
template <class E>
std::string accepted_words()
{
    std::string text;
    for (auto const& w : model::Words<E>::list) { text += (text.empty() ? "" : ", ") + std::string(w.id); }
    return text;
}

/// Cells of a row by column name. A cell that is wrong is reported and read as a default.
class Cells {
public:
    Cells(CsvRow const& row, Header header, Report& report) : m_row(row), m_header(header), m_report(report) {}

    [[nodiscard]] std::string const& text(std::string_view column) const;
    [[nodiscard]] std::string const& required(std::string_view column) const;
    [[nodiscard]] std::string const& code(std::string_view column) const;
    [[nodiscard]] std::string const& optional_code(std::string_view column) const;
    [[nodiscard]] double number(std::string_view column) const;
    [[nodiscard]] double number_or(std::string_view column, double fallback) const;
    [[nodiscard]] int integer(std::string_view column, int lowest, int highest) const;

    template <class E>
    [[nodiscard]] E word(std::string_view column) const
    {
        std::string const& id = text(column);
        if (auto const value = model::parse<E>(id)) { return *value; }
        wrong("unknown-word", column, fmt::format("not one of the accepted words: {}", accepted_words<E>()));
        return model::Words<E>::list.front().value;
    }

    void wrong(std::string_view code, std::string_view column, std::string message) const;

private:
    CsvRow const& m_row;
    Header m_header;
    Report& m_report;
};

}  // namespace atlas::io
