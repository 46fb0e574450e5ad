// How far a target has come: the definitions of docs/data-model.md as pure functions.
#pragma once

#include "model/atlas.hpp"
#include "rules/written.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// The year of a whole-year period ("2023" → 2023); empty for part-year periods, which never stand for a year.
std::optional<int> whole_year(std::string_view period);

/// The newest whole-year observation with period ≤ year; final before preliminary before expected, then the source that
/// comes first in the atlas's precedence of observations, then the newest source date, then the earlier row.
/// Nothing when there is none.
std::optional<model::ObservationId> latest(model::Atlas const& atlas, std::string_view adcode,
                                           std::string_view indicator_id, int year);

/// The figure shown for every area and whole year, of one indicator: what latest() gives for each. Ordered by area as
/// in areas.csv, then by rising year; rows of unknown areas are left out.
std::vector<model::ObservationId> yearly_figures(model::Atlas const& atlas, std::string_view indicator_id);

/// The same of one area: one figure per whole year, by rising year.
std::vector<model::ObservationId> yearly_figures(model::Atlas const& atlas, std::string_view adcode,
                                                 std::string_view indicator_id);

/// Whether the comparator holds: > strict, ≈ within ±tolerance (a share, 0.025), = and ≥ at or above for "higher",
/// at or below for "lower".
bool met(model::Comparator comparator, model::Direction direction, double value, double target, double tolerance);

/// The targets of an area and indicator, first by the atlas's precedence of plans, then by later year. `plan` narrows
/// to "plan" or "plan/section prefix"; empty = all.
std::vector<model::TargetId> targets_of(model::Atlas const& atlas, std::string_view adcode,
                                        std::string_view indicator_id, std::string_view plan = {});

/// Further targets of the same area and indicator, in that order.
std::vector<model::TargetId> other_targets(model::Atlas const& atlas, model::TargetId target);

enum class DataStatus { ok, no_target, no_data, outdated, unit_mismatch };
enum class ScheduleStatus { none, baseline_only, met, ahead, on_track, slightly_behind, behind };

/// One target compared with the newest figure. Fields are empty where the definition does not apply.
struct Attainment {
    std::optional<model::TargetId> target;
    std::optional<model::ObservationId> actual;
    int actual_year = 0;
    DataStatus status = DataStatus::no_target;
    bool is_met = false;
    std::optional<double> attainment;       ///< share of the target, 0.684 = 68.4 %
    std::optional<double> gap;              ///< V − latest, in the target's unit
    std::optional<double> required_growth;  ///< per year, 0.079 = 7.9 %, of a level (no share, no rate) not yet met
    std::optional<double> schedule;         ///< latest / path(period of latest), inverted for direction lower
    ScheduleStatus schedule_status =
        ScheduleStatus::none;  ///< by the schedule as it is written, in tenths of a per cent
    int baseline_year = 0;     ///< period of the figure the path begins with; 0 without one
};

/// Computed also when outdated (listed, but never classed or coloured).
Attainment attainment(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year,
                      std::string_view plan = {});
/// The same for one given target.
Attainment attainment(model::Atlas const& atlas, model::TargetId target, int year);

}  // namespace atlas::rules
