// Plans named in a few words, for marks too small for the title of a document.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"

#include <string>

namespace atlas::rules {

/// "2026–2030年实施方案", "2022年实施意见", "“十四五”规划": the years that the plan's id names, else the year of the
/// document that states the target, and the kind of document its title says it is.
std::string plan_name(model::Atlas const& atlas, model::Target const& target, base::Language language);

}  // namespace atlas::rules
