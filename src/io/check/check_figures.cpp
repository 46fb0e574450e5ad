// Figures need a unit that fits their indicator, and years that make sense.
#include "io/check/findings.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/plans.hpp"
#include "rules/units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <limits>

namespace atlas::io {
namespace {

/// Reports a figure without a unit, or with one that cannot be turned into the indicator's.
void check_unit(model::Atlas const& atlas, Findings const& findings, std::string_view file, std::size_t row,
                std::string const& unit, std::string const& indicator_id)
{
    if (unit.empty()) {
        findings.error("missing-unit", file, row, "unit", "", words::message("figure-without-unit"));
        return;
    }
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    if (indicator == nullptr || indicator->unit.empty()) { return; }  // reported elsewhere
    if (!rules::unit_factor(unit, indicator->unit)) {
        findings.error("wrong-unit", file, row, "unit", unit,
                       words::message("unit-does-not-convert", indicator->unit, indicator_id));
    }
}

int year_in(std::string_view text)
{
    int year = 0;
    std::string_view const digits = text.substr(0, 4);
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    return year;
}

bool is_percent(std::string_view unit) { return unit == "%" || unit == "％"; }

/// A percentage that is a part of a whole, told by its name: 率, 比重, 占比, 比例. Growth, change and fulfilment can
/// pass 100 %, and so can rates that set unlike things against each other.
bool is_part_of_whole(model::Indicator const& indicator)
{
    auto const has = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view w) { return indicator.name.find(w) != std::string::npos; });
    };
    return is_percent(indicator.unit) && has({"率", "比重", "占比", "比例"}) &&
           !has({"增", "提升", "下降", "完成", "毛入学", "负债", "依存", "产销", "利用", "周转", "抚养", "存贷", "回报",
                 "保障"});
}

/// A figure that a part of a whole, or an amount, cannot have.
void check_range(model::Atlas const& atlas, Findings const& findings, std::string_view file, std::size_t row,
                 double value, std::string const& unit, std::string const& indicator_id)
{
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    if (indicator == nullptr || !is_percent(unit) || !is_part_of_whole(*indicator)) { return; }
    if (value > 100 || value < 0) {
        auto const name = words::name_of(indicator->name, indicator->name_en);
        findings.warning("odd-value", file, row, "value", fmt::format("{}", value),
                         value < 0 ? words::message("share-below-0", name) : words::message("share-above-100", name));
    }
}

/// The year of the figure that the path to the target begins with; 0 when there is none.
int baseline_of(model::Atlas const& atlas, model::Target const& t)
{
    auto const baseline = rules::latest(atlas, t.adcode, t.indicator_id, rules::plan_first_year(atlas, t.plan));
    return baseline ? *rules::whole_year(atlas[*baseline].period) : 0;
}

/// The newest whole year with a figure of the target's area and indicator; 0 when there is none.
int newest_figure(model::Atlas const& atlas, model::Target const& t)
{
    auto const newest = rules::latest(atlas, t.adcode, t.indicator_id, std::numeric_limits<int>::max());
    return newest ? *rules::whole_year(atlas[*newest].period) : 0;
}

/// A cap where more is better, a floor where less is.
void check_sense(model::Atlas const& atlas, Findings const& findings, model::Target const& t)
{
    using model::Comparator;
    model::Indicator const* const indicator = atlas.indicator(t.indicator_id);
    if (indicator == nullptr) { return; }  // reported elsewhere
    bool const cap = t.comparator == Comparator::at_most || t.comparator == Comparator::less;
    bool const floor = t.comparator == Comparator::at_least || t.comparator == Comparator::greater;
    auto const name = words::name_of(indicator->name, indicator->name_en);
    auto const sign = model::word(t.comparator).id;
    if (cap && indicator->direction == model::Direction::higher) {
        findings.warning("comparator-against-direction", "targets.csv", t.row, "comparator", sign,
                         words::message("cap-of-higher-is-better", name, sign));
    }
    if (floor && indicator->direction == model::Direction::lower) {
        findings.warning("comparator-against-direction", "targets.csv", t.row, "comparator", sign,
                         words::message("floor-of-lower-is-better", name, sign));
    }
}

