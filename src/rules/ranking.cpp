#include "rules/ranking.hpp"

#include "model/atlas.hpp"
#include "rules/aggregate.hpp"
#include "rules/attainment.hpp"
#include "rules/units.hpp"

#include <algorithm>

namespace atlas::rules {
namespace {

void count(Tally& tally, Attainment const& state)
{
    if (state.status == DataStatus::outdated) {
        ++tally.outdated;
        return;
    }
    if (state.status != DataStatus::ok) {
        ++tally.without_data;
        return;
    }
    if (state.is_met) {
        ++tally.met;
        return;
    }
    switch (state.schedule_status) {
    case ScheduleStatus::met:
        ++tally.met;
        break;
    case ScheduleStatus::ahead:
    case ScheduleStatus::on_track:
        ++tally.on_schedule;
        break;
    case ScheduleStatus::slightly_behind:
    case ScheduleStatus::behind:
        ++tally.behind;
        break;
    case ScheduleStatus::none:
    case ScheduleStatus::baseline_only:
        ++tally.no_schedule;
        break;
    }
}

struct Figure {
    double value = 0;  ///< in the indicator's unit, as it is written
    int year = 0;
};

std::optional<Figure> current(model::Atlas const& atlas, model::AreaId area, model::Indicator const& indicator,
                              int year)
{
    int const oldest = year - atlas.settings.outdated_after_years;
    auto const newest_row = latest(atlas, atlas.areas[area].adcode, indicator.indicator_id, year);
    if (model::Observation const* const row = atlas.observations.find(newest_row)) {
        auto const factor = unit_factor(row->unit, indicator.unit);
        int const period = whole_year(row->period).value_or(0);
        if (factor && period >= oldest) {
            return Figure{written_figure(row->value * *factor, indicator.decimals), period};
        }
    }
    auto const made = complete_aggregates(atlas, whole_members(atlas, area), indicator);
    auto const newest = std::find_if(made.rbegin(), made.rend(), [&](Aggregate const& a) { return a.year <= year; });
    if (newest == made.rend() || newest->year < oldest) { return std::nullopt; }
    return Figure{written_figure(*newest->value, indicator.decimals), newest->year};
}

}  // namespace

Tally tally(std::vector<Attainment> const& states)
{
    Tally result;
    for (Attainment const& state : states) { count(result, state); }
    return result;
}

Tally tally(model::Atlas const& atlas, std::vector<model::AreaId> const& areas, std::string_view indicator_id, int year,
            std::string_view plan)
{
    Tally result;
    for (model::AreaId const area : areas) {
        count(result, attainment(atlas, atlas.areas[area].adcode, indicator_id, year, plan));
    }
    return result;
}

std::optional<Rank> rank_of(model::Atlas const& atlas, std::vector<model::AreaId> const& areas, std::string_view adcode,
                            std::string_view indicator_id, int year)
{
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    auto const self = atlas.id_of_area(adcode);
    if (indicator == nullptr || !self || std::find(areas.begin(), areas.end(), *self) == areas.end()) {
        return std::nullopt;
    }
    auto const own = current(atlas, *self, *indicator, year);
    if (!own) { return std::nullopt; }
    bool const lower = indicator->direction == model::Direction::lower;
    Rank result{1, 0, own->year, own->year};
    for (model::AreaId const area : areas) {
        auto const figure = current(atlas, area, *indicator, year);
        if (!figure) { continue; }
        ++result.count;
        result.first_year = std::min(result.first_year, figure->year);
        result.last_year = std::max(result.last_year, figure->year);
        if (lower ? figure->value < own->value : figure->value > own->value) { ++result.rank; }
    }
    return result;
}

}  // namespace atlas::rules
