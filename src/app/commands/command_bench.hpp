// `county-atlas bench`: how long the parts and the frames take on this machine. Never fails on a slow one.
#pragma once

#include <string>

namespace atlas::app {

/// Prints rows of name, unit, min, median, max and n. `format`: text or json. `frames`: moving frames measured.
int command_bench(std::string const& atlas_path, std::string const& size, int frames, std::string const& format);

}  // namespace atlas::app
