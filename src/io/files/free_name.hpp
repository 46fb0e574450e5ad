// A name beside a file that nothing has yet.
#pragma once

#include <filesystem>
#include <string_view>

namespace atlas::io {

/// FILE.damaged, then FILE.damaged-2 and so on, for the ending ".damaged".
std::filesystem::path free_name(std::filesystem::path const& file, std::string_view ending);

}  // namespace atlas::io
