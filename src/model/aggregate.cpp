#include "model/aggregate.hpp"

#include "model/levels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace atlas::model {
namespace {

/// Whole years up to `limit`, with the figures that members have of them. Those that do not convert are left out.
std::map<int, std::vector<Observation const*>> figures_by_year(IndicatorRows const& rows,
                                                               std::vector<Area const*> const& members,
                                                               Indicator const& indicator, int limit)
{
    std::map<int, std::vector<Observation const*>> by_year;
    for (Area const* member : members) {
        int year = limit;
        // latest() decides which of several figures of a year stands; going down from it visits every year once.
        while (Observation const* o = rows.latest(member->adcode, year)) {
            int const period = *whole_year(o->period);
            if (unit_factor(o->unit, indicator.unit)) { by_year[period].push_back(o); }
            year = period - 1;
        }
    }
    return by_year;
}

/// Whether counties of the area lie outside the atlas, whose sum the rest must not stand for.
bool is_partial(Atlas const& atlas, std::string_view code)
{
    Area const* const area = atlas.area(code);
    Area const* const home = atlas.area(atlas.settings.home);
    if (home != nullptr && home != area && lies_in(atlas, home->adcode, code)) { return true; }
    return std::any_of(atlas.groups.begin(), atlas.groups.end(),
                       [&](GroupMember const& m) { return m.group_id == code && atlas.area(m.adcode) == nullptr; });
}

/// One year's figures put together; the value only where they are all the members'.
Aggregate of_year(Indicator const& indicator, int year, std::vector<Observation const*> figures, std::size_t members)
{
    Aggregate result;
    result.status = AggregateStatus::incomplete;
    result.year = year;
    result.with_value = static_cast<int>(figures.size());
    result.members = static_cast<int>(members);
    double sum = 0;
    for (Observation const* o : figures) {
        result.quality = std::max(result.quality, o->quality);
        sum += o->value * *unit_factor(o->unit, indicator.unit);
    }
    if (figures.size() == members) {
        result.status = AggregateStatus::complete;
        result.value = indicator.aggregation == Aggregation::mean ? sum / result.with_value : sum;
    }
    result.figures = std::move(figures);
    return result;
}

}  // namespace

std::vector<Area const*> whole_members(Atlas const& atlas, Area const& area)
{
    if (area.level == AreaLevel::county) { return {}; }
    auto members = counties_of(atlas, area.adcode);
    bool const alone = members.size() == 1 && members.front() == &area;
    if (alone || is_partial(atlas, area.adcode)) { members.clear(); }
    return members;
}

std::vector<Aggregate> complete_aggregates(IndicatorRows const& rows, std::vector<Area const*> const& members,
                                           Indicator const& indicator)
{
    if (indicator.aggregation == Aggregation::none || members.empty()) { return {}; }
    std::vector<Aggregate> found;
    for (auto& [year, figures] : figures_by_year(rows, members, indicator, std::numeric_limits<int>::max())) {
        if (figures.size() == members.size()) {
            found.push_back(of_year(indicator, year, std::move(figures), members.size()));
        }
    }
    return found;
}

Aggregate aggregate(Atlas const& atlas, std::string_view code, std::string_view indicator_id, int year)
{
    Aggregate result;
    Indicator const* const indicator = atlas.indicator(indicator_id);
    auto const members = counties_of(atlas, code);
    result.members = static_cast<int>(members.size());
    if (indicator == nullptr || indicator->aggregation == Aggregation::none || members.empty()) { return result; }
    if (is_partial(atlas, code)) {
        result.status = AggregateStatus::partial;
        return result;
    }
    auto by_year = figures_by_year(IndicatorRows(atlas, indicator_id), members, *indicator, year);
    auto most = by_year.end();
    for (auto at = by_year.begin(); at != by_year.end(); ++at) {  // rising years: of equally many the newest stays
        if (most == by_year.end() || at->second.size() >= most->second.size()) { most = at; }
    }
    if (most == by_year.end()) {
        result.status = AggregateStatus::no_data;
        return result;
    }
    result = of_year(*indicator, most->first, std::move(most->second), members.size());
    result.outdated = year - result.year > atlas.settings.outdated_after_years;
    return result;
}

std::string why_missing(Aggregate const& aggregate, base::Language language)
{
    bool const english = language == base::Language::en;
    switch (aggregate.status) {
    case AggregateStatus::complete:
        return {};
    case AggregateStatus::incomplete:
        return english ? fmt::format("incomplete ({} of {})", aggregate.with_value, aggregate.members)
                       : fmt::format("不完整（{} 个中有 {} 个）", aggregate.members, aggregate.with_value);
    case AggregateStatus::no_data:
        return english ? "no data" : "暂无数据";
    case AggregateStatus::partial:
        return english ? "partly outside the atlas" : "部分县区不在图集内";
    case AggregateStatus::not_defined:
        return english ? "not aggregated" : "不汇总";
    }
    return {};
}

}  // namespace atlas::model
