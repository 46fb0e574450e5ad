// Readings of Chinese characters, for search by pinyin. Used inside src/query only.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::query {

/// Lower-cased (full-width forms too), letters and digits only: what names and queries are compared by.
std::string folded(std::string_view text);

/// The readings of all characters in some texts. Made in one go, because ICU takes about 0.1 s to load its rules the
/// first time; names of places and the words of plans are read as they are in Gansu, where ICU has another default.
class Readings {
public:
    explicit Readings(std::vector<std::string_view> const& texts);
    /// Syllables of folded text, without tones and with v for ü; a Latin letter or digit is a syllable of its own.
    [[nodiscard]] std::vector<std::string> syllables(std::string_view folded_text) const;

private:
    std::unordered_map<char32_t, std::string> m_of;
};

}  // namespace atlas::query
