// `county-atlas check`: every issue found in an atlas.
#pragma once

#include <string>

namespace atlas::app {

/// Lists the findings of reading and checking on standard output, a count on standard error. `format` text or json,
/// `language` of the messages zh or en; codes, files and fields are the same in both. 2 for another word.
/// Returns 1 when there is an error, 0 when there are only warnings and notices; throws base::SystemFailure when the
/// output cannot be written.
int command_check(std::string const& atlas_path, std::string const& format, std::string const& language);

}  // namespace atlas::app
