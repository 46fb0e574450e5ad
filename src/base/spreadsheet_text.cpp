#include "base/spreadsheet_text.hpp"

#include "base/digits.hpp"
#include "base/plain_text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace atlas::base {
namespace {

bool begins_formula(char32_t first)
{
    constexpr std::u32string_view signs = U"=+-@\t\n\uFF1D\uFF0B\uFF0D\uFF20";
    return signs.find(first) != std::u32string_view::npos;
}

bool is_number(std::string_view text)
{
    text.remove_prefix(text.find_first_not_of("+-") == 1 ? 1 : 0);
    return !text.empty() && is_digit(text.front()) &&
           text.find_first_not_of("0123456789.,% ") == std::string_view::npos;
}

}  // namespace

std::string spreadsheet_text(std::string_view text)
{
    std::string out = printable(text);
    // Blanks before the sign do not keep every program from computing.
    auto const first = out.find_first_not_of(' ');
    if (first == std::string::npos || is_number(out)) { return out; }
    if (begins_formula(character_at(out, first).code)) { out.insert(0, 1, '\''); }
    return out;
}

}  // namespace atlas::base
