// The GeoJSON layers of the folder form.
#pragma once

#include "base/issue.hpp"
#include "io/files/report.hpp"
#include "io/folder/source_texts.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::io {

/// Reads every layer; findings are added to `issues`, the files as read to `texts`.
void read_folder_layers(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts,
                        base::Issues& issues);

/// Reports what keeps the text of a layer, told by its file's name, from being read; nothing for other files.
void read_back_layer(std::string_view file, std::string const& text, Report& report);

}  // namespace atlas::io
