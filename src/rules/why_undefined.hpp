// Why a target that has a figure lacks one of the measures, in words for the reader.
#pragma once

#include "base/language.hpp"
#include "rules/attainment.hpp"

#include <string>

namespace atlas::rules {

/// Why there is no path to the target, and so no schedule status; empty where there is one, where the target is met,
/// and where the years are not the reason.
std::string why_no_schedule(model::Atlas const& atlas, Attainment const& state, base::Language language);
/// Why no yearly growth is required of it; likewise.
std::string why_no_growth(model::Atlas const& atlas, Attainment const& state, base::Language language);

}  // namespace atlas::rules
