// Characters that are read in more than one way; the table is made by scripts/readings/make_readings.py in the build.
#pragma once

#include <string_view>

namespace atlas::query {

/// Lines of a character, a blank and its readings between blanks, without tones and with v for ü: "长 chang zhang".
std::string_view several_readings();

}  // namespace atlas::query
