// Words and names of places that are read otherwise than their characters one by one.
#pragma once

#include <string_view>

namespace atlas::query {

struct WordReading {
    std::u32string_view text;
    std::string_view syllables;  ///< one a character, separated by blanks
};

/// The longest known word that the text begins with; nullptr where it begins with none.
WordReading const* word_at(std::u32string_view text);

}  // namespace atlas::query
