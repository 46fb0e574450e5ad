// Readings of Chinese characters, for search by pinyin. Used inside src/query only.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::query {

/// Lower-cased (full-width forms too), letters and digits only, Latin letters without their marks (ü as v): what names
/// and queries are compared by. Pinyin written with tones is the same as without.
std::string folded(std::string_view text);

/// How a text is read: of each character its readings, without tones and with v for ü, the usual one first. A Latin
/// letter or digit is read as itself; a character that nobody knows to read is left out.
using Spoken = std::vector<std::vector<std::string>>;

/// The readings of all characters in some texts. Made in one go, because ICU takes about 0.1 s to load its rules the
/// first time; names of places and the words of plans are read as they are in Gansu, where ICU has another default.
class Readings {
public:
    explicit Readings(std::vector<std::string_view> const& texts);
    /// Of folded text that was among the texts.
    [[nodiscard]] Spoken spoken(std::string_view folded_text) const;

private:
    std::unordered_map<char32_t, std::vector<std::string>> m_of;
};

}  // namespace atlas::query
