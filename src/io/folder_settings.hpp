// atlas.toml and briefing.toml of the folder form.
#pragma once

#include "base/issue.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::io {

/// Reads atlas.toml into the atlas's settings; findings are added to `issues`.
void read_settings(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues);

/// Reads briefing.toml, which may be missing, into the atlas's scenes.
void read_briefing(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues);

}  // namespace atlas::io
