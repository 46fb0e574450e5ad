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
            m_readings.emplace(text, Reading{});
        }
    }
    if (fresh.empty()) { return; }
    Readings const readings(fresh);
    for (std::string_view const text : fresh) {
        Reading& reading = m_readings[std::string(text)];
        for (std::string const& syllable : readings.syllables(folded(text))) {
            reading.starts.push_back(reading.full.size());
            reading.full += syllable;
            reading.initials += syllable.front();
        }
    }
}

bool PinyinTexts::matches(std::string_view text, std::string_view query) const
{
    auto const found = m_readings.find(std::string(text));
    if (found == m_readings.end()) { return false; }
    Reading const& reading = found->second;
    if (reading.initials.find(query) != std::string::npos) { return true; }
    return std::any_of(reading.starts.begin(), reading.starts.end(), [&](std::size_t start) {
        return std::string_view(reading.full).substr(start).starts_with(query);
    });
}

}  // namespace atlas::query
