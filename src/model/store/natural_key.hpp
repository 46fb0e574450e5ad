// How a row is known outside the program: by what it is about, never by its line.
#pragma once

#include "model/atlas.hpp"
#include "model/store/change.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::model {

/// The table's name as files of changes write it: "observations", "project_facts" …
std::string_view name_of(TableKind table);

/// The natural key of a row, as written: its parts with "/" between ("/", "#" and "%" within them as %2F, %23, %25).
/// Observations: area, indicator, period, source; facts: project, date, fact, source; types: area, plan, rank, source;
/// industries: area, plan, role, name, source; groups: group, area, plan, source; pairs that are not comparable: both
/// indicators, in the order of their ids; every other row its own id or code; the settings have none.
std::string natural_key(AnyRow const& row);

/// The keys of rows of one table, by their numbers: a true repeat, a row whose key an earlier row has too, gets "#2",
/// "#3" … at its end. Reads the table through once. Empty for rows that are not there.
std::vector<std::string> natural_keys(Atlas const& atlas, TableKind table, std::vector<std::uint32_t> const& numbers);

}  // namespace atlas::model
