#include "rules/in_words.hpp"

#include "base/number_text.hpp"
#include "rules/unit_names.hpp"
#include "rules/written.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::rules {

using base::Language;
using base::pick;

std::string number(double value, int decimals) { return base::number_text(rounded(value, decimals), decimals); }

std::string percent(double share, int decimals)
{
    return base::fixed_text(rounded(share * 100, decimals), decimals) + "%";
}

std::string share_words(double share) { return percent(share, share_decimals(share)); }

std::string growth_words(double growth) { return percent(growth, growth_decimals(growth)); }

std::string figure(double value, int decimals) { return number(value, figure_decimals(value, decimals)); }

std::string amount(double value, std::string_view unit, Language language, int decimals)
{
    return with_unit(number(value, decimals), unit, language);
}

std::string target_words(model::Target const& target, Language language)
{
    return fmt::format("{} {}", model::word(target.comparator).id, amount(target.value, target.unit, language));
}

std::string period_words(std::string_view period, model::Quality quality, Language language)
{
    if (quality == model::Quality::final) { return std::string(period); }
    return fmt::format("{} {}", period, model::word(quality).in(language));
}

std::string period_words(model::Observation const& observation, Language language)
{
    return period_words(observation.period, observation.quality, language);
}

std::string short_period_words(std::string_view period, model::Quality quality, Language language)
{
    if (quality == model::Quality::final) { return std::string(period); }
    bool const expected = quality == model::Quality::expected;
    return fmt::format("{}{}", period,
                       expected ? pick(language, "预计", " expected") : pick(language, "初步", " prelim."));
}

std::string short_period_words(model::Observation const& observation, Language language)
{
    return short_period_words(observation.period, observation.quality, language);
}

std::string_view schedule_words(ScheduleStatus status, Language language)
{
    return status == ScheduleStatus::none ? std::string_view() : words::word(status).in(language);
}

std::string source_words(model::Atlas const& atlas, std::string const& source_id, Language language)
{
    auto const* source = atlas.source(source_id);
    if (source == nullptr) { return source_id; }
    std::string text = source->title;
    auto const between = pick(language, "，", ", ");
    for (auto const* part : {&source->issuer, &source->doc_number, &source->date}) {
        if (!part->empty()) { text += fmt::format("{}{}", between, *part); }
    }
    return text;
}

int Cited::number(std::string const& source_id)
{
    auto const at = std::find(m_ids.begin(), m_ids.end(), source_id);
    auto const place = static_cast<int>(at - m_ids.begin()) + 1;
    if (at == m_ids.end()) { m_ids.push_back(source_id); }
    return place;
}

std::string Cited::mark(model::Citation const& citation) { return fmt::format("[{}]", number(citation.source_id)); }

}  // namespace atlas::rules
