// The value of a prefecture, region or province from its counties, where all of them have one.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "rules/attainment.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

enum class AggregateStatus {
    complete,
    incomplete,  ///< some members have a figure of the period, others not
    no_data,     ///< no member has a figure up to the year
    partial,  ///< the atlas holds only a part of the area: it lies above the home, or a member is no area of the atlas
    not_defined,  ///< the indicator is not aggregated, or the area has no members
};

/// Sum or mean of the members' figures of one whole year. A missing member is never counted as 0 or left out.
struct Aggregate {
    AggregateStatus status = AggregateStatus::not_defined;
    std::optional<double> value;  ///< in the indicator's unit; only when complete
    int year = 0;                 ///< period of the members' figures; 0 without any
    int with_value = 0;           ///< members with a figure of that period
    int members = 0;
    model::Quality quality = model::Quality::final;  ///< the least firm of the figures used
    std::vector<model::ObservationId> figures;       ///< of the members that have one, in member order
    bool outdated = false;  ///< the period lies more than outdated_after_years before the year looked at
};

/// The members are counties_of() the area.
/// The newest year up to `year` for which every member has a figure; where there is none, the year most members have
/// one of (of equals the newest), as incomplete. Each member counts with the figure shown for that year. The mean is
/// not weighted.
Aggregate aggregate(model::Atlas const& atlas, std::string_view code, std::string_view indicator_id, int year);

/// The counties whose figures may stand together for the area's: all of them, and none where the area is a county, its
/// own only member, or only a part of it is in the atlas.
std::vector<model::AreaId> whole_members(model::Atlas const& atlas, model::AreaId area);

/// The same of every whole year for which all members have a figure, by rising year; `outdated` is left false. Empty
/// without members.
std::vector<Aggregate> complete_aggregates(model::Atlas const& atlas, std::vector<model::AreaId> const& members,
                                           model::Indicator const& indicator);

/// What stands in place of the value: "不完整（6 个中有 4 个）", "incomplete (4 of 6)", "暂无数据"; empty when
/// complete.
std::string why_missing(Aggregate const& aggregate, base::Language language);

}  // namespace atlas::rules
