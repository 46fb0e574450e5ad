// `county-atlas check`: every issue found in an atlas.
#pragma once

#include "base/language.hpp"

#include <cstddef>
#include <string>

namespace atlas::app {

/// Lists the findings of reading and checking on standard output, a count on standard error. `format` text or json,
/// `language` of the messages zh or en; codes, files and fields are the same in both. 2 for another word.
/// Returns 1 when there is an error, 0 when there are only warnings and notices; throws base::SystemFailure when the
/// output cannot be written.
int command_check(std::string const& atlas_path, std::string const& format, std::string const& language);

/// How many of each severity were found, on standard error.
void print_counts(std::string const& atlas_path, std::ptrdiff_t errors, std::ptrdiff_t warnings, std::ptrdiff_t notices,
                  base::Language language);

}  // namespace atlas::app
