// Scenes as briefing.toml: what people edit in the window, written so that people can read it.
#pragma once

#include "base/result.hpp"
#include "model/atlas.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::io {

/// The scenes as TOML in UTF-8, in their order; the same scenes give the same text. What is as the reader would assume
/// is left out, and words of several lines stand on several lines. Reading it gives equal scenes, provided that they
/// are what the reader accepts (a title, known words). `comment` goes first as it is: lines that start with #.
std::string briefing_text(std::vector<model::BriefingScene> const& scenes, std::string_view comment = {});

/// The comment a file starts with: its lines up to the first that is neither empty nor a comment, without the empty
/// lines at its end.
std::string leading_comment(std::string_view toml);

/// The scenes in place of those of an earlier text, told by their ids: the lines of a scene that has not changed stay
/// letter for letter, a changed one is written anew with the comments of its lines, and comments above a scene go
/// where it goes (and go with it). Keys that the program does not know stay in their scene, and a scene with an error
/// stays as it is. The file's own beginning and end stay. Of a text that cannot be read or whose scenes
/// are not under [[scene]], only the leading comment is kept.
std::string briefing_text_after(std::vector<model::BriefingScene> const& scenes, std::string_view before);

/// Key and value as TOML of what a scene's lines say.
std::vector<std::pair<std::string, std::string>> scene_values(model::BriefingScene const& scene);

/// Replaces the file, keeping of it what briefing_text_after keeps; of one that cannot be told apart into scenes a copy
/// stays beside it, under a free name with .damaged. It appears whole or not at all, and only after its text has given
/// the same scenes to the reader, limits included: an issue says which scene would not. Throws base::SystemFailure with
/// the path and the reason. Returns what was written.
base::Result<std::string> write_briefing(std::filesystem::path const& file,
                                         std::vector<model::BriefingScene> const& scenes);

}  // namespace atlas::io
