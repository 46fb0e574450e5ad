#include "rules/lookalikes.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"

#include <string>
#include <tuple>

namespace atlas::rules {
namespace {

/// What the area has of the other indicator; empty pointers where it has nothing.
Lookalike known_of(model::Atlas const& atlas, model::Area const& area, model::Indicator const& other, int year)
{
    Lookalike found;
    found.other = &other;
    found.area = &area;
    auto const targets = targets_of(atlas, area.adcode, other.indicator_id);
    if (!targets.empty()) { found.target = targets.front(); }
    found.figure = newest_of_any_period(atlas, area.adcode, other.indicator_id, year);
    return found;
}

}  // namespace

model::Observation const* newest_of_any_period(model::Atlas const& atlas, std::string_view adcode,
                                               std::string_view indicator_id, int year)
{
    std::string const last = std::to_string(year);
    model::Observation const* best = latest(atlas, adcode, indicator_id, year);
    // Parts of one year only need a fixed order among themselves.
    auto const rank = [](model::Observation const& o) {
        return std::tuple(o.period.substr(0, 4), whole_year(o.period).has_value(), o.period);
    };
    for (model::Observation const& o : atlas.observations) {
        if (o.indicator_id != indicator_id || whole_year(o.period)) { continue; }
        if (o.period.substr(0, 4) > last || !atlas.same_area(o.adcode, adcode)) { continue; }
        if (best == nullptr || rank(o) > rank(*best)) { best = &o; }
    }
    return best;
}

std::vector<Lookalike> lookalikes(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id,
                                  int year)
{
    std::vector<Lookalike> found;
    for (model::NotComparable const& pair : atlas.not_comparable) {
        bool const first = pair.indicator_id == indicator_id;
        if (!first && pair.other_id != indicator_id) { continue; }
        model::Indicator const* const other = atlas.indicator(first ? pair.other_id : pair.indicator_id);
        if (other == nullptr || other->indicator_id == indicator_id) { continue; }
        model::Area const* area = atlas.area(adcode);
        int const highest = pair.scope == model::Scope::above ? 8 : 1;  // bounded: parents may form a ring
        for (int depth = 0; area != nullptr && depth < highest; ++depth) {
            Lookalike miss = known_of(atlas, *area, *other, year);
            if (miss.target != nullptr || miss.figure != nullptr) {
                miss.pair = &pair;
                found.push_back(miss);
                break;
            }
            area = area->parent.empty() ? nullptr : atlas.area(area->parent);
        }
    }
    return found;
}

}  // namespace atlas::rules
