// Figures in words that public maps must not give. Private to briefing/check/.
#pragma once

#include "words/bilingual.hpp"

#include <string_view>
#include <vector>

namespace atlas::briefing {

struct RestrictedWords {
    std::string_view words;  ///< as they stand in the text
    words::Bilingual what;
};

/// The first of each kind in the text: a reservoir's capacity (库容 … 1.2 亿立方米, or the figure before the word), the
/// voltage of a power line (330 千伏, ±800 kV). In time of the text's length.
std::vector<RestrictedWords> restricted_words(std::string_view text);

}  // namespace atlas::briefing
