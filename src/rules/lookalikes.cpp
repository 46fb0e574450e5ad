#include "rules/lookalikes.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"

#include <string>
#include <tuple>

namespace atlas::rules {
namespace {

/// What the area has of the other indicator.
Lookalike known_of(model::Atlas const& atlas, model::AreaId area, model::IndicatorId other, int year)
{
    Lookalike found;
    found.other = other;
    found.area = area;
    std::string const& adcode = atlas.areas[area].adcode;
    std::string const& indicator_id = atlas.indicators[other].indicator_id;
    auto const targets = targets_of(atlas, adcode, indicator_id);
    if (!targets.empty()) { found.target = targets.front(); }
    found.figure = newest_of_any_period(atlas, adcode, indicator_id, year);
    return found;
}

}  // namespace

std::optional<model::ObservationId> newest_of_any_period(model::Atlas const& atlas, std::string_view adcode,
                                                         std::string_view indicator_id, int year)
{
    std::string const last = std::to_string(year);
    auto best = latest(atlas, adcode, indicator_id, year);
    // Parts of one year only need a fixed order among themselves.
    auto const rank = [&](model::ObservationId id) {
        std::string const& period = atlas.observations[id].period;
        return std::tuple(period.substr(0, 4), whole_year(period).has_value(), period);
    };
    for (model::ObservationId const id : atlas.observations_of(adcode, indicator_id)) {
        std::string const& period = atlas.observations[id].period;
        if (whole_year(period) || period.substr(0, 4) > last) { continue; }
        if (!best || rank(id) > rank(*best)) { best = id; }
    }
    return best;
}

std::vector<Lookalike> lookalikes(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                                  int year)
{
    std::vector<Lookalike> found;
    for (auto const& [pair_id, pair] : atlas.not_comparable.entries()) {
        bool const first = pair.indicator_id == indicator_id;
        if (!first && pair.other_id != indicator_id) { continue; }
        auto const other = atlas.id_of_indicator(first ? pair.other_id : pair.indicator_id);
        if (!other || atlas.indicators[*other].indicator_id == indicator_id) { continue; }
        for (auto area = atlas.id_of_area(adcode); area; area = atlas.area_index().parent(*area)) {
            Lookalike one = known_of(atlas, *area, *other, year);
            if (one.target || one.figure) {
                one.pair = pair_id;
                found.push_back(one);
                break;
            }
            if (pair.scope != model::Scope::above) { break; }
        }
    }
    return found;
}

}  // namespace atlas::rules
