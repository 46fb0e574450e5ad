// Where the bundled atlases are: beside the installed program, or in the source tree it was built from.
#pragma once

#include <filesystem>
#include <vector>

namespace atlas::app {

/// Folder of the bundled Zhangye atlas. Throws base::SystemFailure when it is in none of the known places.
std::filesystem::path bundled_atlas();

/// Folders of all bundled atlases, by name; none where there are none.
std::vector<std::filesystem::path> bundled_atlases();

}  // namespace atlas::app
