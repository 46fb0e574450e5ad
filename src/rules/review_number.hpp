// The map approval number (审图号), told from what people write while they have none.
#pragma once

#include "model/rows.hpp"

#include <string>

namespace atlas::rules {

/// The number as it goes on a map, without the label 审图号： before it; empty where there is none: nothing, blanks, or
/// a filler such as 无, 待审, -, n/a. A number names who gave it (GS, 甘S, 审), the year and its place among the
/// numbers of that year, as in GS(2026)1234号 or 甘S(2024)56号; whatever does not is taken for a filler, because a map
/// that goes out as approved without being so is the worse mistake.
std::string review_number(model::Settings const& settings);

/// Whether something is given that is no number.
bool has_review_filler(model::Settings const& settings);

}  // namespace atlas::rules
