// Characters of UTF-8 text. Any bytes will do: what is no character is read as U+FFFD, and taken off in one piece.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace atlas::base {

inline constexpr char32_t replacement_character = 0xFFFD;

struct Character {
    char32_t code = replacement_character;
    std::size_t size = 1;  ///< bytes
    bool valid = false;    ///< not overlong, no surrogate, at most U+10FFFF
};

/// The character that begins at this byte, which lies in the text.
Character character_at(std::string_view text, std::size_t at);

/// Takes off the first character of a text that has one.
char32_t next_character(std::string_view& text);

void append_character(std::string& text, char32_t code);

/// Whether a character goes on with this byte.
constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// `at`, or where the character begins that it lies in; the size of the text where it lies behind.
std::size_t character_start(std::string_view text, std::size_t at);
/// `at`, or where the character ends that it lies in; the size of the text where it lies behind.
std::size_t character_end(std::string_view text, std::size_t at);

/// The text without a last character that its end cuts off.
std::string_view whole_characters(std::string_view text);

/// The first byte that is no UTF-8, or is NUL; npos for good text.
std::size_t first_invalid(std::string_view text);

}  // namespace atlas::base
