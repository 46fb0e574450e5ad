#include "rules/chart_data.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/plan_names.hpp"
#include "rules/units.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace atlas::rules {
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

/// The plans of all targets of the atlas: those of the precedence first, then in file order.
std::vector<std::string> all_plans(model::Atlas const& atlas)
{
    std::vector<std::string> plans;
    auto const add = [&](std::string plan) {
        if (std::find(plans.begin(), plans.end(), plan) == plans.end()) { plans.push_back(std::move(plan)); }
    };
    for (std::string const& entry : atlas.settings.target_precedence) { add(entry.substr(0, entry.find('/'))); }
    for (model::Target const& target : atlas.targets) { add(target.plan); }
    return plans;
}

/// A plan keeps its look in all charts; where two of one chart would share it, the later takes the next that is free.
std::vector<ChartPlan> plans_of(model::Atlas const& atlas, std::vector<model::TargetId> const& targets)
{
    std::vector<ChartPlan> plans;
    std::array<bool, chart_looks> taken{};
    auto const all = all_plans(atlas);
    for (std::size_t place = 0; place < all.size(); ++place) {
        auto const of = std::find_if(targets.begin(), targets.end(),
                                     [&](model::TargetId id) { return atlas.targets[id].plan == all[place]; });
        if (of == targets.end()) { continue; }
        std::size_t look = place % chart_looks;
        for (int tries = 0; taken[look] && tries < chart_looks; ++tries) { look = (look + 1) % chart_looks; }
        taken[look] = true;
        plans.push_back({all[place], static_cast<int>(look), plan_name(atlas, atlas.targets[*of], base::Language::zh),
                         plan_name(atlas, atlas.targets[*of], base::Language::en)});
    }
    return plans;
}

/// Whether there is a way to go from the newest figure: constant growth between two amounts, to a goal not yet met.
bool leads_on(model::Atlas const& atlas, ChartData const& data, int year)
{
    if (data.actuals.empty() || !data.goal) { return false; }
    model::Observation const& newest = atlas.observations[data.actuals.back()];
    model::Target const& goal = atlas.targets[*data.goal];
    bool const amounts = newest.value > 0 && goal.value > 0;
    return amounts && goal.year > *whole_year(newest.period) && !attainment(atlas, *data.goal, year).is_met;
}

}  // namespace

ChartPlan const& ChartData::plan_of(model::Target const& target) const
{
    return *std::find_if(plans.begin(), plans.end(), [&](ChartPlan const& p) { return p.plan == target.plan; });
}

ChartData chart_data(model::Atlas const& atlas, std::string_view adcode, std::string_view id,
                     Attainment const& attainment, int year, std::string_view plan)
{
    ChartData data;
    if (auto const* indicator = atlas.indicator(id)) {
        data.decimals = indicator->decimals;
        data.unit = indicator->unit;
    }
    auto const row = [&](model::TargetId target) -> model::Target const& { return atlas.targets[target]; };
    auto const add = [&](model::TargetId target) {
        bool const there = std::any_of(data.targets.begin(), data.targets.end(), [&](model::TargetId other) {
            return row(other).year == row(target).year && row(other).plan == row(target).plan;
        });
        if (!there && unit_factor(row(target).unit, data.unit)) { data.targets.push_back(target); }
    };
    if (attainment.target) {
        data.unit = row(*attainment.target).unit;
        add(*attainment.target);
    }
    for (model::TargetId const target : targets_of(atlas, adcode, id, plan)) { add(target); }
    std::stable_sort(data.targets.begin(), data.targets.end(),
                     [&](model::TargetId a, model::TargetId b) { return row(a).year < row(b).year; });
    for (model::TargetId const target : data.targets) {
        if (!data.goal || row(target).year > row(*data.goal).year) { data.goal = target; }
    }
    data.plans = plans_of(atlas, data.targets);
    for (model::ObservationId const actual : yearly_figures(atlas, adcode, id)) {
        model::Observation const& figure = atlas.observations[actual];
        if (!unit_factor(figure.unit, data.unit)) { continue; }
        (*whole_year(figure.period) <= year ? data.actuals : data.later).push_back(actual);
    }
    data.has_path = leads_on(atlas, data, year);
    return data;
}

double chart_value(ChartData const& data, model::Observation const& actual)
{
    return actual.value * unit_factor(actual.unit, data.unit).value_or(1);
}

double chart_value(ChartData const& data, model::Target const& target)
{
    return target.value * unit_factor(target.unit, data.unit).value_or(1);
}

ChartAxes chart_axes(model::Atlas const& atlas, ChartData const& data)
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
        for (model::ObservationId const id : *list) {
            model::Observation const& actual = atlas.observations[id];
            add(*whole_year(actual.period), chart_value(data, actual));
        }
    }
    for (model::TargetId const id : data.targets) { add(atlas.targets[id].year, chart_value(data, atlas.targets[id])); }
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

ChartAxes coarser(ChartAxes axes, int most_steps)
{
    auto const steps = [&] { return static_cast<int>(std::lround((axes.high - axes.low) / axes.step)); };
    // An axis on both sides of zero has two steps at least.
    int const most = std::max(most_steps, axes.low < 0 && axes.high > 0 ? 2 : 1);
    while (steps() > most) {
        axes.step = tidy_step(axes.step * 4 * 1.1);  // the next of 1, 2, 5
        axes.low = std::floor(axes.low / axes.step + 1e-9) * axes.step;
        axes.high = std::ceil(axes.high / axes.step - 1e-9) * axes.step;
    }
    return axes;
}

}  // namespace atlas::rules
