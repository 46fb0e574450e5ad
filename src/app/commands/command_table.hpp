// `county-atlas table`: the rows behind the map.
#pragma once

#include <string>

namespace atlas::app {

/// `year` 0 takes the atlas's own; `format` csv or json; `out` empty or "-" is standard output. Returns the exit
/// status; throws base::SystemFailure when the output cannot be written.
int command_table(std::string const& atlas_path, std::string const& what, int year, std::string const& format,
                  std::string const& out);

}  // namespace atlas::app
