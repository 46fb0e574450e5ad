// The rows of the table below the map as the panel shows them: plain words and numbers, made by the app.
#pragma once

#include "view/view_state.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui
{

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
    bool cut = false;          ///< some texts are longer than the width
    double remark_width = 0;   ///< logical px kept for the remarks, so that the figures stand in line
};

struct TableCell {
    std::string text;              ///< as shown; empty = absent
    std::string remark;            ///< quiet words behind the text, such as the period of a figure
    std::optional<double> number;  ///< the exact value behind the text
    bool quiet = false;            ///< drawn soft: outdated
};

struct TableRow {
    std::vector<TableCell> cells;  ///< one a column
    std::string adcode;            ///< area that a click selects, or empty
    std::string project_id;        ///< project that a click selects, or empty
    std::string source_ids;        ///< documents behind the row, `;` between
};

struct TableData {
    TableKind kind = TableKind::counties;
    std::uint64_t revision = 0;  ///< differs whenever the content does
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

/// What the user set for one tab.
struct TableSettings {
    std::string sort_column;  ///< id; empty = the order of the files
    bool descending = false;
    std::string filter;              ///< rows with this in a shown column; empty = all
    std::set<std::string> switched;  ///< ids of columns whose visibility is not the default
    bool operator==(TableSettings const&) const = default;
};

/// The table's part of what the interface remembers.
struct TableState {
    bool open = false;
    TableKind kind = TableKind::counties;
    double share = 0.4;  ///< of the height between the bars
    bool columns_open = false;
    int columns_age = 0;  ///< frames since the choice of columns opened
    double columns_right = 0;  ///< px where its button ends
    std::optional<view::Selection> marked;  ///< the selection whose row was brought in sight
    std::array<TableSettings, table_kinds> settings;

    // Kept from frame to frame, renewed only when data or settings change.
    std::vector<std::size_t> order;  ///< indices of the rows shown
    std::vector<std::size_t> shown;  ///< indices of the columns shown
    std::uint64_t order_revision = 0;
    TableSettings order_settings;

    [[nodiscard]] TableSettings& setting() { return settings[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] TableSettings const& setting() const { return settings[static_cast<std::size_t>(kind)]; }
};

enum class TableFile { csv, xlsx };

}  // namespace atlas::ui
