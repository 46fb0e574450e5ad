// Tells whether a file on disk is still the one that was read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

struct stat;

namespace atlas::io {

/// What the system says of a file: another stamp means that it may have another content.
struct FileStamp {
    std::uint64_t size = 0;     ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::uint64_t inode = 0;
    bool operator==(FileStamp const&) const = default;
};

FileStamp stamp_of(struct stat const& info);
/// Nothing where there is no such file.
std::optional<FileStamp> stamp_of(std::filesystem::path const& file);

}  // namespace atlas::io
