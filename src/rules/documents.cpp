#include "rules/documents.hpp"

#include "model/atlas.hpp"
#include "rules/types.hpp"
#include "rules/units.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace atlas::rules {
namespace {

template <class Row>
std::vector<model::Id<Row>> citing(model::Table<Row> const& rows, std::string_view source_id)
{
    std::vector<model::Id<Row>> found;
    for (auto const& [id, row] : rows.entries()) {
        if (row.citation.source_id == source_id) { found.push_back(id); }
    }
    return found;
}

/// Place of an area in the file; rows under a former code belong to the same area, and those under a code that the
/// atlas does not know only to that code.
using AreaPlace = std::pair<std::size_t, std::string_view>;
AreaPlace place_of(model::Atlas const& atlas, std::string const& adcode)
{
    auto const area = atlas.id_of_area(adcode);
    if (!area) { return {atlas.areas.slots(), adcode}; }
    return {area->number, {}};
}

template <class Row>
bool same_figure(model::Atlas const& atlas, Row const& a, Row const& b)
{
    model::Indicator const* const indicator = atlas.indicator(a.indicator_id);
    auto in_unit = [&](Row const& row) {
        return indicator == nullptr ? row.value : row.value * unit_factor(row.unit, indicator->unit).value_or(1);
    };
    double const x = in_unit(a);
    double const y = in_unit(b);
    return std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y));
}

}  // namespace

bool same_value(model::Atlas const& atlas, model::Target const& a, model::Target const& b)
{
    return same_figure(atlas, a, b);
}

bool same_value(model::Atlas const& atlas, model::Observation const& a, model::Observation const& b)
{
    return same_figure(atlas, a, b);
}

bool contradict(model::Atlas const& atlas, model::Target const& a, model::Target const& b)
{
    return a.year == b.year && (a.comparator != b.comparator || !same_value(atlas, a, b));
}

Statements statements_of(model::Atlas const& atlas, std::string_view source_id)
{
    return {citing(atlas.types, source_id),   citing(atlas.industries, source_id),
            citing(atlas.targets, source_id), citing(atlas.observations, source_id),
            citing(atlas.facts, source_id),   citing(atlas.groups, source_id)};
}

std::vector<Disagreement> disagreements(model::Atlas const& atlas)
{
    std::vector<Disagreement> found;
    for (model::Area const& area : atlas.areas) {
        TypePair pair = types_of(atlas, area.adcode);
        if (pair.disputed) { found.push_back({std::move(pair.statements), {}, {}}); }
    }
    std::map<std::tuple<AreaPlace, std::string_view, int>, std::vector<model::TargetId>> targets;
    for (auto const& [id, row] : atlas.targets.entries()) {
        targets[{place_of(atlas, row.adcode), row.indicator_id, row.year}].push_back(id);
    }
    for (auto const& [key, rows] : targets) {
        model::Target const& first = atlas.targets[rows.front()];
        bool const differ = std::any_of(
            rows.begin(), rows.end(), [&](model::TargetId id) { return contradict(atlas, atlas.targets[id], first); });
        if (differ) { found.push_back({{}, rows, {}}); }
    }
    std::map<std::tuple<AreaPlace, std::string_view, std::string_view>, std::vector<model::ObservationId>> figures;
    for (auto const& [id, row] : atlas.observations.entries()) {
        figures[{place_of(atlas, row.adcode), row.indicator_id, row.period}].push_back(id);
    }
    for (auto const& [key, rows] : figures) {
        model::Observation const& first = atlas.observations[rows.front()];
        bool const differ = std::any_of(rows.begin(), rows.end(), [&](model::ObservationId id) {
            return !same_value(atlas, atlas.observations[id], first);
        });
        if (differ) { found.push_back({{}, {}, rows}); }
    }
    return found;
}

}  // namespace atlas::rules
