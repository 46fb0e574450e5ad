// Where a command's result goes.
#pragma once

#include <string>
#include <string_view>

namespace atlas::app {

/// Writes to the file (whole or not at all), or to standard output when `path` is empty or "-". Throws
/// base::SystemFailure when the bytes cannot be written.
void write_result(std::string const& path, std::string_view bytes);

}  // namespace atlas::app
