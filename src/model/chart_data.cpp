#include "model/chart_data.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace atlas::model {
namespace {

/// A step of 1, 2 or 5 times a power of ten that cuts the range into about four.
double tidy_step(double range)
{
    double const rough = range / 4;
    double const power = std::pow(10, std::floor(std::log10(rough)));
    for (double const factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) { return factor * power; }
    }
    return 10 * power;
}

}  // namespace

ChartData chart_data(Atlas const& atlas, std::string_view adcode, std::string_view id, Attainment const& attainment,
                     int year, std::string_view plan)
{
    ChartData data;
    if (auto const* indicator = atlas.indicator(id)) {
        data.decimals = indicator->decimals;
        data.unit = indicator->unit;
    }
    std::map<int, Target const*> targets;
    if (attainment.target != nullptr) {
        data.unit = attainment.target->unit;
        targets[attainment.target->year] = attainment.target;
    }
    for (auto const* target : targets_of(atlas, adcode, id, plan)) {
        if (unit_factor(target->unit, data.unit)) { targets.try_emplace(target->year, target); }
    }
    std::map<int, Observation const*> actuals;
    for (auto const& row : atlas.observations) {
        auto const of = whole_year(row.period);
        if (row.adcode != adcode || row.indicator_id != id || !of || !unit_factor(row.unit, data.unit)) { continue; }
        auto& kept = actuals[*of];
        if (kept == nullptr || row.quality < kept->quality) { kept = &row; }
    }
    for (auto const& [of, target] : targets) { data.targets.push_back(target); }
    for (auto const& [of, actual] : actuals) { (of <= year ? data.actuals : data.later).push_back(actual); }
    return data;
}

double chart_value(ChartData const& data, Observation const& actual)
{
    return actual.value * unit_factor(actual.unit, data.unit).value_or(1);
}

double chart_value(ChartData const& data, Target const& target)
{
    return target.value * unit_factor(target.unit, data.unit).value_or(1);
}

ChartAxes chart_axes(ChartData const& data)
{
    double low = INFINITY;
    double high = -INFINITY;
    int first = 9999;
    int last = 0;
    auto const add = [&](int year, double value) {
        low = std::min(low, value);
        high = std::max(high, value);
        first = std::min(first, year);
        last = std::max(last, year);
    };
    for (auto const* list : {&data.actuals, &data.later}) {
        for (auto const* actual : *list) { add(*whole_year(actual->period), chart_value(data, *actual)); }
    }
    for (auto const* target : data.targets) { add(target->year, chart_value(data, *target)); }
    double const range = std::max(high - low, std::abs(high) * 0.1 + 1e-9);
    ChartAxes axes;
    axes.step = tidy_step(range * 1.2);
    axes.low = std::floor((low - range * 0.12) / axes.step) * axes.step;
    if (low >= 0) { axes.low = std::max(0.0, axes.low); }
    axes.high = std::ceil((high + range * 0.15) / axes.step) * axes.step;
    axes.first_year = first - 1;
    axes.last_year = std::max(last, first + 1);
    return axes;
}

}  // namespace atlas::model
