// `county-atlas sheets`: one sheet per county.
#pragma once

#include "app/options.hpp"

#include <filesystem>
#include <string>

namespace atlas::app {

struct SheetsOptions {
    std::string page = "a4";     ///< a4 (standing), a3 or 16:9 (lying)
    std::string format = "pdf";  ///< pdf, png or svg
};

/// Writes a file for every county of the view (all of them, or the one selected), named adcode-name, and with several
/// counties as PDF also all.pdf with a bookmark for each. All appear together or none does; other files of the folder
/// stay. Returns how many counties. Throws UsageError, base::Cancelled after an interrupt, or base::SystemFailure.
int write_sheets(model::AtlasPtr const& atlas, ViewOptions const& view, SheetsOptions const& options,
                 std::filesystem::path const& folder);

}  // namespace atlas::app
