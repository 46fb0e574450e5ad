// What counts as empty: nothing, or only characters that show nothing.
#pragma once

#include <string_view>

namespace atlas::base {

/// Whether a character leaves no ink: white space of Unicode (also U+3000 and the no-break spaces), and what faces may
/// leave out, such as U+200B, U+FEFF, joiners, marks of direction and variation selectors.
bool shows_nothing(char32_t code);

/// The text without what shows nothing at either end.
std::string_view trimmed(std::string_view text);

/// The one rule for "empty": no text, or one of which nothing is left when it is trimmed.
bool is_blank(std::string_view text);

}  // namespace atlas::base
