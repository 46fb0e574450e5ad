#include "base/plain_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace atlas::base {
namespace {

/// Most texts have nothing to look at: Chinese characters begin with E3 to E9, signs and letters are below 7F.
constexpr bool harmless_start(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

}  // namespace

std::optional<FoundUnseen> first_unseen(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (harmless_start(text[at])) {
            ++at;
            continue;
        }
        Character const c = character_at(text, at);
        if (Unseen const kind = unseen(c.code); c.valid && kind != Unseen::none) { return FoundUnseen{kind, c.code}; }
        at += c.size;
    }
    return std::nullopt;
}

std::string printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        Character const c = character_at(text, at);
        if (!c.valid) {
            append_character(out, replacement_character);
        } else if (c.code != '\r' && unseen(c.code) == Unseen::none) {
            out += text.substr(at, c.size);
        }
        at += c.size;
    }
    return out;
}

std::string one_line(std::string_view text)
{
    std::string out = printable(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

std::string excerpt(std::string_view text, std::size_t characters)
{
    std::string result;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == characters) { return result + "…"; }
        std::string_view const left = text;
        char32_t const c = next_character(text);
        if (c < 0x20 || unseen(c) == Unseen::control) {
            result += ' ';
        } else if (unseen(c) == Unseen::none) {
            result += left.substr(0, left.size() - text.size());
        }
    }
    return result;
}

}  // namespace atlas::base
