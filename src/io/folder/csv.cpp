#include "io/folder/csv.hpp"

#include "base/blank.hpp"
#include "base/digits.hpp"
#include "base/utf8.hpp"
#include "io/folder/limits.hpp"
#include "model/area_code.hpp"

#include <csv.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace atlas::io {
namespace {

std::string const nothing;

std::string joined(Header header)
{
    std::string text;
    for (std::string_view column : header) { text += (text.empty() ? "" : ",") + std::string(column); }
    return text;
}

std::string_view first_line(std::string_view text)
{
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) { line.remove_suffix(1); }
    return line;
}

/// libcsv with the state its callbacks need. It is fed line by line, so that a record knows its line.
class Parser {
public:
    Parser(Header header, Report& report, std::function<void(CsvRow const&)> const& visit)
        : m_header(header), m_report(report), m_visit(visit)
    {
        if (csv_init(&m_csv, CSV_STRICT | CSV_STRICT_FINI) != 0) { throw std::bad_alloc(); }
        csv_set_space_func(&m_csv, [](unsigned char) { return 0; });  // spaces belong to the cell
    }
    Parser(Parser const&) = delete;
    Parser& operator=(Parser const&) = delete;
    ~Parser() { csv_free(&m_csv); }

    void run(std::string_view text)
    {
        std::size_t line = 0;
        while (!text.empty() && !m_report.full()) {
            auto const end = text.find('\n');
            std::string_view const piece = text.substr(0, end == std::string_view::npos ? end : end + 1);
            text.remove_prefix(piece.size());
            ++line;
            if (!m_open) {
                if (first_line(piece).empty()) { continue; }
                m_row.line = line;
                m_open = true;
            }
            if (csv_parse(&m_csv, piece.data(), piece.size(), on_cell, on_row, this) != piece.size()) {
                m_report.error("bad-quote", line, "", "", words::message("quote-in-cell"));
                return;
            }
        }
        if (csv_fini(&m_csv, on_cell, on_row, this) != 0) {
            m_report.error("bad-quote", m_row.line, "", "", words::message("quote-not-closed"));
        }
    }

private:
    static void on_cell(void* cell, std::size_t size, void* self)
    {
        static_cast<Parser*>(self)->m_row.cells.emplace_back(static_cast<char const*>(cell), size);
    }
    static void on_row(int, void* self) { static_cast<Parser*>(self)->finish_row(); }

    void finish_row()
    {
        m_open = false;
        if (m_is_header) {
            m_is_header = false;  // compared before the parsing began
        } else if (m_row.cells.size() != m_header.size()) {
            m_report.error("field-count", m_row.line, "", "",
                           words::message("cell-count", m_row.cells.size(), m_header.size(), joined(m_header)));
        } else if (++m_rows > most_rows) {
            if (m_rows == most_rows + 1) {
                m_report.error("too-many-rows", m_row.line, "", "", words::message("rows-more-than", most_rows));
            }
        } else {
            check_lengths();
            m_visit(m_row);
        }
        m_row.cells.clear();
    }

    void check_lengths() const
    {
        for (std::size_t i = 0; i < m_row.cells.size(); ++i) {
            if (auto const count = too_many_characters(m_row.cells[i])) {
                m_report.error("too-long", m_row.line, m_header[i], m_row.cells[i],
                               words::message("text-too-long", *count, longest_text));
            }
        }
    }

    csv_parser m_csv{};
    Header m_header;
    Report& m_report;
    std::function<void(CsvRow const&)> const& m_visit;
    CsvRow m_row;
    std::size_t m_rows = 0;
    bool m_open = false;
    bool m_is_header = true;
};

}  // namespace

bool check_header(std::string_view start, Header header, Report& report)
{
    std::string_view const found = first_line(start);
    std::string const expected = joined(header);
    if (found == expected) { return true; }
    report.error("wrong-header", 1, "", "", words::message("wrong-header", expected, shortened(found, 200)));
    return false;
}

