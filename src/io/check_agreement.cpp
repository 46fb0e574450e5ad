// Where documents say different things of the same subject. Both stay; the reader is told.
#include "io/findings.hpp"

#include "model/attainment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace atlas::io {
namespace {

using model::Atlas;

std::string area_name(Atlas const& atlas, std::string const& code)
{
    model::Area const* const area = atlas.area(code);
    return area != nullptr ? area->short_name : code;
}

std::string indicator_name(Atlas const& atlas, std::string const& id)
{
    model::Indicator const* const indicator = atlas.indicator(id);
    return indicator != nullptr ? indicator->name : id;
}

/// The present code of an area: rows under its former code are of the same area.
std::string_view present(Atlas const& atlas, std::string const& code)
{
    model::Area const* const area = atlas.area(code);
    return area != nullptr ? std::string_view(area->adcode) : std::string_view(code);
}

/// A value in its indicator's unit, for comparing figures of several documents.
double in_indicator_unit(Atlas const& atlas, double value, std::string const& unit, std::string const& indicator_id)
{
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    return indicator != nullptr ? value * model::unit_factor(unit, indicator->unit).value_or(1) : value;
}

bool same(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

// --- development types -------------------------------------------------------------------------------------------

/// What one section says of one county, in order of rank.
struct TypeGroup {
    std::string where;
    std::size_t row = 0;
    std::map<int, model::DevelopmentType> by_rank;

    [[nodiscard]] std::string words() const
    {
        std::string text;
        for (auto const& [rank, type] : by_rank) {
            text += (text.empty() ? "" : "、") + std::string(model::word(type).zh);
        }
        return text;
    }
    [[nodiscard]] std::set<model::DevelopmentType> types() const
    {
        std::set<model::DevelopmentType> result;
        for (auto const& [rank, type] : by_rank) { result.insert(type); }
        return result;
    }
};

std::vector<TypeGroup> type_groups(model::TypePair const& pair)
{
    std::vector<TypeGroup> groups;
    for (auto const* s : pair.statements) {
        std::string const where = s->plan + "/" + s->citation.section;
        auto it = std::find_if(groups.begin(), groups.end(), [&](TypeGroup const& g) { return g.where == where; });
        if (it == groups.end()) { it = groups.insert(it, {where, s->row, {}}); }
        it->by_rank.emplace(s->rank, s->type);
    }
    return groups;
}

void check_types(Atlas const& atlas, Findings const& findings)
{
    for (model::Area const& area : atlas.areas) {
        auto const pair = model::types_of(atlas, area.adcode);
        if (!pair.disputed) { continue; }
        auto const groups = type_groups(pair);
        auto const other = std::find_if(groups.begin(), groups.end(), [&](TypeGroup const& g) {
            return g.by_rank != groups.front().by_rank;
        });
        if (other == groups.end()) { continue; }
        bool const order_only = other->types() == groups.front().types();
        std::string said;
        for (TypeGroup const& g : groups) {
            said += fmt::format("{}{}: {}", said.empty() ? "" : "; ", g.where, g.words());
        }
        findings.notice("types-disagree", "development_types.csv", other->row, "rank", area.adcode,
                        fmt::format("documents disagree on the {} of {}: {}",
                                    order_only ? "order of the two types" : "types", area.short_name, said));
    }
}

// --- targets -----------------------------------------------------------------------------------------------------

std::string figure(model::Target const& t)
{
    return fmt::format("{} {} {} ({}/{})", model::word(t.comparator).id, t.value, t.unit, t.plan, t.citation.section);
}

void check_targets(Atlas const& atlas, Findings const& findings)
{
    std::map<std::tuple<std::string_view, std::string_view, int>, std::vector<model::Target const*>> by_key;
    for (model::Target const& t : atlas.targets) { by_key[{present(atlas, t.adcode), t.indicator_id, t.year}].push_back(&t); }
    for (auto const& [key, targets] : by_key) {
        model::Target const& first = *targets.front();
        auto const value = [&](model::Target const& t) {
            return in_indicator_unit(atlas, t.value, t.unit, t.indicator_id);
        };
        for (auto const* t : targets) {
            bool const values = same(value(*t), value(first));
            if (values && t->comparator == first.comparator) { continue; }
            findings.notice("targets-disagree", "targets.csv", t->row, values ? "comparator" : "value", t->target_id,
                            fmt::format("documents disagree on the {} of {} {} of {}: {} and {}",
                                        values ? "comparator" : "value", indicator_name(atlas, t->indicator_id),
                                        t->year, area_name(atlas, t->adcode), figure(first), figure(*t)));
        }
    }
}

// --- observations ------------------------------------------------------------------------------------------------

void check_observations(Atlas const& atlas, Findings const& findings)
{
    using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Key, std::vector<model::Observation const*>> by_key;
    for (model::Observation const& o : atlas.observations) {
        by_key[{present(atlas, o.adcode), o.indicator_id, o.period}].push_back(&o);
    }
    for (auto const& [key, rows] : by_key) {
        model::Observation const& first = *rows.front();
        auto const value = [&](model::Observation const& o) {
            return in_indicator_unit(atlas, o.value, o.unit, o.indicator_id);
        };
        for (auto const* o : rows) {
            if (same(value(*o), value(first))) { continue; }
            findings.notice("observations-disagree", "observations.csv", o->row, "value", fmt::format("{}", o->value),
                            fmt::format("sources disagree on {} {} of {}: {} {} ({}) and {} {} ({})",
                                        indicator_name(atlas, o->indicator_id), o->period, area_name(atlas, o->adcode),
                                        first.value, first.unit, first.citation.source_id, o->value, o->unit,
                                        o->citation.source_id));
        }
    }
}

}  // namespace

void check_agreement(Atlas const& atlas, Findings const& findings)
{
    check_types(atlas, findings);
    check_targets(atlas, findings);
    check_observations(atlas, findings);
}

}  // namespace atlas::io
