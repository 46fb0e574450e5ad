#include "tables/table_data.hpp"

#include <algorithm>

namespace atlas::tables {

namespace {

constexpr std::array<std::string_view, table_kinds> kind_words{"counties",     "projects", "targets",
                                                               "observations", "sources",  "issues"};

}  // namespace

std::optional<TableKind> parse_table_kind(std::string_view word)
{
    auto const found = std::find(kind_words.begin(), kind_words.end(), word);
    if (found == kind_words.end()) { return std::nullopt; }
    return static_cast<TableKind>(found - kind_words.begin());
}

std::string_view word(TableKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

}  // namespace atlas::tables
