#include "model/attainment.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <tuple>

namespace atlas::model {
namespace {

/// Room for the rounding of a unit conversion (460 亿元 written as 4600000 万元), far below any stated digit.
constexpr double rounding = 1e-9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> to_int(std::string_view digits)
{
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) { return std::nullopt; }
    return value;
}

/// The first run of four digits in the text that reads as a year.
std::optional<int> first_year(std::string_view text)
{
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        std::string_view const four = text.substr(i, 4);
        if (!std::all_of(four.begin(), four.end(), is_digit)) { continue; }
        if (auto const year = to_int(four); *year >= 1900 && *year <= 2200) { return year; }
    }
    return std::nullopt;
}

bool same_area(Atlas const& atlas, std::string_view row_code, std::string_view wanted)
{
    if (row_code == wanted) { return true; }
    Area const* const a = atlas.area(row_code);
    return a != nullptr && a == atlas.area(wanted);
}

/// Whole-year figures of an area and indicator.
template <class Visit>
void each_yearly(Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, Visit visit)
{
    for (Observation const& o : atlas.observations) {
        if (o.indicator_id != indicator_id) { continue; }
        auto const year = whole_year(o.period);
        if (year && same_area(atlas, o.adcode, adcode)) { visit(o, *year); }
    }
}

/// True where `a` is to be shown rather than `b`: newer period, firmer quality, newer source.
bool better(Atlas const& atlas, Observation const& a, Observation const& b)
{
    auto const date = [&](Observation const& o) -> std::string_view {
        Source const* const source = atlas.source(o.citation.source_id);
        return source != nullptr ? std::string_view(source->date) : std::string_view{};
    };
    int const year_a = *whole_year(a.period);
    int const year_b = *whole_year(b.period);
    if (year_a != year_b) { return year_a > year_b; }
    if (a.quality != b.quality) { return a.quality < b.quality; }
    return date(a) > date(b);
}

/// Absurd figures overflow when they are divided or converted; what has no number is left out.
std::optional<double> finite(double value) { return std::isfinite(value) ? std::optional(value) : std::nullopt; }

std::size_t precedence(std::vector<std::string> const& entries, std::string_view plan, std::string_view section)
{
    auto const it = std::find_if(entries.begin(), entries.end(),
                                 [&](std::string const& entry) { return plan_matches(entry, plan, section); });
    return static_cast<std::size_t>(it - entries.begin());
}

ScheduleStatus class_of(Schedule const& limits, double ratio)
{
    if (ratio >= limits.ahead) { return ScheduleStatus::ahead; }
    if (ratio >= limits.on_track) { return ScheduleStatus::on_track; }
    if (ratio >= limits.slightly_behind) { return ScheduleStatus::slightly_behind; }
    return ScheduleStatus::behind;
}

/// Fills schedule and its status: the newest figure against constant growth from the baseline to the target.
void add_schedule(Atlas const& atlas, Direction direction, double actual, Attainment& result)
{
    if (result.is_met) { result.schedule_status = ScheduleStatus::met; }
    Target const& target = *result.target;
    Observation const* const baseline =
        latest(atlas, target.adcode, target.indicator_id, plan_first_year(atlas, target.plan));
    if (baseline == nullptr || direction == Direction::none) { return; }
    int const base_year = *whole_year(baseline->period);
    if (result.actual_year <= base_year) {
        if (!result.is_met) { result.schedule_status = ScheduleStatus::baseline_only; }
        return;
    }
    double const factor = unit_factor(baseline->unit, target.unit).value_or(0);
    double const base = baseline->value * factor;
    if (base <= 0 || target.value <= 0 || actual <= 0 || target.year <= base_year) { return; }
    double const t = std::min(result.actual_year, target.year);
    double const path = base * std::pow(target.value / base, (t - base_year) / (target.year - base_year));
    result.schedule = finite(direction == Direction::lower ? path / actual : actual / path);
    if (!result.is_met && result.schedule) { result.schedule_status = class_of(atlas.settings.schedule, *result.schedule); }
}

}  // namespace

std::optional<int> whole_year(std::string_view period)
{
    if (period.size() != 4 || !std::all_of(period.begin(), period.end(), is_digit)) { return std::nullopt; }
    return to_int(period);
}

bool is_level(std::string_view unit)
{
    auto const has = [&](std::string_view word) { return unit.find(word) != std::string_view::npos; };
    return !has("%") && !has("‰") && !has("百分点");
}

bool plan_matches(std::string_view entry, std::string_view plan, std::string_view section)
{
    auto const slash = entry.find('/');
    if (entry.substr(0, slash) != plan) { return false; }
    return slash == std::string_view::npos || section.starts_with(entry.substr(slash + 1));
}

