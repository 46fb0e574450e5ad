// Characters that nobody sees and that do harm in files and terminals: which they are, and texts without them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace atlas::base {

/// `control`: C0 but for tab and line ends, NUL among them, DEL and C1, which terminals obey. `non_character`: U+FDD0
/// to U+FDEF and the last two of each plane, which XML refuses. `direction`: the marks that turn the order of what
/// follows (Unicode's Bidi_Control), so that a text reads as it is not written.
enum class Unseen { none, control, non_character, direction };

constexpr Unseen unseen(char32_t code)
{
    if (code < 0x20) { return code == '\t' || code == '\n' || code == '\r' ? Unseen::none : Unseen::control; }
    if (code < 0x7F) { return Unseen::none; }
    if (code < 0xA0) { return Unseen::control; }
    if (code < 0x61C) { return Unseen::none; }
    bool const turns = code == 0x61C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                       (code >= 0x2066 && code <= 0x2069);
    if (turns) { return Unseen::direction; }
    if ((code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE) { return Unseen::non_character; }
    return Unseen::none;
}

struct FoundUnseen {
    Unseen kind = Unseen::none;
    char32_t code = 0;
};
/// The first such character of UTF-8 text.
std::optional<FoundUnseen> first_unseen(std::string_view text);

/// The text without such characters and without carriage returns; bytes that are no UTF-8 become U+FFFD. What is
/// written to a file that others open, or to a terminal, goes through here.
std::string printable(std::string_view text);

/// The same on one line: line feeds and tabs become blanks.
std::string one_line(std::string_view text);

/// At most `characters` of a text, whole UTF-8 characters, with … where something is left out; control characters
/// become spaces and other unseen ones go, so that it can stand in a one-line message.
std::string excerpt(std::string_view text, std::size_t characters);

}  // namespace atlas::base
