#include "rules/aggregate.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/levels.hpp"
#include "rules/units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace atlas::rules {
namespace {

/// Whole years up to `limit`, with the figures that members have of them. Those that do not convert are left out.
std::map<int, std::vector<model::Observation const*>> figures_by_year(IndicatorRows const& rows,
                                                                      std::vector<model::Area const*> const& members,
                                                                      model::Indicator const& indicator, int limit)
{
    std::map<int, std::vector<model::Observation const*>> by_year;
    for (model::Area const* member : members) {
        int year = limit;
        // latest() decides which of several figures of a year stands; going down from it visits every year once.
        while (model::Observation const* o = rows.latest(member->adcode, year)) {
            int const period = *whole_year(o->period);
            if (unit_factor(o->unit, indicator.unit)) { by_year[period].push_back(o); }
            year = period - 1;
        }
    }
    return by_year;
}

/// Whether counties of the area lie outside the atlas, whose sum the rest must not stand for.
bool is_partial(model::Atlas const& atlas, std::string_view code)
{
    model::Area const* const area = atlas.area(code);
    model::Area const* const home = atlas.area(atlas.settings.home);
    if (home != nullptr && home != area && lies_in(atlas, home->adcode, code)) { return true; }
    return std::any_of(atlas.groups.begin(), atlas.groups.end(), [&](model::GroupMember const& m) {
        return atlas.area(m.adcode) == nullptr && atlas.same_area(m.group_id, code);
    });
}

/// One year's figures put together; the value only where they are all the members'.
Aggregate of_year(model::Indicator const& indicator, int year, std::vector<model::Observation const*> figures,
                  std::size_t members)
{
    Aggregate result;
    result.status = AggregateStatus::incomplete;
    result.year = year;
    result.with_value = static_cast<int>(figures.size());
    result.members = static_cast<int>(members);
    double sum = 0;
    for (model::Observation const* o : figures) {
        result.quality = std::max(result.quality, o->quality);
        sum += o->value * *unit_factor(o->unit, indicator.unit);
    }
    if (figures.size() == members) {
        result.status = AggregateStatus::complete;
        result.value = indicator.aggregation == model::Aggregation::mean ? sum / result.with_value : sum;
    }
    result.figures = std::move(figures);
    return result;
}

}  // namespace

std::vector<model::Area const*> whole_members(model::Atlas const& atlas, model::Area const& area)
{
    if (area.level == model::AreaLevel::county) { return {}; }
    auto members = counties_of(atlas, area.adcode);
    bool const alone = members.size() == 1 && members.front() == &area;
    if (alone || is_partial(atlas, area.adcode)) { members.clear(); }
    return members;
}

std::vector<Aggregate> complete_aggregates(IndicatorRows const& rows, std::vector<model::Area const*> const& members,
                                           model::Indicator const& indicator)
{
    if (indicator.aggregation == model::Aggregation::none || members.empty()) { return {}; }
    std::vector<Aggregate> found;
    for (auto& [year, figures] : figures_by_year(rows, members, indicator, std::numeric_limits<int>::max())) {
        if (figures.size() == members.size()) {
            found.push_back(of_year(indicator, year, std::move(figures), members.size()));
        }
    }
    return found;
}

Aggregate aggregate(model::Atlas const& atlas, std::string_view code, std::string_view indicator_id, int year)
{
    Aggregate result;
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    auto const members = counties_of(atlas, code);
    result.members = static_cast<int>(members.size());
    if (indicator == nullptr || indicator->aggregation == model::Aggregation::none || members.empty()) {
        return result;
    }
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

}  // namespace atlas::rules
