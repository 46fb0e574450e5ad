// Figures, targets, periods, schedules and documents in words: once for the cards of the window, pages, legends,
// tables.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "words/word_list.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// With at most `decimals` decimals and no trailing zeros, halves away from zero: "314.7", "460", "−2.5".
std::string number(double value, int decimals);
/// "68.4%" with the given decimals.
std::string percent(double share, int decimals = 1);
/// A share of a target and growth a year as rules/written.hpp has them: "68.4%", "99.97%", "7.9%".
std::string share_words(double share);
std::string growth_words(double growth);
/// A figure likewise: number(), but a small one is not shown as none.
std::string figure(double value, int decimals);

/// "460 亿元", "65%", "460 × 100 million yuan"; at most `decimals` decimals.
std::string amount(double value, std::string_view unit, base::Language language, int decimals = 4);
/// "> 460 亿元". A stored value keeps its own decimals, which may be more than the indicator usually shows.
std::string target_words(model::Target const& target, base::Language language);
/// "2025 初步": the period, with the quality unless it is final.
std::string period_words(std::string_view period, model::Quality quality, base::Language language);
std::string period_words(model::Observation const& observation, base::Language language);
/// The same as short as a map needs it: "2025", "2023预计", "2025初步"; "2025 prelim.".
std::string short_period_words(std::string_view period, model::Quality quality, base::Language language);
std::string short_period_words(model::Observation const& observation, base::Language language);
/// "略滞后"; empty where there is no schedule.
std::string_view schedule_words(ScheduleStatus status, base::Language language);

/// Title, issuer, number and date of a document; its id where the atlas does not have it.
std::string source_words(model::Atlas const& atlas, std::string const& source_id, base::Language language);

/// The documents that a card or page cites, numbered in the order of first use.
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

}  // namespace atlas::rules

/// In the order of the legend, best first.
template <>
struct atlas::words::Words<atlas::rules::ScheduleStatus> {
    using E = rules::ScheduleStatus;
    static constexpr std::array<Word<E>, 7> list{{{E::met, "met", "已达到", "Met"},
                                                  {E::ahead, "ahead", "超前", "Ahead"},
                                                  {E::on_track, "on_track", "符合进度", "On track"},
                                                  {E::slightly_behind, "slightly_behind", "略滞后", "Slightly behind"},
                                                  {E::behind, "behind", "滞后", "Behind"},
                                                  {E::baseline_only, "baseline_only", "仅有基期", "Baseline only"},
                                                  {E::none, "no_schedule", "无进度", "No schedule"}}};
};
