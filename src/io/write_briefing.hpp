// Scenes as briefing.toml: what people edit in the window, written so that people can read it.
#pragma once

#include "model/atlas.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// The scenes as TOML in UTF-8, in their order; the same scenes give the same text. What is as the reader would assume
/// is left out, and words of several lines stand on several lines. Reading it gives equal scenes, provided that they
/// are what the reader accepts (a title, known words). `comment` goes first as it is: lines that start with #.
std::string briefing_text(std::vector<model::BriefingScene> const& scenes, std::string_view comment = {});

/// The comment a file starts with: its lines up to the first that is neither empty nor a comment, without the empty
/// lines at its end. Comments further down belong to no scene and are not kept by a rewrite.
std::string leading_comment(std::string_view toml);

/// Replaces the file, keeping its leading comment. It appears whole or not at all; throws base::SystemFailure with the
/// path and the reason. Returns what was written.
std::string write_briefing(std::filesystem::path const& file, std::vector<model::BriefingScene> const& scenes);

}  // namespace atlas::io
