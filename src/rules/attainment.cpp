#include "rules/attainment.hpp"

#include "base/digits.hpp"
#include "model/atlas.hpp"
#include "rules/plans.hpp"
#include "rules/units.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <span>
#include <tuple>

namespace atlas::rules {
namespace {

/// Room for the rounding of a unit conversion (460 亿元 written as 4600000 万元), far below any stated digit.
constexpr double rounding = 1e-9;

std::optional<int> to_int(std::string_view digits)
{
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) { return std::nullopt; }
    return value;
}

using model::ObservationId;
using model::TargetId;

/// The targets and whole-year figures of one area and indicator, in file order.
struct Rows {
    std::span<TargetId const> targets;
    std::vector<ObservationId> figures;
};

Rows rows_of(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id)
{
    Rows rows{atlas.targets_of(adcode, indicator_id), {}};
    for (ObservationId const id : atlas.observations_of(adcode, indicator_id)) {
        if (whole_year(atlas.observations[id].period)) { rows.figures.push_back(id); }
    }
    return rows;
}

/// True where `a` is to be shown rather than `b`: newer period, firmer quality, source first in the precedence, newer
/// source.
bool better(model::Atlas const& atlas, model::Observation const& a, model::Observation const& b)
{
    auto const date = [&](model::Observation const& o) -> std::string_view {
        model::Source const* const source = atlas.source(o.citation.source_id);
        return source != nullptr ? std::string_view(source->date) : std::string_view{};
    };
    auto const place = [&](model::Observation const& o) {
        auto const& entries = atlas.settings.observation_precedence;
        return std::find(entries.begin(), entries.end(), o.citation.source_id) - entries.begin();
    };
    int const year_a = *whole_year(a.period);
    int const year_b = *whole_year(b.period);
    if (year_a != year_b) { return year_a > year_b; }
    if (a.quality != b.quality) { return a.quality < b.quality; }
    if (auto const pa = place(a), pb = place(b); pa != pb) { return pa < pb; }
    return date(a) > date(b);
}

std::optional<ObservationId> latest_of(model::Atlas const& atlas, std::vector<ObservationId> const& figures, int year)
{
    std::optional<ObservationId> best;
    for (ObservationId const id : figures) {
        model::Observation const& row = atlas.observations[id];
        if (*whole_year(row.period) <= year && (!best || better(atlas, row, atlas.observations[*best]))) { best = id; }
    }
    return best;
}

/// Absurd figures overflow when they are divided or converted; what has no number is left out.
std::optional<double> finite(double value) { return std::isfinite(value) ? std::optional(value) : std::nullopt; }

std::size_t precedence(std::vector<std::string> const& entries, std::string_view plan, std::string_view section)
{
    auto const it = std::find_if(entries.begin(), entries.end(),
                                 [&](std::string const& entry) { return plan_matches(entry, plan, section); });
    return static_cast<std::size_t>(it - entries.begin());
}

ScheduleStatus class_of(model::Schedule const& limits, double ratio)
{
    if (ratio >= limits.ahead) { return ScheduleStatus::ahead; }
    if (ratio >= limits.on_track) { return ScheduleStatus::on_track; }
    if (ratio >= limits.slightly_behind) { return ScheduleStatus::slightly_behind; }
    return ScheduleStatus::behind;
}

/// Fills schedule and its status: the newest figure against constant growth from the baseline to the target.
void add_schedule(model::Atlas const& atlas, std::vector<ObservationId> const& figures, model::Direction direction,
                  double actual, Attainment& result)
{
    if (result.is_met) { result.schedule_status = ScheduleStatus::met; }
    model::Target const& target = atlas.targets[*result.target];
    model::Observation const* const baseline =
        atlas.observations.find(latest_of(atlas, figures, plan_first_year(atlas, target.plan)));
    if (baseline == nullptr || direction == model::Direction::none) { return; }
    int const base_year = *whole_year(baseline->period);
    result.baseline_year = base_year;
    if (target.year <= base_year) { return; }  // the path runs from the baseline to the target's year
    if (result.actual_year <= base_year) {
        if (!result.is_met) { result.schedule_status = ScheduleStatus::baseline_only; }
        return;
    }
    double const factor = unit_factor(baseline->unit, target.unit).value_or(0);
    double const base = baseline->value * factor;
    if (base <= 0 || target.value <= 0 || actual <= 0) { return; }
    double const t = std::min(result.actual_year, target.year);
    double const path = base * std::pow(target.value / base, (t - base_year) / (target.year - base_year));
    result.schedule = finite(direction == model::Direction::lower ? path / actual : actual / path);
    if (!result.is_met && result.schedule) {
        result.schedule_status = class_of(atlas.settings.schedule, written_ratio(*result.schedule));
    }
}

/// Those that pass `plan`, first by precedence, then by later year.
std::vector<TargetId> ordered(model::Atlas const& atlas, std::span<TargetId const> all, std::string_view plan)
{
    std::vector<TargetId> targets(all.begin(), all.end());
    std::erase_if(targets, [&](TargetId id) {
        model::Target const& t = atlas.targets[id];
        return !plan.empty() && !plan_matches(plan, t.plan, t.citation.section);
    });
    auto const key = [&](TargetId id) {
        model::Target const& t = atlas.targets[id];
        return std::tuple(precedence(atlas.settings.target_precedence, t.plan, t.citation.section), -t.year);
    };
    std::stable_sort(targets.begin(), targets.end(), [&](TargetId a, TargetId b) { return key(a) < key(b); });
    return targets;
}

/// `id` is one of rows.targets.
Attainment evaluated(model::Atlas const& atlas, Rows const& rows, TargetId id, int year)
{
    model::Target const& target = atlas.targets[id];
    Attainment result;
    result.target = id;
    result.actual = latest_of(atlas, rows.figures, year);
    if (!result.actual) {
        result.status = DataStatus::no_data;
        return result;
    }
    model::Observation const& newest = atlas.observations[*result.actual];
    result.actual_year = *whole_year(newest.period);
    auto const factor = unit_factor(newest.unit, target.unit);
    if (!factor) {
        result.status = DataStatus::unit_mismatch;
        return result;
    }
    bool const old = year - result.actual_year > atlas.settings.outdated_after_years;
    result.status = old ? DataStatus::outdated : DataStatus::ok;

    model::Indicator const* const indicator = atlas.indicator(target.indicator_id);
    model::Direction const direction = indicator != nullptr ? indicator->direction : model::Direction::none;
    double const actual = newest.value * *factor;
    double const tolerance = atlas.settings.schedule.approx_tolerance;
    result.is_met = met(target.comparator, direction, actual, target.value, tolerance);
    result.gap = finite(target.value - actual);
    // A share of nothing, or of less than nothing, says nothing.
    if (direction == model::Direction::higher && target.value > 0) {
        result.attainment = finite(actual / target.value);
    }
    if (direction == model::Direction::lower && target.value > 0 && actual > 0) {
        result.attainment = finite(target.value / actual);
    }
    bool const years_left = result.actual_year < target.year;
    if (!result.is_met && actual > 0 && target.value > 0 && years_left && is_level(target.unit)) {
        result.required_growth = finite(std::pow(target.value / actual, 1.0 / (target.year - result.actual_year)) - 1);
    }
    add_schedule(atlas, rows.figures, direction, actual, result);
    return result;
}

/// The target that is shown compared with the newest figure; the figure alone where there is no target.
Attainment shown(model::Atlas const& atlas, Rows const& rows, int year, std::string_view plan)
{
    auto const targets = ordered(atlas, rows.targets, plan);
    // An amount of nothing or less, which check names, must not stand in the way of a target that says something.
    auto const says_something = [&](TargetId id) {
        return atlas.targets[id].value > 0 || !is_level(atlas.targets[id].unit);
    };
    auto const first = std::find_if(targets.begin(), targets.end(), says_something);
    if (first != targets.end()) { return evaluated(atlas, rows, *first, year); }
    if (!targets.empty()) { return evaluated(atlas, rows, targets.front(), year); }
    Attainment result;  // no target; the figure alone is still worth showing
    result.actual = latest_of(atlas, rows.figures, year);
    if (result.actual) { result.actual_year = *whole_year(atlas.observations[*result.actual].period); }
    return result;
}

}  // namespace

