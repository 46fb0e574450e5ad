// How a unit is written for the reader. Names only: no value is ever converted here (see unit_factor for that).
#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace atlas::rules {

/// "亿元" or "100 million yuan". A unit without a name of its own is put together from those of its parts (万亩 →
/// "10,000 mu", 个/万人 → "per 10,000 people"); counters (个, 家) are "number"; what is not known stays as it is.
std::string unit_name(std::string_view unit, base::Language language);

/// The unit of a difference of two figures: that of percentages is 个百分点; any other is the figures' own.
std::string_view unit_of_difference(std::string_view unit);

/// A written figure with its unit: "460 亿元", "65%", "42 people". An English unit that begins with a number is set off
/// by a cross, "460 × 100 million yuan", so that the two numbers are not read as one; "number" is left out.
std::string with_unit(std::string_view figure, std::string_view unit, base::Language language);

/// The heading of a list of figures: "地区生产总值（亿元）", "Gross domestic product (100 million yuan)".
std::string titled_with_unit(std::string_view title, std::string_view unit, base::Language language);

}  // namespace atlas::rules
