// A file of rows written again: rows that are as they were keep their text, and so does all between them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace atlas::io {

/// The text of the row of a slot; nothing: the row is gone. `as_read` is its text in the file that was read, without
/// what divides it from the next; nothing for a row that was not there then.
using RowText = std::function<std::optional<std::string>(std::size_t slot, std::optional<std::string_view> as_read)>;

/// A CSV file: `text` is the file as it was read, with the rows of slots 0, 1 …; rows of further slots up to `slots`
/// follow at the end.
std::string rewritten_csv(std::string_view text, std::size_t slots, RowText const& row_text);

/// The same of a GeoJSON feature collection.
std::string rewritten_geojson(std::string_view text, std::size_t slots, RowText const& row_text);

}  // namespace atlas::io
