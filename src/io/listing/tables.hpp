// The rows behind `county-atlas table`: plain strings keyed by column name, and their CSV and JSON forms.
#pragma once

#include "base/issue.hpp"
#include "base/language.hpp"
#include "model/atlas.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace atlas::io {

/// A cell keeps its number so that JSON and XLSX carry numbers; monostate is an absent value.
using Cell = std::variant<std::monostate, std::string, double, long long, bool>;

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

/// `what`: areas types attainment aggregates targets observations projects groups sources scenes issues. Empty for
/// another word.
std::optional<Table> make_table(model::Atlas const& atlas, std::string_view what, int year);

/// The rows of sources.csv that a table names in its columns source_id, …_source_id and source_ids.
Table sources_of(model::Atlas const& atlas, Table const& table);

/// Findings as rows: severity code file row field value message; the message in the language.
Table issue_table(base::Issues const& issues, base::Language language = base::Language::en);

/// RFC 4180 with LF; booleans as true and false, absent values as empty cells. Spreadsheets open it: no text in it is a
/// formula (base/spreadsheet_text.hpp).
std::string to_csv(Table const& table);
/// A list of objects keyed by column, in column order, one per line; absent values as null.
std::string to_json(Table const& table);

}  // namespace atlas::io
