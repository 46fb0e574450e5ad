// Saves that the end of a process or of the machine cut off.
#pragma once

#include "base/issue.hpp"
#include "io/files/file_system.hpp"

#include <filesystem>

namespace atlas::io {

/// Call before the files of a folder are read. A save whose files were all written is completed; one that was being
/// taken back is taken back; of any other what it left is removed, since nothing was replaced yet. Saves under way are
/// left alone. A finding tells of each; an error means that the files in the folder do not belong together and the rest
/// could not be put in place (path and reason are in it).
base::Issues recover_saves(std::filesystem::path const& folder, FileSystem& files = system_files());

}  // namespace atlas::io