void check_targets(model::Atlas const& atlas, Findings const& findings)
{
    for (model::Target const& t : atlas.targets) {
        check_unit(atlas, findings, "targets.csv", t.row, t.unit, t.indicator_id);
        int const first = rules::plan_first_year(atlas, t.plan);
        if (t.year < first || t.year > first + 30) {
            findings.warning("odd-year", "targets.csv", t.row, "year", fmt::format("{}", t.year),
                             words::message("year-far-from-plan", first, t.plan));
        }
        if (t.value <= 0) {
            findings.warning("odd-value", "targets.csv", t.row, "value", fmt::format("{}", t.value),
                             t.value < 0 ? words::message("target-below-0") : words::message("target-0"));
        }
        check_range(atlas, findings, "targets.csv", t.row, t.value, t.unit, t.indicator_id);
        check_sense(atlas, findings, t);
        if (int const baseline = baseline_of(atlas, t); t.year <= baseline) {
            findings.warning("no-path", "targets.csv", t.row, "year", fmt::format("{}", t.year),
                             words::message("no-path", baseline));
        }
        if (int const newest = newest_figure(atlas, t); t.year < newest) {
            findings.notice("target-past", "targets.csv", t.row, "year", fmt::format("{}", t.year),
                            words::message("target-past", newest));
        }
    }
}

void check_observations(model::Atlas const& atlas, Findings const& findings)
{
    for (model::Observation const& o : atlas.observations) {
        check_unit(atlas, findings, "observations.csv", o.row, o.unit, o.indicator_id);
        check_range(atlas, findings, "observations.csv", o.row, o.value, o.unit, o.indicator_id);
        if (o.value < 0 && rules::is_level(o.unit)) {
            findings.warning("odd-value", "observations.csv", o.row, "value", fmt::format("{}", o.value),
                             words::message("amount-below-0", o.unit));
        }
        model::Source const* const source = atlas.source(o.citation.source_id);
        int const published = source != nullptr ? year_in(source->date) : 0;
        if (published > 0 && year_in(o.period) > published && o.quality != model::Quality::expected) {
            findings.warning("odd-year", "observations.csv", o.row, "period", o.period,
                             words::message("later-than-source", source->date));
        }
    }
}

void check_facts(model::Atlas const& atlas, Findings const& findings)
{
    using model::FactKind;
    for (model::ProjectFact const& f : atlas.facts) {
        bool const figure =
            f.kind == FactKind::capacity || f.kind == FactKind::investment || f.kind == FactKind::length;
        if (!figure) { continue; }
        if (f.unit.empty()) {
            findings.error("missing-unit", "project_facts.csv", f.row, "unit", "",
                           words::message("figure-without-unit"));
            continue;
        }
        char const* const needed = f.kind == FactKind::investment ? "元" : f.kind == FactKind::length ? "米" : nullptr;
        if (needed != nullptr && !rules::unit_factor(f.unit, needed)) {
            findings.error("wrong-unit", "project_facts.csv", f.row, "unit", f.unit,
                           f.kind == FactKind::length ? words::message("not-a-length") : words::message("not-money"));
        }
    }
}

}  // namespace

void check_figures(model::Atlas const& atlas, Findings const& findings)
{
    for (model::Indicator const& i : atlas.indicators) {
        if (i.unit.empty()) {
            findings.error("missing-unit", "indicators.csv", i.row, "unit", "",
                           words::message("indicator-without-unit"));
        }
    }
    check_targets(atlas, findings);
    check_observations(atlas, findings);
    check_facts(atlas, findings);
}

}  // namespace atlas::io
