// What a chart of actual figures against targets shows: one choice of figures for window, pages and sheets alike.
#pragma once

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "words/bilingual.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// A plan whose targets a chart shows.
struct ChartPlan {
    std::string plan;
    int look =
        0;  ///< of its marks, below chart_looks: by its place among the plans of the atlas, no two alike in a chart
    words::BilingualText name;  ///< as plan_name()
};
inline constexpr int chart_looks = 4;

/// Actuals of one indicator against its targets.
struct ChartData {
    std::vector<model::ObservationId> actuals;  ///< one per whole year up to the year looked at, oldest first
    std::vector<model::ObservationId> later;    ///< after it: not drawn, but the axes leave room as the years run
    std::vector<model::TargetId> targets;       ///< one per year and plan, oldest first, of one year by precedence
    std::vector<ChartPlan> plans;               ///< of the targets, in the order of the atlas
    std::optional<model::TargetId> goal;        ///< of the last year, the first
    bool has_path = false;                      ///< from the newest figure to a goal that is not met and lies ahead
    std::string unit;                           ///< everything is shown in this unit
    int decimals = 1;

    [[nodiscard]] bool empty() const { return targets.empty() && actuals.empty(); }
    [[nodiscard]] ChartPlan const& plan_of(model::Target const& target) const;  ///< of the row of one of `targets`
};
/// `indicator_id` decides unit and figures where the area has no target. `plan` as in targets_of(): targets of other
/// plans are left out.
ChartData chart_data(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                     Attainment const& attainment, int year, std::string_view plan = {});

/// A value of the row in the unit of the chart.
double chart_value(ChartData const& data, model::Observation const& actual);
double chart_value(ChartData const& data, model::Target const& target);

/// The axes: years from the one before the first to the last, values from `low` to `high` in steps of 1, 2 or 5 times a
/// power of ten. `low` is below zero only where a value is.
struct ChartAxes {
    int first_year = 0;
    int last_year = 1;
    double low = 0;
    double high = 1;
    double step = 1;
};
/// For data that is not empty().
ChartAxes chart_axes(model::Atlas const& atlas, ChartData const& data);
/// The same in at most the given number of steps, for a chart too low for the words of more; two at least where zero
/// lies between.
ChartAxes coarser(ChartAxes axes, int most_steps);

}  // namespace atlas::rules
