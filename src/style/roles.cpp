// The roles of areas in their groups, as short as a map needs them.
#include "style/roles.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace atlas::style {
namespace {

/// Words of this many Chinese characters stand under a county's name; Latin letters are half as wide.
constexpr int most_halves = 16;

/// Drops what stands in brackets of either form.
std::string without_brackets(std::string_view text)
{
    std::string kept;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const part = text.substr(at, base::character_at(text, at).size);
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
    while (!text.empty()) { halves += base::next_character(text) < 0x800 ? 1 : 2; }
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
    std::size_t end = 0;
    while (end < part.size()) {
        std::size_t const next = end + base::character_at(part, end).size;
        if (!fits(part.substr(0, next))) { break; }
        end = next;
    }
    return std::string(part.substr(0, end)) + "…";
}

}  // namespace atlas::style
