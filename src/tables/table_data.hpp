// The rows and columns of a table as people read it: plain words with the numbers behind them.
#pragma once

#include "base/language.hpp"
#include "query/pinyin_texts.hpp"
#include "query/view_state.hpp"
#include "words/bilingual.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::tables {

/// The tabs, in their order.
enum class TableKind { counties, projects, targets, observations, sources, issues };
inline constexpr std::size_t table_kinds = 6;
/// The word of the command line for a tab; empty for an unknown word.
std::optional<TableKind> parse_table_kind(std::string_view word);
std::string_view word(TableKind kind);

struct TableColumn {
    std::string id;            ///< stable in all languages
    std::string title;         ///< in the language of the view, with the unit in brackets
    std::string remark_title;  ///< heads the remarks where a copy gives them a column of their own; empty = no remarks
    bool number = false;       ///< right-aligned, sorted by value
    bool says_absent = false;  ///< an absent value is said to be missing, not left blank
    bool by_default = true;    ///< shown until the user hides it
    double width = 80;         ///< logical px, remarks included
    bool names = false;        ///< short words that a filter also finds by their pinyin
    bool whole = false;        ///< never cut: a part of the text would say something else, as 2022 for 2022H1
    bool cut = false;          ///< some texts are longer than the width
    double remark_width = 0;   ///< logical px kept for the remarks, so that the figures stand in line
};

struct TableCell {
    std::string text;              ///< as shown; empty = absent
    std::string remark;            ///< muted words behind the text, such as the period of a figure
    std::optional<double> number;  ///< the exact value behind the text
    bool muted = false;            ///< drawn soft: outdated
};

struct TableRow {
    std::vector<TableCell> cells;  ///< one per column
    std::string adcode;            ///< area that a click selects, or empty
    std::string project_id;        ///< project that a click selects, or empty
    std::string source_ids;        ///< documents behind the row, `;` between
};

struct TableData {
    TableKind kind = TableKind::counties;
    std::uint64_t revision = 0;  ///< differs whenever the content does
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::optional<std::vector<bool>> admitted;  ///< rows that pass the map's filters; empty = the filters do not count
};

/// Words in both languages of the window.
using BothWords = words::BilingualText;

/// Rows that a list of a card put into the table: exactly these, in this order, with a figure of their own.
struct TablePick {
    struct Row {
        std::string id;  ///< project_id or adcode, by the tab
        std::optional<double> figure;
        std::optional<geo::Point> at;  ///< where it is marked, degrees; empty = its outline
    };
    BothWords title;         ///< what they have in common, such as "Within 20 km of …"
    BothWords figure_title;  ///< heads the figures, such as "Distance (km)"
    std::vector<Row> rows;
    std::uint64_t number = 0;  ///< differs from one pick to the next
};

/// What the user set for one tab.
struct TableSettings {
    std::string sort_column;  ///< id; empty = the order of the files
    bool descending = false;
    std::string filter;                   ///< rows with this in a shown column; empty = all
    std::map<std::string, bool> columns;  ///< columns the user showed or hid, by id; the others are as by default
    bool operator==(TableSettings const&) const = default;
};

enum class TableFile { csv, xlsx };

}  // namespace atlas::tables
