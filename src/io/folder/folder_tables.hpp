// The CSV tables of the folder form: their headers, and their rows as the model's values.
#pragma once

#include "io/folder/report.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::io {

/// Reads every CSV table of the folder into the atlas; findings are added to `issues`.
void read_folder_tables(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues);

}  // namespace atlas::io
