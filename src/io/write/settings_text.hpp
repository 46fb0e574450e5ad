// atlas.toml as text.
#pragma once

#include "model/rows.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::io {

/// The whole file; settings that say nothing else than an empty file does are left out, but for those that are needed.
std::string settings_text(model::Settings const& settings);

/// The file `as_read`, which gave `before`, with the settings of `now`: values are replaced in their places, comments
/// and all that is not known stay. Written anew where that does not give the settings.
std::string settings_text_after(std::string_view as_read, model::Settings const& before, model::Settings const& now);

/// Name ("schedule.ahead") and value as TOML of every setting.
std::vector<std::pair<std::string, std::string>> settings_values(model::Settings const& settings);

}  // namespace atlas::io
