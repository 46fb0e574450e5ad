// TOML text to a table that is no deeper than what walks through it can bear; used inside src/io only.
#pragma once

#include <toml++/toml.h>

#include <string_view>

namespace atlas::io {

/// Throws toml::parse_error, for keys of more parts and longer ones than limits.hpp says too; the library itself
/// refuses values nested deeper than 256.
toml::table parse_toml(std::string_view text);

}  // namespace atlas::io
