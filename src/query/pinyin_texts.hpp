// Texts looked into by the pinyin of their characters.
#pragma once

#include "query/spoken_name.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::query {

/// Whether a query is one that pinyin can answer: Latin letters, perhaps with digits.
bool is_pinyin_query(std::string_view folded_query);

/// Remembers the readings of the texts it has seen, so that a filter reads each only once. The first reading in a
/// process takes about 0.1 s.
class PinyinTexts {
public:
    /// Reads those not known yet, all in one go. Throws base::SystemFailure when ICU's rules are missing.
    void learn(std::vector<std::string_view> const& texts);
    /// Whether the query (folded, letters) is part of the text's full pinyin, beginning with a syllable ("shuik" in
    /// 正义峡水库), or of its initials ("xsk"). False for a text not learnt.
    [[nodiscard]] bool matches(std::string_view text, std::string_view folded_query) const;

private:
    std::unordered_map<std::string, SpokenName> m_readings;
};

}  // namespace atlas::query
