// Reads a whole text file, refusing early what cannot be one.
#pragma once

#include "io/files/file_stamp.hpp"
#include "io/files/report.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace atlas::io {

/// Looks at the first block of a file; false (after reporting why) stops the reading.
using FirstLook = std::function<bool(std::string_view start, Report& report)>;

struct TextFile {
    std::string text;   ///< without a byte-order mark
    bool mark = false;  ///< the file begins with one
    FileStamp stamp;
};

/// A text of `size` bytes where at most `limit` are read.
void report_too_large(std::size_t size, std::size_t limit, Report& report);

/// Reports and returns nothing when the file cannot be opened, is larger than `limit` bytes, or is not UTF-8 (with the
/// line). A file of another kind is refused from its first block.
std::optional<TextFile> read_text(std::filesystem::path const& path, std::size_t limit, Report& report,
                                  FirstLook const& first_look = {});

}  // namespace atlas::io
