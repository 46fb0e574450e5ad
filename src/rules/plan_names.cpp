#include "rules/plan_names.hpp"

#include "base/digits.hpp"
#include "model/atlas.hpp"
#include "words/bilingual.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace atlas::rules {
namespace {

using base::Language;

using Kind = words::Bilingual;

/// Kinds of documents as titles end in them, the longer first.
constexpr std::array kinds{Kind{"实施方案", "plan"},     Kind{"行动方案", "action plan"},
                           Kind{"实施意见", "opinions"}, Kind{"行动计划", "action plan"},
                           Kind{"工作报告", "report"},   Kind{"规划", "plan"},
                           Kind{"纲要", "outline"},      Kind{"方案", "plan"},
                           Kind{"意见", "opinions"},     Kind{"计划", "plan"},
                           Kind{"要点", "priorities"},   Kind{"经济运行", "economic report"},
                           Kind{"公报", "communiqué"},   Kind{"报告", "report"},
                           Kind{"通知", "notice"}};
constexpr Kind other{"文件", "document"};

/// PeriodOfId at this place of an id: "2026", "2026-2030".
struct PeriodOfId {
    std::string_view first;
    std::string_view last;
};

bool is_year(std::string_view text)
{
    return text.size() == 4 && base::all_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

std::optional<PeriodOfId> years_in(std::string_view id)
{
    for (std::size_t at = 0; at + 4 <= id.size(); ++at) {
        PeriodOfId years{id.substr(at, 4), {}};
        if (!is_year(years.first)) { continue; }
        if (id.substr(at + 4, 1) == "-" && is_year(id.substr(at + 5, 4))) { years.last = id.substr(at + 5, 4); }
        return years;
    }
    return std::nullopt;
}

/// 14 of "…-145", the fourteenth five-year plan.
std::optional<int> five_year_plan(std::string_view id)
{
    auto const tail = id.substr(id.rfind('-') + 1);
    if (tail.size() != 3 || tail[0] != '1' || tail[1] < '1' || tail[1] > '9' || tail[2] != '5') { return std::nullopt; }
    return 10 + (tail[1] - '0');
}

std::string time_words(std::string_view id, std::string_view date, Language language)
{
    constexpr std::array units{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    bool const english = language == Language::en;
    if (auto const years = years_in(id)) {
        std::string words(years->first);
        if (!years->last.empty()) { words += "–" + std::string(years->last); }
        return english ? words + " " : words + "年";
    }
    if (auto const number = five_year_plan(id)) {
        return english ? fmt::format("{}th Five-Year ", *number)
                       : fmt::format("“十{}五”", units[static_cast<std::size_t>(*number - 11)]);
    }
    if (!is_year(date.substr(0, 4))) { return {}; }
    return std::string(date.substr(0, 4)) + (english ? " " : "年");
}

}  // namespace

std::string plan_name(model::Atlas const& atlas, model::Target const& target, Language language)
{
    model::Source const* const source = atlas.source(target.citation.source_id);
    std::string_view const title = source != nullptr ? std::string_view(source->title) : std::string_view();
    auto const kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](Kind const& k) { return title.find(k.zh) != std::string_view::npos; });
    Kind const& found = kind != kinds.end() ? *kind : other;
    return time_words(target.plan, source != nullptr ? source->date : std::string_view(), language) +
           std::string(base::pick(language, found.zh, found.en));
}

}  // namespace atlas::rules
