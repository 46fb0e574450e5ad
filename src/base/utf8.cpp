#include "base/utf8.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace atlas::base {
namespace {

/// Whether the eight bytes are all letters, digits or signs of ASCII.
bool plain(char const* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    bool const has_zero = ((word - 0x0101010101010101ULL) & ~word & 0x8080808080808080ULL) != 0;
    return (word & 0x8080808080808080ULL) == 0 && !has_zero;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    UChar32 code = 0;
    char const* const bytes = text.data();
    U8_NEXT(bytes, end, text.size(), code);
    if (code < 0) { return {replacement_character, end - at, false}; }
    return {static_cast<char32_t>(code), end - at, true};
}

char32_t next_character(std::string_view& text)
{
    Character const c = character_at(text, 0);
    text.remove_prefix(c.size);
    return c.code;
}

void append_character(std::string& text, char32_t code)
{
    char bytes[U8_MAX_LENGTH];
    int size = 0;
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(code));
    text.append(bytes, static_cast<std::size_t>(size));
}

std::size_t character_start(std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    while (at > 0 && at < text.size() && continues_character(text[at])) { --at; }
    return at;
}

std::size_t character_end(std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    while (at < text.size() && continues_character(text[at])) { ++at; }
    return at;
}

std::string_view whole_characters(std::string_view text)
{
    std::size_t size = text.size();
    char const* const bytes = text.data();
    U8_TRUNCATE_IF_INCOMPLETE(bytes, 0, size);
    return text.substr(0, size);
}

std::size_t first_invalid(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        // Eight plain bytes at a time: most of a GeoJSON file is digits.
        if (at + 8 <= text.size() && plain(text.data() + at)) {
            at += 8;
            continue;
        }
        Character const c = character_at(text, at);
        if (!c.valid || c.code == 0) { return at; }
        at += c.size;
    }
    return std::string_view::npos;
}

}  // namespace atlas::base
