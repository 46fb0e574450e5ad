// What a scene names that there is not, in words that lead to the line to be mended.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "rules/scene_check.hpp"

#include <string>
#include <vector>

namespace atlas::briefing {

/// rules::scene_errors, and a palette that there is not.
std::vector<rules::SceneError> problems_of(model::Atlas const& atlas, model::BriefingScene const& scene);

/// "briefing.toml:12, scene hexi, indicator 'gpd': is not in indicators.csv; the nearest: gdp GDP". Without the line
/// where the scene is not as the file has it.
std::string problem_words(model::BriefingScene const& scene, rules::SceneError const& problem, base::Language language);

}  // namespace atlas::briefing
