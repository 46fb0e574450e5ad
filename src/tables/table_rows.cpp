#include "tables/table_rows.hpp"

#include "base/plain_text.hpp"
#include "base/spreadsheet_text.hpp"
#include "query/collation.hpp"
#include "query/pinyin.hpp"

#include <algorithm>
#include <numeric>

namespace atlas::tables {

namespace {

bool is_shown(TableColumn const& column, TableSettings const& settings)
{
    auto const chosen = settings.columns.find(column.id);
    return chosen != settings.columns.end() ? chosen->second : column.by_default;
}

/// Text looked for in cells. Words are compared without case and punctuation, figures as they stand; letters also find
/// names by their pinyin.
struct Wanted {
    std::string text;
    bool figure = false;
    query::PinyinTexts const* pinyin = nullptr;
};

Wanted wanted_of(std::string const& filter)
{
    bool const figure = !filter.empty() && filter.find_first_not_of("0123456789.-") == std::string::npos;
    return {figure ? filter : query::folded(filter), figure, nullptr};
}

bool passes(TableData const& data, TableRow const& row, std::vector<std::size_t> const& columns, Wanted const& wanted)
{
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t c) {
        std::string const text = row.cells[c].text + " " + row.cells[c].remark;
        if ((wanted.figure ? text : query::folded(text)).find(wanted.text) != std::string::npos) { return true; }
        return wanted.pinyin != nullptr && data.columns[c].names &&
               wanted.pinyin->matches(row.cells[c].text, wanted.text);
    });
}

void learn_names(TableData const& data, std::vector<std::size_t> const& columns, query::PinyinTexts& pinyin)
{
    std::vector<std::string_view> texts;
    for (std::size_t const c : columns) {
        if (!data.columns[c].names) { continue; }
        for (TableRow const& row : data.rows) { texts.push_back(row.cells[c].text); }
    }
    pinyin.learn(texts);
}

void filter_rows(std::vector<std::size_t>& order, TableData const& data, TableSettings const& settings,
                 query::PinyinTexts& pinyin)
{
    Wanted wanted = wanted_of(settings.filter);
    if (wanted.text.empty()) { return; }
    auto const columns = shown_columns(data, settings);
    if (!wanted.figure && query::is_pinyin_query(wanted.text)) {
        learn_names(data, columns, pinyin);
        wanted.pinyin = &pinyin;
    }
    std::erase_if(order, [&](std::size_t r) { return !passes(data, data.rows[r], columns, wanted); });
}

/// What a row is sorted by.
struct SortKey {
    bool absent = false;
    double number = 0;
    std::string text;
};

SortKey key_of(TableCell const& cell, bool number, query::Collation const& collation)
{
    if (number) { return {!cell.number.has_value(), cell.number.value_or(0), {}}; }
    return {cell.text.empty(), 0, collation.key(cell.text)};
}

bool before(SortKey const& a, SortKey const& b, bool descending)
{
    if (a.absent != b.absent) { return b.absent; }
    if (a.number != b.number) { return descending ? a.number > b.number : a.number < b.number; }
    return descending ? a.text > b.text : a.text < b.text;
}

void sort_rows(std::vector<std::size_t>& order, TableData const& data, std::size_t column, bool descending)
{
    query::Collation const collation;
    std::vector<SortKey> keys(data.rows.size());
    for (std::size_t const r : order) {
        keys[r] = key_of(data.rows[r].cells[column], data.columns[column].number, collation);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return before(keys[a], keys[b], descending); });
}

/// A cell of the clipboard stays on its line and in its column.
void append_plain(std::string& out, std::string_view text) { out += base::one_line(text); }

}  // namespace

std::vector<std::size_t> shown_columns(TableData const& data, TableSettings const& settings)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        if (is_shown(data.columns[i], settings)) { columns.push_back(i); }
    }
    return columns;
}

std::vector<std::size_t> shown_rows(TableData const& data, TableSettings const& settings)
{
    query::PinyinTexts pinyin;
    return shown_rows(data, settings, pinyin);
}

std::vector<std::size_t> shown_rows(TableData const& data, TableSettings const& settings, query::PinyinTexts& pinyin)
{
    std::vector<std::size_t> order(data.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (data.admitted) {
        std::erase_if(order, [&](std::size_t r) { return !(*data.admitted)[r]; });
    }
    filter_rows(order, data, settings, pinyin);
    auto const column = std::find_if(data.columns.begin(), data.columns.end(),
                                     [&](TableColumn const& c) { return c.id == settings.sort_column; });
    if (column != data.columns.end()) {
        sort_rows(order, data, static_cast<std::size_t>(column - data.columns.begin()), settings.descending);
    }
    return order;
}

/// A number as programs read it, with the minus of the keyboard; a text that no spreadsheet takes for a formula.
std::string pasted(TableCell const& cell)
{
    constexpr std::string_view minus = "−";
    bool const below_0 = cell.number && cell.text.starts_with(minus);
    if (below_0) { return "-" + cell.text.substr(minus.size()); }
    return cell.number ? cell.text : base::spreadsheet_text(cell.text);
}

std::string to_tsv(TableData const& data, std::vector<std::size_t> const& rows, std::vector<std::size_t> const& columns)
{
    std::string out;
    auto write_line = [&](auto&& text_of, auto&& remark_of) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) { out += '\t'; }
            append_plain(out, text_of(columns[i]));
            if (data.columns[columns[i]].remark_title.empty()) { continue; }
            out += '\t';
            append_plain(out, remark_of(columns[i]));
        }
        out += '\n';
    };
    write_line([&](std::size_t c) -> std::string_view { return data.columns[c].title; },
               [&](std::size_t c) -> std::string_view { return data.columns[c].remark_title; });
    for (std::size_t const r : rows) {
        auto const& cells = data.rows[r].cells;
        write_line([&](std::size_t c) { return pasted(cells[c]); },
                   [&](std::size_t c) { return base::spreadsheet_text(cells[c].remark); });
    }
    return out;
}

}  // namespace atlas::tables
