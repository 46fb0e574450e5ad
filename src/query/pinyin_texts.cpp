#include "query/pinyin_texts.hpp"

#include "base/digits.hpp"
#include "query/pinyin.hpp"

#include <algorithm>

namespace atlas::query {

bool is_pinyin_query(std::string_view query)
{
    auto const letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::any_of(query.begin(), query.end(), letter) &&
           std::all_of(query.begin(), query.end(), [&](char c) { return letter(c) || base::is_digit(c); });
}

void PinyinTexts::learn(std::vector<std::string_view> const& texts)
{
    std::vector<std::string_view> fresh;
    for (std::string_view const text : texts) {
        if (!m_readings.contains(std::string(text))) {
            fresh.push_back(text);
            m_readings.emplace(text, SpokenName{});
        }
    }
    if (fresh.empty()) { return; }
    Readings const readings(fresh);
    for (std::string_view const text : fresh) {
        m_readings[std::string(text)] = SpokenName(readings.spoken(folded(text)));
    }
}

bool PinyinTexts::matches(std::string_view text, std::string_view query) const
{
    auto const found = m_readings.find(std::string(text));
    if (found == m_readings.end()) { return false; }
    return found->second.initials_hold(query) || found->second.holds(query);
}

}  // namespace atlas::query
