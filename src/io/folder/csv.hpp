// CSV tables: rows with their line numbers, and typed access to their cells.
#pragma once

#include "io/files/report.hpp"
#include "model/kinds.hpp"
#include "words/message.hpp"
#include "words/word_list.hpp"

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

/// A finite number in plain digits, "-68.4"; empty otherwise. No locale, no exponent, no hexadecimal, no "nan".
std::optional<double> parse_number(std::string_view text);
/// As parse_number() reads it again, with as many digits as it needs.
std::string written_number(double value);
std::optional<int> parse_integer(std::string_view text);

/// The records of a text that read_csv() reads without error, the header first, as they are written but for their line
/// ends: views into the text.
std::vector<std::string_view> raw_records(std::string_view text);
/// The cells of such a record as they are written, quotes and all.
std::vector<std::string_view> raw_cells(std::string_view record);

/// How many characters a text has, where that is more than may be (limits.hpp).
std::optional<std::size_t> too_many_characters(std::string_view text);

/// The text of a cell, in quotes only where it must be.
std::string csv_quoted(std::string_view text);

/// One cell while its row is read. A cell that is wrong is reported and read as a default; a blank one (base::is_blank)
/// is an empty one.
class CsvCell {
public:
    CsvCell(std::string const& text, std::string_view column, std::size_t line, Report& report);

    [[nodiscard]] std::string const& text() const { return m_text; }
    [[nodiscard]] std::string const& required() const;
    [[nodiscard]] std::string const& code() const;
    [[nodiscard]] std::string const& optional_code() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] double number_or(double fallback) const;
    [[nodiscard]] int integer(int lowest, int highest) const;

    template <class E>
    [[nodiscard]] E word() const
    {
        if (auto const value = model::parse<E>(m_text)) { return *value; }
        wrong("unknown-word", words::message("not-accepted", words::accepted_words<E>()));
        return model::Words<E>::list.front().value;
    }

    void wrong(std::string_view code, base::Message message) const;

private:
    std::string const& m_text;
    std::string_view m_column;
    std::size_t m_line;
    Report& m_report;
};

}  // namespace atlas::io
