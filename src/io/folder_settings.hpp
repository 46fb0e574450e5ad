// atlas.toml and briefing.toml of the folder form.
#pragma once

#include "base/issue.hpp"
#include "model/atlas.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atlas::io {

/// Reads atlas.toml into the atlas's settings; findings are added to `issues`.
void read_settings(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues);

/// Reads briefing.toml, which may be missing, into the atlas's scenes.
void read_briefing(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues);

/// Reads the scenes of a file in the form of briefing.toml; findings name the file `name`.
std::vector<model::BriefingScene> read_scenes(std::filesystem::path const& file, std::string name,
                                              base::Issues& issues);

}  // namespace atlas::io
