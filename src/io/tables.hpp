// The rows behind `county-atlas table`: plain strings keyed by column name, and their CSV and JSON forms.
#pragma once

#include "model/atlas.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace atlas::io {

/// A cell keeps its number so that JSON and later XLSX carry numbers; monostate is an absent value.
using Cell = std::variant<std::monostate, std::string, double, long long, bool>;

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

/// `what`: areas types attainment targets observations projects groups sources issues. Empty for another word.
std::optional<Table> make_table(model::Atlas const& atlas, std::string_view what, int year);

std::string to_csv(Table const& table);
std::string to_json(Table const& table);

}  // namespace atlas::io
