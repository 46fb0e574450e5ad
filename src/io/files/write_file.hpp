// Output that appears complete under its name or not at all.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace atlas::io {

/// Writes beside the target, syncs, and renames. Throws base::SystemFailure (disk full, no permission, no such folder)
/// with the path and the system's reason; nothing is left behind then.
void write_file(std::filesystem::path const& path, std::string_view bytes);

}  // namespace atlas::io
