#include "model/aggregate.hpp"

#include "model/attainment.hpp"
#include "model/levels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace atlas::model {
namespace {

/// Whole years up to `limit`, with the figures that members have of them. Those that do not convert are left out.
std::map<int, std::vector<Observation const*>>
figures_by_year(Atlas const& atlas, std::vector<Area const*> const& members, Indicator const& indicator, int limit)
{
    std::map<int, std::vector<Observation const*>> by_year;
    IndicatorRows const rows(atlas, indicator.indicator_id);
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
    return std::any_of(atlas.groups.begin(), atlas.groups.end(), [&](GroupMember const& m) {
        return m.group_id == code && atlas.area(m.adcode) == nullptr;
    });
}

}  // namespace

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
    auto const by_year = figures_by_year(atlas, members, *indicator, year);
    for (auto const& [period, figures] : by_year) {  // rising years: of equally many the newest stays
        if (figures.size() >= result.figures.size()) {
            result.figures = figures;
            result.year = period;
        }
    }
    if (result.figures.empty()) {
        result.status = AggregateStatus::no_data;
        return result;
    }
    result.with_value = static_cast<int>(result.figures.size());
    result.outdated = year - result.year > atlas.settings.outdated_after_years;
    for (Observation const* o : result.figures) { result.quality = std::max(result.quality, o->quality); }
    if (result.with_value < result.members) {
        result.status = AggregateStatus::incomplete;
        return result;
    }
    double sum = 0;
    for (Observation const* o : result.figures) { sum += o->value * *unit_factor(o->unit, indicator->unit); }
    result.status = AggregateStatus::complete;
    result.value = indicator->aggregation == Aggregation::mean ? sum / result.with_value : sum;
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
