// The GeoJSON layers of the folder form.
#pragma once

#include "base/issue.hpp"
#include "io/folder/source_texts.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::io {

/// Reads every layer; findings are added to `issues`, the files as read to `texts`.
void read_folder_layers(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts,
                        base::Issues& issues);

}  // namespace atlas::io
