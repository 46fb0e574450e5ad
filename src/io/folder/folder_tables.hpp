// The CSV tables of the folder form.
#pragma once

#include "base/issue.hpp"
#include "io/files/report.hpp"
#include "io/folder/source_texts.hpp"
#include "model/atlas.hpp"

#include <filesystem>

namespace atlas::io {

/// Reads every table; findings are added to `issues`, the files as read to `texts`.
void read_folder_tables(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts,
                        base::Issues& issues);

/// Reports what keeps the text of a table, told by its file's name, from being read; nothing for other files.
void read_back_table(std::string_view file, std::string_view text, Report& report);

}  // namespace atlas::io
