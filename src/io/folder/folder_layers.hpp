// The GeoJSON layers of the folder form as the model's values.
#pragma once

#include "base/issue.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::io {

/// Reads counties, context, waters and projects into the atlas; findings are added to `issues`. Polygons of counties
/// and projects are checked for validity; those of the grey surroundings only for form, which keeps the start fast
/// (`check` does the rest).
void read_folder_layers(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues);

}  // namespace atlas::io
