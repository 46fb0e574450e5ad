#include "briefing/page/words.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/unit_names.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {

using base::Language;

std::string name_of(model::Area const& area, Language language)
{
    return std::string(base::pick(language, area.name, area.name_en));
}

std::string name_of(model::Indicator const& indicator, Language language)
{
    return std::string(base::pick(language, indicator.name, indicator.name_en));
}

std::string name_of(model::Project const& project, Language language)
{
    return std::string(base::pick(language, project.name, project.name_en));
}

std::string amount(double value, std::string_view unit, Language language, int decimals)
{
    return rules::with_unit(style::number(value, decimals), unit, language);
}

std::string target_words(model::Target const& target, Language language)
{
    return fmt::format("{} {}", model::word(target.comparator).id, amount(target.value, target.unit, language));
}

std::string period_words(model::Observation const& observation, Language language)
{
    if (observation.quality == model::Quality::final) { return observation.period; }
    return fmt::format("{} {}", observation.period, said(observation.quality, language));
}

std::string_view schedule_words(rules::ScheduleStatus status, Language language)
{
    using Status = rules::ScheduleStatus;
    switch (status) {
    case Status::none:
        return {};
    case Status::baseline_only:
        return base::pick(language, "仅有基期", "Baseline only");
    case Status::met:
        return base::pick(language, "已达到", "Met");
    case Status::ahead:
        return base::pick(language, "超前", "Ahead");
    case Status::on_track:
        return base::pick(language, "符合进度", "On track");
    case Status::slightly_behind:
        return base::pick(language, "略滞后", "Slightly behind");
    case Status::behind:
        return base::pick(language, "滞后", "Behind");
    }
    return {};
}

int Cited::number(std::string const& source_id)
{
    auto const at = std::find(m_ids.begin(), m_ids.end(), source_id);
    if (at == m_ids.end()) {
        m_ids.push_back(source_id);
        return static_cast<int>(m_ids.size());
    }
    return static_cast<int>(at - m_ids.begin()) + 1;
}

std::string Cited::mark(model::Citation const& citation) { return fmt::format("[{}]", number(citation.source_id)); }

std::string source_words(model::Atlas const& atlas, std::string const& source_id, Language language)
{
    auto const* source = atlas.source(source_id);
    if (source == nullptr) { return source_id; }
    std::string words = source->title;
    auto const between = base::pick(language, "，", ", ");
    for (auto const* part : {&source->issuer, &source->doc_number, &source->date}) {
        if (!part->empty()) { words += fmt::format("{}{}", between, *part); }
    }
    return words;
}

}  // namespace atlas::briefing
