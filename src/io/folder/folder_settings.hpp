// atlas.toml and briefing.toml of the folder form.
#pragma once

#include "base/issue.hpp"
#include "io/files/report.hpp"
#include "io/folder/source_texts.hpp"
#include "model/atlas.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Reads atlas.toml into the atlas's settings; findings are added to `issues`, the file as read to `texts`.
void read_settings(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts, base::Issues& issues);

/// Reports what keeps the text of atlas.toml from being read; nothing for other files.
void read_back_settings(std::string_view file, std::string_view text, Report& report);

/// Reads briefing.toml, which may be missing, into the atlas's scenes and their lines. What is wrong with it goes to
/// the atlas's briefing_issues, and a scene with an error is left out: it keeps nobody from all the rest.
void read_briefing(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts);

/// Whether the program knows the key of a scene.
bool is_scene_key(std::string_view key);
/// The keys it knows within a table of a scene; none where the key is no table.
std::span<std::string_view const> keys_within(std::string_view key);

/// A scene of a text, and whether it was read without error.
struct ReadScene {
    model::BriefingScene scene;
    bool sound = false;
};
/// Every scene of text in UTF-8, in its order; findings name the file `name`. Text larger than briefing.toml may be is
/// an error.
std::vector<ReadScene> all_scenes_in(std::string_view text, std::string name, base::Issues& issues);
/// The sound ones alone.
std::vector<model::BriefingScene> scenes_in(std::string_view text, std::string name, base::Issues& issues);
/// The same from a file of unsaved scenes, which may be larger.
std::vector<model::BriefingScene> read_scenes(std::filesystem::path const& file, std::string name,
                                              base::Issues& issues);

}  // namespace atlas::io
