// Where a command's result goes.
#pragma once

#include "model/atlas.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace atlas::app {

/// Throws UsageError where the output would replace a file of the atlas. An empty path is none.
void refuse_atlas_file(std::filesystem::path const& folder, model::Atlas const& atlas,
                       std::filesystem::path const& out);

/// Writes to the file (whole or not at all), or to standard output when `path` is empty or "-". Throws
/// base::SystemFailure when the bytes cannot be written.
void write_result(std::string const& path, std::string_view bytes);

}  // namespace atlas::app
