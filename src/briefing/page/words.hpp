// Figures of the atlas in words, as pages say them, and the numbering of the documents behind them.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "rules/attainment.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

/// A word in both languages.
struct Bilingual {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(base::Language language) const
    {
        return language == base::Language::en ? en : zh;
    }
};

/// The word of a value of a closed list.
template <class E>
std::string_view said(E value, base::Language language)
{
    auto const& word = model::word(value);
    return language == base::Language::en ? word.en : word.zh;
}

std::string name_of(model::Area const& area, base::Language language);
std::string name_of(model::Indicator const& indicator, base::Language language);
std::string name_of(model::Project const& project, base::Language language);

/// "460 亿元", "65%", "460 × 100 million yuan"; at most `decimals` decimals.
std::string amount(double value, std::string_view unit, base::Language language, int decimals = 4);
/// "> 460 亿元".
std::string target_words(model::Target const& target, base::Language language);
/// "2025 初步": the period, with the quality unless it is final.
std::string period_words(model::Observation const& observation, base::Language language);
/// "略滞后"; empty where there is no schedule.
std::string_view schedule_words(rules::ScheduleStatus status, base::Language language);

/// The documents a page cites, numbered in the order of first use.
class Cited {
public:
    /// From 1.
    int number(std::string const& source_id);
    /// "[2]".
    std::string mark(model::Citation const& citation);
    [[nodiscard]] std::vector<std::string> const& ids() const { return m_ids; }

private:
    std::vector<std::string> m_ids;
};

/// A document in one line: title, issuer, number, date.
std::string source_words(model::Atlas const& atlas, std::string const& source_id, base::Language language);

}  // namespace atlas::briefing
