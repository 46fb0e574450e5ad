// How the files of an atlas's folder stand, without reading them: what tells that somebody else changed one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// One file by its directory entry.
struct FileStamp {
    std::string name;
    std::int64_t modified = 0;  ///< nanoseconds of the system's clock
    std::uintmax_t size = 0;    ///< bytes
    std::uintmax_t inode = 0;   ///< another file of the same name has another
    bool operator==(FileStamp const&) const = default;
};

/// The tables, layers and settings of a folder by name; hidden files and others do not count.
using FolderStamp = std::vector<FileStamp>;

/// One stat a file. What cannot be looked at counts as not there. Never throws.
FolderStamp folder_stamp(std::filesystem::path const& folder);

/// `stamp` with the file `name` as it is in `folder` now: after the program wrote it itself.
FolderStamp restamped(FolderStamp stamp, std::filesystem::path const& folder, std::string_view name);

}  // namespace atlas::io