int plan_first_year(Atlas const& atlas, std::string_view plan)
{
    if (auto const year = first_year(plan)) { return *year; }
    // "…-145" is the fourteenth five-year plan; the fourteenth begins in 2021.
    auto const dash = plan.rfind('-');
    std::string_view const tail = dash == std::string_view::npos ? plan : plan.substr(dash + 1);
    if (auto const number = to_int(tail); tail.size() == 3 && number && *number % 10 == 5) {
        return 2021 + (*number / 10 - 14) * 5;
    }
    return first_year(atlas.settings.period).value_or(atlas.settings.year);
}

Observation const* latest(Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year)
{
    Observation const* best = nullptr;
    each_yearly(atlas, adcode, indicator_id, [&](Observation const& o, int period) {
        if (period <= year && (best == nullptr || better(atlas, o, *best))) { best = &o; }
    });
    return best;
}

std::vector<Observation const*> yearly_figures(Atlas const& atlas, std::string_view indicator_id)
{
    std::map<std::pair<Area const*, int>, Observation const*> shown;  // areas are rows of one vector: by address is by order
    for (Observation const& o : atlas.observations) {
        if (o.indicator_id != indicator_id) { continue; }
        auto const year = whole_year(o.period);
        Area const* const area = atlas.area(o.adcode);
        if (!year || area == nullptr) { continue; }
        Observation const*& best = shown[{area, *year}];
        if (best == nullptr || better(atlas, o, *best)) { best = &o; }
    }
    std::vector<Observation const*> figures;
    for (auto const& [key, figure] : shown) { figures.push_back(figure); }
    return figures;
}

bool met(Comparator comparator, Direction direction, double value, double target, double tolerance)
{
    double const slack = std::abs(target) * rounding;
    bool const reached = direction == Direction::lower ? value <= target + slack : value >= target - slack;
    switch (comparator) {
    case Comparator::greater: return value > target + slack;
    case Comparator::less: return value < target - slack;
    case Comparator::at_most: return value <= target + slack;
    case Comparator::approximately: return std::abs(value - target) <= std::abs(target) * tolerance + slack;
    case Comparator::at_least:
    case Comparator::equal: return reached;
    }
    return false;
}

std::vector<Target const*> targets_of(Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                                      std::string_view plan)
{
    std::vector<Target const*> found;
    for (Target const& t : atlas.targets) {
        if (t.indicator_id != indicator_id || !same_area(atlas, t.adcode, adcode)) { continue; }
        if (plan.empty() || plan_matches(plan, t.plan, t.citation.section)) { found.push_back(&t); }
    }
    auto const key = [&](Target const* t) {
        return std::tuple(precedence(atlas.settings.target_precedence, t->plan, t->citation.section), -t->year);
    };
    std::stable_sort(found.begin(), found.end(), [&](auto const* a, auto const* b) { return key(a) < key(b); });
    return found;
}

Attainment attainment(Atlas const& atlas, Target const& target, int year)
{
    Attainment result;
    result.target = &target;
    for (Target const* t : targets_of(atlas, target.adcode, target.indicator_id)) {
        if (t != &target) { result.others.push_back(t); }
    }
    result.actual = latest(atlas, target.adcode, target.indicator_id, year);
    if (result.actual == nullptr) {
        result.status = DataStatus::no_data;
        return result;
    }
    result.actual_year = *whole_year(result.actual->period);
    auto const factor = unit_factor(result.actual->unit, target.unit);
    if (!factor) {
        result.status = DataStatus::unit_mismatch;
        return result;
    }
    bool const old = year - result.actual_year > atlas.settings.outdated_after_years;
    result.status = old ? DataStatus::outdated : DataStatus::ok;

    Indicator const* const indicator = atlas.indicator(target.indicator_id);
    Direction const direction = indicator != nullptr ? indicator->direction : Direction::none;
    double const actual = result.actual->value * *factor;
    double const tolerance = atlas.settings.schedule.approx_tolerance;
    result.is_met = met(target.comparator, direction, actual, target.value, tolerance);
    result.gap = finite(target.value - actual);
    // A share of nothing, or of less than nothing, says nothing.
    if (direction == Direction::higher && target.value > 0) { result.attainment = finite(actual / target.value); }
    if (direction == Direction::lower && target.value > 0 && actual > 0) { result.attainment = finite(target.value / actual); }
    if (actual > 0 && target.value > 0 && result.actual_year < target.year && is_level(target.unit)) {
        result.required_growth = finite(std::pow(target.value / actual, 1.0 / (target.year - result.actual_year)) - 1);
    }
    add_schedule(atlas, direction, actual, result);
    return result;
}

Attainment attainment(Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year,
                      std::string_view plan)
{
    auto const targets = targets_of(atlas, adcode, indicator_id, plan);
    if (!targets.empty()) { return attainment(atlas, *targets.front(), year); }
    Attainment result;  // no target; the figure alone is still worth showing
    result.actual = latest(atlas, adcode, indicator_id, year);
    if (result.actual != nullptr) { result.actual_year = *whole_year(result.actual->period); }
    return result;
}

}  // namespace atlas::model
