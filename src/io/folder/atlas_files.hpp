// Which files are an atlas's own.
#pragma once

#include "model/atlas.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atlas::io {

/// Where each step of a store is written to, below the atlas.
inline constexpr std::string_view changes_file = "changes.csv";

/// The names of the tables, layers and settings that the reader looks for, whether they are there or not.
std::vector<std::string> atlas_file_names();

/// Whether a path, through links of either kind too, is a file that belongs to the atlas of a folder: one that is read,
/// its log of changes, or a document that sources.csv names.
bool is_file_of(std::filesystem::path const& folder, model::Atlas const& atlas, std::filesystem::path const& path);

}  // namespace atlas::io
