// A zip archive in memory: the container of an Office document.
#pragma once

#include <span>
#include <string>

namespace atlas::publish {

/// A file of the archive. What is compressed already (a PNG) is stored as it is.
struct ZipEntry {
    std::string name;  ///< with slashes, ASCII
    std::string bytes;
    bool compress = true;
};

/// The bytes of an archive with the entries in the order given and no date of its own (1 January 1980, the format's
/// first day): the same entries give the same bytes. Throws base::SystemFailure when memory runs out.
std::string zip_archive(std::span<ZipEntry const> entries);

}  // namespace atlas::publish