std::optional<int> whole_year(std::string_view period)
{
    if (period.size() != 4 || !base::all_digits(period)) { return std::nullopt; }
    return to_int(period);
}

std::optional<ObservationId> latest(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                                    int year)
{
    return latest_of(atlas, rows_of(atlas, adcode, indicator_id).figures, year);
}

std::vector<ObservationId> yearly_figures(model::Atlas const& atlas, std::string_view indicator_id)
{
    std::map<std::pair<model::AreaId, int>, ObservationId> shown;
    for (ObservationId const id : atlas.observations_with(indicator_id)) {
        model::Observation const& row = atlas.observations[id];
        auto const year = whole_year(row.period);
        auto const area = atlas.id_of_area(row.adcode);
        if (!year || !area) { continue; }
        auto const [best, first] = shown.emplace(std::pair(*area, *year), id);
        if (!first && better(atlas, row, atlas.observations[best->second])) { best->second = id; }
    }
    std::vector<ObservationId> figures;
    for (auto const& [key, figure] : shown) { figures.push_back(figure); }
    return figures;
}

std::vector<ObservationId> yearly_figures(model::Atlas const& atlas, std::string_view adcode,
                                          std::string_view indicator_id)
{
    std::map<int, ObservationId> shown;
    for (ObservationId const id : rows_of(atlas, adcode, indicator_id).figures) {
        model::Observation const& row = atlas.observations[id];
        auto const [best, first] = shown.emplace(*whole_year(row.period), id);
        if (!first && better(atlas, row, atlas.observations[best->second])) { best->second = id; }
    }
    std::vector<ObservationId> figures;
    for (auto const& [year, figure] : shown) { figures.push_back(figure); }
    return figures;
}

bool met(model::Comparator comparator, model::Direction direction, double value, double target, double tolerance)
{
    double const slack = std::abs(target) * rounding;
    bool const reached = direction == model::Direction::lower ? value <= target + slack : value >= target - slack;
    switch (comparator) {
    case model::Comparator::greater:
        return value > target + slack;
    case model::Comparator::less:
        return value < target - slack;
    case model::Comparator::at_most:
        return value <= target + slack;
    case model::Comparator::approximately:
        return std::abs(value - target) <= std::abs(target) * tolerance + slack;
    case model::Comparator::at_least:
    case model::Comparator::equal:
        return reached;
    }
    return false;
}

std::vector<TargetId> targets_of(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                                 std::string_view plan)
{
    return ordered(atlas, atlas.targets_of(adcode, indicator_id), plan);
}

std::vector<TargetId> other_targets(model::Atlas const& atlas, TargetId target)
{
    model::Target const& row = atlas.targets[target];
    auto others = targets_of(atlas, row.adcode, row.indicator_id);
    std::erase(others, target);
    return others;
}

Attainment attainment(model::Atlas const& atlas, TargetId target, int year)
{
    model::Target const& row = atlas.targets[target];
    return evaluated(atlas, rows_of(atlas, row.adcode, row.indicator_id), target, year);
}

Attainment attainment(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year,
                      std::string_view plan)
{
    return shown(atlas, rows_of(atlas, adcode, indicator_id), year, plan);
}

}  // namespace atlas::rules
