// Cuts a line into stretches of one direction and one face; used inside src/text only.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace atlas::text {

/// Bytes of one direction and one face.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    int font = 0;
    bool right_to_left = false;
};

/// Whether the text may need more than one stretch: characters of scripts that run from the right.
bool may_turn(char32_t character);

/// Which font draws a character, when the one before it was drawn by `before` (−1: there is none before).
using FontOf = std::function<int(char32_t character, int before)>;

/// The stretches in the order in which they are seen from left to right.
std::vector<Stretch> itemised(std::string_view utf8, FontOf const& font_of);

}  // namespace atlas::text
