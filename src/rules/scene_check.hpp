// Whether a scene of the briefing names only what the atlas has.
#pragma once

#include "base/language.hpp"
#include "base/message.hpp"
#include "model/atlas.hpp"
#include "rules/live_figure.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace atlas::rules {

struct SceneError {
    std::string field;      ///< of briefing.toml: "indicator", "second.plan", "text"
    std::string value;      ///< as written
    base::Message message;  ///< what is wrong and what would be accepted
    std::size_t line = 0;   ///< of briefing.toml as read, 1-based; 0 where the scene is no longer as it was read
};

/// Areas, indicators, projects, plans and years that the atlas does not have, a level without areas, a second map that
/// is missing, and figures in title, text and notes that cannot be resolved. With the nearest names that there are.
std::vector<SceneError> scene_errors(model::Atlas const& atlas, model::BriefingScene const& scene);

/// Where a field of the scene stands in briefing.toml, its own line where the field is absent; 0 as above.
std::size_t line_of(model::Atlas const& atlas, model::BriefingScene const& scene, std::string const& field);

/// The figures of a scene's words with what the scene itself says of year and plan.
FigureSetting figure_setting(model::BriefingScene const& scene, base::Language language);

}  // namespace atlas::rules
