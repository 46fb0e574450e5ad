// Breaking of words into lines by places in their text, apart from fonts and drawing.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// A line by its bytes in the text; `end` is behind its last character, before a line feed.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(TextLine const&) const = default;
};

/// Lines no wider than `width`, blanks at their ends not counted: between two of them lies a line feed or nothing, so
/// that every character has its place. A line feed at the end of the text opens another line; there is always one.
std::vector<TextLine> broken_lines(std::string_view text, float width, std::function<float(char32_t)> const& advance);

/// What is seen of a line: without the blanks it wraps at, which must not make it too wide.
std::string_view seen_of(std::string_view text, std::vector<TextLine> const& lines, std::size_t line);

}  // namespace atlas::ui
