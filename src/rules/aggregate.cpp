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
std::map<int, std::vector<model::ObservationId>> figures_by_year(model::Atlas const& atlas,
                                                                 std::vector<model::AreaId> const& members,
                                                                 model::Indicator const& indicator, int limit)
{
    std::map<int, std::vector<model::ObservationId>> by_year;
    for (model::AreaId const member : members) {
        for (model::ObservationId const id :
             yearly_figures(atlas, atlas.areas[member].adcode, indicator.indicator_id)) {
            model::Observation const& row = atlas.observations[id];
            int const year = *whole_year(row.period);
            if (year <= limit && unit_factor(row.unit, indicator.unit)) { by_year[year].push_back(id); }
        }
    }
    return by_year;
}

/// Whether counties of the area lie outside the atlas, whose sum the rest must not stand for.
bool is_partial(model::Atlas const& atlas, std::string_view code)
{
    auto const area = atlas.id_of_area(code);
    auto const home = atlas.id_of_area(atlas.settings.home);
    if (home && area && home != area && atlas.area_index().lies_in(*home, *area)) { return true; }
    auto const members = atlas.members_of(code);
    return std::any_of(members.begin(), members.end(),
                       [&](model::MemberId id) { return !atlas.id_of_area(atlas.groups[id].adcode); });
}

/// One year's figures put together; the value only where they are all the members'.
Aggregate of_year(model::Atlas const& atlas, model::Indicator const& indicator, int year,
                  std::vector<model::ObservationId> figures, std::size_t members)
{
    Aggregate result;
    result.status = AggregateStatus::incomplete;
    result.year = year;
    result.with_value = static_cast<int>(figures.size());
    result.members = static_cast<int>(members);
    double sum = 0;
    for (model::ObservationId const id : figures) {
        model::Observation const& row = atlas.observations[id];
        result.quality = std::max(result.quality, row.quality);
        sum += row.value * *unit_factor(row.unit, indicator.unit);
    }
    if (figures.size() == members) {
        result.status = AggregateStatus::complete;
        result.value = indicator.aggregation == model::Aggregation::mean ? sum / result.with_value : sum;
    }
    result.figures = std::move(figures);
    return result;
}

}  // namespace

std::vector<model::AreaId> whole_members(model::Atlas const& atlas, model::AreaId area)
{
    model::Area const& row = atlas.areas[area];
    if (row.level == model::AreaLevel::county) { return {}; }
    auto members = counties_of(atlas, row.adcode);
    bool const alone = members.size() == 1 && members.front() == area;
    if (alone || is_partial(atlas, row.adcode)) { members.clear(); }
    return members;
}

std::vector<Aggregate> complete_aggregates(model::Atlas const& atlas, std::vector<model::AreaId> const& members,
                                           model::Indicator const& indicator)
{
    if (indicator.aggregation == model::Aggregation::none || members.empty()) { return {}; }
    std::vector<Aggregate> found;
    for (auto& [year, figures] : figures_by_year(atlas, members, indicator, std::numeric_limits<int>::max())) {
        if (figures.size() == members.size()) {
            found.push_back(of_year(atlas, indicator, year, std::move(figures), members.size()));
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
    auto by_year = figures_by_year(atlas, members, *indicator, year);
    auto most = by_year.end();
    for (auto at = by_year.begin(); at != by_year.end(); ++at) {  // rising years: of equally many the newest stays
        if (most == by_year.end() || at->second.size() >= most->second.size()) { most = at; }
    }
    if (most == by_year.end()) {
        result.status = AggregateStatus::no_data;
        return result;
    }
    result = of_year(atlas, *indicator, most->first, std::move(most->second), members.size());
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
