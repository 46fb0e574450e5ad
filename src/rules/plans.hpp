// Plans by their ids: which entry of a precedence names them, and the year they start with.
#pragma once

#include "model/atlas.hpp"

#include <string_view>

namespace atlas::rules {

/// True when "plan/section" matches the precedence entry "plan" or "plan/prefix".
bool plan_matches(std::string_view entry, std::string_view plan, std::string_view section);

/// The year a plan starts with, from its id ("zhangye-2026-2030" → 2026, "hexi-145", the 14th five-year plan → 2021);
/// else the first year of the atlas's period. The baseline of the schedule is the newest figure up to that year.
int plan_first_year(model::Atlas const& atlas, std::string_view plan);

}  // namespace atlas::rules
