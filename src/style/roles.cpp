// The roles of areas in their groups, as short as a map needs them.
#include "style/roles.hpp"

#include <algorithm>

namespace atlas::style {
namespace {

/// Words of this many Chinese characters stand under a county's name; Latin letters are half as wide.
constexpr int most_halves = 16;

/// Bytes of the character at `at`, by its first one; a broken sequence counts as one.
std::size_t length_at(std::string_view text, std::size_t at)
{
    auto const first = static_cast<unsigned char>(text[at]);
    std::size_t const length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

/// Drops what stands in brackets of either form.
std::string without_brackets(std::string_view text)
{
    std::string kept;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const part = text.substr(at, length_at(text, at));
        at += part.size();
        if (part == "（" || part == "(") {
            ++depth;
        } else if (part == "）" || part == ")") {
            depth = std::max(0, depth - 1);
        } else if (depth == 0) {
            kept += part;
        }
    }
    while (kept.ends_with(' ')) { kept.pop_back(); }
    return kept;
}

bool fits(std::string_view text)
{
    int halves = 0;
    for (std::size_t at = 0; at < text.size(); at += length_at(text, at)) { halves += length_at(text, at) > 2 ? 2 : 1; }
    return halves <= most_halves;
}

}  // namespace

std::string short_role(std::string_view role)
{
    std::string const whole = without_brackets(role);
    if (fits(whole)) { return whole; }
    std::string_view part = whole;
    // The largest parts first: a list is cut at its semicolons, then at its commas, then within.
    for (std::string_view const mark : {"；", ";", "，", ",", "、"}) {
        part = part.substr(0, part.find(mark));
        if (fits(part)) { return std::string(part) + "…"; }
    }
    std::string cut;
    for (std::size_t at = 0; at < part.size() && fits(cut + std::string(part.substr(at, length_at(part, at))));) {
        cut += part.substr(at, length_at(part, at));
        at += length_at(part, at);
    }
    return cut + "…";
}

}  // namespace atlas::style
