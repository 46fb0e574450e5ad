// How large what is read may be; documented in docs/data-model.md. Beyond that a file is refused with its place, so
// that nothing later runs out of memory, time or stack.
#pragma once

#include <cstddef>

namespace atlas::io {

inline constexpr std::size_t largest_table = 128'000'000;    ///< bytes of a CSV file or map layer
inline constexpr std::size_t largest_settings = 4'000'000;   ///< bytes of a TOML file
inline constexpr std::size_t largest_recovery = 64'000'000;  ///< bytes of unsaved scenes: kept, whatever was written
inline constexpr std::size_t longest_text = 32'767;  ///< characters of a cell or text: as many as a spreadsheet's
inline constexpr std::size_t most_rows = 1'000'000;  ///< of a table or layer
inline constexpr std::size_t most_scenes = 999;      ///< as the pages that can be asked for
inline constexpr std::size_t deepest_json = 64;      ///< levels of brackets; a MultiPolygon of a collection has nine
inline constexpr std::size_t most_key_parts = 16;    ///< of a dotted key of TOML: a.b.c has three
inline constexpr std::size_t longest_key = 256;      ///< bytes of a key of TOML

}  // namespace atlas::io
