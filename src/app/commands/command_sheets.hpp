// `county-atlas sheets`: one sheet per county.
#pragma once

#include "app/commands/options.hpp"
#include "briefing/page/slide.hpp"
#include "model/atlas.hpp"

#include <string>

namespace atlas::app {

/// As typed; empty = not given.
struct SheetsOptions {
    std::string page;    ///< a4 (portrait, default), a3 or 16:9
    std::string format;  ///< pdf (default), png or svg
};

/// Writes the sheets into the folder `out`: of every county, or of the one that --select names. Returns the exit
/// status. Throws UsageError or base::SystemFailure.
int command_sheets(model::AtlasPtr const& atlas, ViewOptions const& view, SheetsOptions const& options,
                   std::string const& out);

/// a4, a3 or 16:9 as a page of a sheet. Throws UsageError.
briefing::PageSize sheet_page(std::string const& name);

}  // namespace atlas::app
