// Opens an atlas of any supported form, and tells the user about findings.
#pragma once

#include "base/language.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/atlas.hpp"

#include <string>

namespace atlas::app {

/// Reads the atlas at `path`. Forms this version does not open are named in the finding.
base::Result<model::AtlasPtr> open_atlas(std::string const& path, base::Progress* progress = nullptr);

/// One finding per line on standard error. At most `limit` of them, then how many more there are.
void print_issues(base::Issues const& issues, base::Language language = base::Language::en, std::size_t limit = 50);

}  // namespace atlas::app
