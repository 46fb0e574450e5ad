// Figures that look alike and must not be compared with each other: which ones an area has.
#pragma once

#include "model/atlas.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// What is known of an indicator that is not comparable with the one looked at.
struct Lookalike {
    model::NotComparableId pair;
    model::IndicatorId other;
    model::AreaId area;                          ///< whose figures they are: the area itself or one above it
    std::optional<model::TargetId> target;       ///< the one shown by the precedence
    std::optional<model::ObservationId> figure;  ///< the newest up to the year, part-year figures included
};

/// Every indicator that not_comparable.csv sets apart from this one and that the area has a target or a figure of; with
/// scope `above`, where the area has none, that of the nearest area above it that has. In file order. Nothing is ever
/// computed from these pairs: they are only said.
std::vector<Lookalike> lookalikes(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                                  int year);

/// The newest figure up to the end of the year, of whatever period ("2024H1" counts as 2024): whole years before parts
/// of the same year. For showing what has been reported, never for computing. Nothing when there is none.
std::optional<model::ObservationId> newest_of_any_period(model::Atlas const& atlas, std::string_view adcode,
                                                         std::string_view indicator_id, int year);

}  // namespace atlas::rules
