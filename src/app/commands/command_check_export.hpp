// `county-atlas check --export`: what stands against handing the briefing out.
#pragma once

#include <string>
#include <vector>

namespace atlas::app {

/// Composes the scenes (all of them where none is named) and lists the findings on standard output, a count on standard
/// error. `format` text or json, `language` zh or en. Returns 1 when there is an error, 0 when there are only
/// warnings and notices. Throws UsageError or base::SystemFailure.
int command_check_export(std::string const& atlas_path, std::vector<std::string> const& scenes,
                         std::string const& language, std::string const& format);

}  // namespace atlas::app
