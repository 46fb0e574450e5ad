#include "base/blank.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>

namespace atlas::base {

bool shows_nothing(char32_t code)
{
    auto const c = static_cast<UChar32>(code);
    constexpr char32_t braille_blank = 0x2800;
    return u_isUWhiteSpace(c) != 0 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
           code == braille_blank;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        Character const first = character_at(text, 0);
        if (!first.valid || !shows_nothing(first.code)) { break; }
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        std::size_t const at = character_start(text, text.size() - 1);
        Character const last = character_at(text, at);
        if (!last.valid || !shows_nothing(last.code)) { break; }
        text = text.substr(0, at);
    }
    return text;
}

bool is_blank(std::string_view text)
{
    while (!text.empty()) {
        Character const c = character_at(text, 0);
        if (!c.valid || !shows_nothing(c.code)) { return false; }
        text.remove_prefix(c.size);
    }
    return true;
}

}  // namespace atlas::base