void read_csv(std::string_view text, Header header, Report& report, std::function<void(CsvRow const&)> const& visit)
{
    if (!check_header(text, header, report)) { return; }
    Parser(header, report, visit).run(text);
}

namespace {

/// A sign or none, digits, and a point with digits behind it or none.
bool plain_digits(std::string_view text)
{
    if (text.starts_with('-')) { text.remove_prefix(1); }
    auto const point = text.find('.');
    return base::all_digits(text.substr(0, point)) &&
           (point == std::string_view::npos || base::all_digits(text.substr(point + 1)));
}

}  // namespace

std::string written_number(double value)
{
    std::array<char, 400> digits{};  // 309 before the point; a value that is read has few behind it
    auto const [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(digits.data(), end) : fmt::format("{}", value);
}

std::optional<double> parse_number(std::string_view text)
{
    double value = 0;
    if (!plain_digits(text)) { return std::nullopt; }
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

std::optional<int> parse_integer(std::string_view text)
{
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> raw_records(std::string_view text)
{
    std::vector<std::string_view> records;
    for (std::size_t at = text.find_first_not_of("\r\n"); at < text.size(); at = text.find_first_not_of("\r\n", at)) {
        bool quoted = false;
        std::size_t const begin = at;
        for (; at < text.size() && (quoted || (text[at] != '\n' && text[at] != '\r')); ++at) {
            if (text[at] == '"') { quoted = !quoted; }
        }
        records.push_back(text.substr(begin, at - begin));
    }
    return records;
}

std::vector<std::string_view> raw_cells(std::string_view record)
{
    std::vector<std::string_view> cells;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < record.size(); ++i) {
        if (record[i] == '"') { quoted = !quoted; }
        if (quoted || record[i] != ',') { continue; }
        cells.push_back(record.substr(begin, i - begin));
        begin = i + 1;
    }
    cells.push_back(record.substr(begin));
    return cells;
}

std::optional<std::size_t> too_many_characters(std::string_view text)
{
    if (text.size() <= longest_text) { return std::nullopt; }
    auto const count =
        text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), base::continues_character));
    return count > longest_text ? std::optional(count) : std::nullopt;
}

std::string csv_quoted(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) { return std::string(text); }
    std::string result = "\"";
    for (char const c : text) { result += c == '"' ? "\"\"" : std::string(1, c); }
    return result + '"';
}

CsvCell::CsvCell(std::string const& text, std::string_view column, std::size_t line, Report& report)
    : m_text(base::is_blank(text) ? nothing : text), m_column(column), m_line(line), m_report(report)
{
}

std::string const& CsvCell::required() const
{
    if (m_text.empty()) { wrong("empty", words::message("value-empty")); }
    return m_text;
}

std::string const& CsvCell::code() const
{
    if (!model::is_area_code(m_text)) { wrong("bad-code", words::message("not-a-code", 620702)); }
    return m_text;
}

std::string const& CsvCell::optional_code() const { return m_text.empty() ? m_text : code(); }

double CsvCell::number() const
{
    auto const value = parse_number(m_text);
    if (!value) { wrong("bad-number", words::message("not-a-number")); }
    constexpr double most = 1e15;  // a million billion of any unit is a slip, and no label holds it
    if (value && std::abs(*value) > most) { wrong("bad-number", words::message("number-too-large")); }
    return value.value_or(0);
}

double CsvCell::number_or(double fallback) const { return m_text.empty() ? fallback : number(); }

int CsvCell::integer(int lowest, int highest) const
{
    auto const value = parse_integer(m_text);
    if (!value || *value < lowest || *value > highest) {
        wrong("bad-number", words::message("not-an-integer-from-to", lowest, highest));
        return lowest;
    }
    return *value;
}

void CsvCell::wrong(std::string_view code, base::Message message) const
{
    m_report.error(code, m_line, m_column, m_text, std::move(message));
}

}  // namespace atlas::io
