// How the files of an atlas's folder stand, without reading them: what tells that somebody else changed one.
#pragma once

#include "io/files/file_stamp.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace atlas::io {

/// The tables, layers and settings of a folder by name; hidden files and others do not count.
using FolderStamp = std::map<std::string, FileStamp>;

/// One stat per file. What cannot be looked at counts as not there. Never throws.
FolderStamp folder_stamp(std::filesystem::path const& folder);

/// `stamp` with the file `name` as it is in `folder` now: after the program wrote it itself.
FolderStamp restamped(FolderStamp stamp, std::filesystem::path const& folder, std::string_view name);

}  // namespace atlas::io
