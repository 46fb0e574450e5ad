// Reads an atlas in folder form (atlas.toml, CSV tables, GeoJSON). Needs no GDAL, which keeps the start fast.
#pragma once

#include "base/result.hpp"
#include "io/folder/source_texts.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::base {
class Progress;
}

namespace atlas::io {

/// An atlas folder as it was read.
struct OpenFolder {
    std::filesystem::path path;
    model::AtlasPtr atlas;
    SourceTexts texts;  ///< of its files
};

/// Reads and checks the form of every table: header, field count, UTF-8, numbers, codes, geometry. All problems found
/// are returned together, each with file, row and field; errors mean no atlas, but for those of the briefing, which
/// come with an atlas without the scenes that are wrong (Atlas::briefing_issues). The atlas's indexes are built. A save
/// that was cut off is finished before, with a finding.
base::Result<OpenFolder> open_folder(std::filesystem::path const& folder, base::Progress* progress = nullptr);

/// The atlas alone, for those who only read.
base::Result<model::AtlasPtr> read_folder(std::filesystem::path const& folder, base::Progress* progress = nullptr);

}  // namespace atlas::io
