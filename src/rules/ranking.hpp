// How a number of areas stand: how many have met their targets, and which place one of them holds among the others.
#pragma once

#include "model/atlas.hpp"
#include "rules/attainment.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// Areas by how far their target of one indicator has come; the counts add up to the number of areas.
struct Tally {
    int met = 0;
    int on_schedule = 0;   ///< ahead or on track
    int behind = 0;        ///< slightly behind or behind
    int no_schedule = 0;   ///< a current figure, but only the baseline, or a target that has no path (a rate)
    int outdated = 0;      ///< a target, but a figure older than the atlas allows
    int without_data = 0;  ///< no target, no figure, or one in another unit
};
/// One state an area.
Tally tally(std::vector<Attainment> const& states);
/// `plan` as in targets_of().
Tally tally(model::Atlas const& atlas, std::vector<model::AreaId> const& areas, std::string_view indicator_id, int year,
            std::string_view plan = {});

/// The place of one area among those that have a current figure.
struct Rank {
    int rank = 0;   ///< from 1; areas whose figures are written alike share a place
    int count = 0;  ///< areas with a current figure
    int first_year = 0;
    int last_year = 0;  ///< periods of the figures; they may differ between areas
};
/// By the newest whole-year figure up to `year`, not older than the atlas allows, in the indicator's unit, or where an
/// area has none by the complete sum or mean of its counties; the best first: the smallest where the indicator's
/// direction is lower, else the largest. Empty when the area is none of `areas` or has no such figure itself.
std::optional<Rank> rank_of(model::Atlas const& atlas, std::vector<model::AreaId> const& areas, std::string_view adcode,
                            std::string_view indicator_id, int year);

}  // namespace atlas::rules
