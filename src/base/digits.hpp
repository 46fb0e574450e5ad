// Texts of digits.
#pragma once

#include <algorithm>
#include <string_view>

namespace atlas::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One digit or more, and nothing else.
constexpr bool all_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace atlas::base
