// Dates and periods as they are written in tables.
#pragma once

#include <optional>
#include <string_view>

namespace atlas::base {

/// 1000 to 9999 in four digits.
std::optional<int> year_of(std::string_view four_digits);
/// YYYY, YYYY-MM or YYYY-MM-DD of a day that there is.
bool is_date(std::string_view text);
/// 2023, 2024H1, 2024Q3 or 2024-05.
bool is_period(std::string_view text);

}  // namespace atlas::base
