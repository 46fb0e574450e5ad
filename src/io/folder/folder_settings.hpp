// atlas.toml and briefing.toml of the folder form.
#pragma once

#include "base/issue.hpp"
#include "io/folder/source_texts.hpp"
#include "model/atlas.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Reads atlas.toml into the atlas's settings; findings are added to `issues`, the file as read to `texts`.
void read_settings(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts, base::Issues& issues);

/// Reads briefing.toml, which may be missing, into the atlas's scenes and their lines.
void read_briefing(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts, base::Issues& issues);

/// Reads the scenes of a file in the form of briefing.toml; findings name the file `name`.
std::vector<model::BriefingScene> read_scenes(std::filesystem::path const& file, std::string name,
                                              base::Issues& issues);
/// The same from text in UTF-8.
std::vector<model::BriefingScene> scenes_in(std::string_view text, std::string name, base::Issues& issues);

}  // namespace atlas::io
