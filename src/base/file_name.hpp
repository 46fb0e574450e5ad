// Names of files that every system can hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace atlas::base {

/// Bytes of a name's part made of a title or id: with a number, a further part and an ending it stays within the 255 of
/// most file systems, and within 255 characters of UTF-16.
inline constexpr std::size_t longest_name_part = 150;

/// The text as a part of a file name for Linux, Windows and macOS: signs that one of them refuses (\ / : * ? " < > |)
/// become -, unseen characters go, no blank or dot stands at either end, and a long text is cut between characters.
/// `fallback` where nothing is left.
std::string file_name_part(std::string_view text, std::string_view fallback = "atlas");

}  // namespace atlas::base
