// Reads an atlas in folder form (atlas.toml, CSV tables, GeoJSON). Needs no GDAL, which keeps the start fast.
#pragma once

#include "base/result.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::base {
class Progress;
}

namespace atlas::io {

/// Reads and checks the form of every table: header, field count, UTF-8, numbers, codes, geometry. All problems found
/// are returned together, each with file, row and field; errors mean no atlas. The atlas's index is built.
base::Result<model::AtlasPtr> read_folder(std::filesystem::path const& folder, base::Progress* progress = nullptr);

}  // namespace atlas::io
