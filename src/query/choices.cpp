#include "query/choices.hpp"

#include "model/atlas.hpp"
#include "rules/aggregate.hpp"
#include "rules/attainment.hpp"
#include "rules/levels.hpp"
#include "rules/plans.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

namespace atlas::query {
namespace {

using Areas = std::unordered_set<model::AreaId>;

/// The year a date starts with; 0 when it does not start with one.
int year_in(std::string_view date)
{
    int year = 0;
    if (date.size() < 4) { return 0; }
    auto const [end, failed] = std::from_chars(date.data(), date.data() + 4, year);
    return failed == std::errc{} && end == date.data() + 4 ? year : 0;
}

void add_figures(model::Atlas const& atlas, Areas const& shown, std::string const& indicator,
                 std::map<int, YearMark>& years, std::set<std::string_view>& observed)
{
    std::set<std::pair<model::AreaId, int>> counted;  // a year may have a preliminary and a final figure
    for (model::Observation const& row : atlas.observations) {
        auto const year = rules::whole_year(row.period);
        if (!year) { continue; }
        YearMark& mark = years[*year];
        auto const area = atlas.id_of_area(row.adcode);
        if (!area || !shown.contains(*area)) { continue; }
        observed.insert(row.indicator_id);
        if (row.indicator_id == indicator && counted.emplace(*area, *year).second) { ++mark.figures; }
    }
}

/// What the counties of the areas shown make together where all have it, beside the figures stated for the areas.
void add_aggregates(model::Atlas const& atlas, std::vector<model::AreaId> const& shown, std::string const& current,
                    std::map<int, YearMark>& years, std::set<std::string_view>& observed)
{
    std::vector<std::vector<model::AreaId>> members;
    for (model::AreaId const area : shown) { members.push_back(rules::whole_members(atlas, area)); }
    if (std::all_of(members.begin(), members.end(), [](auto const& m) { return m.empty(); })) { return; }
    for (model::Indicator const& indicator : atlas.indicators) {
        if (indicator.aggregation == model::Aggregation::none) { continue; }
        for (std::size_t i = 0; i < shown.size(); ++i) {
            for (rules::Aggregate const& made : rules::complete_aggregates(atlas, members[i], indicator)) {
                observed.insert(indicator.indicator_id);
                if (indicator.indicator_id != current) { continue; }
                auto const stated = rules::latest(atlas, atlas[shown[i]].adcode, indicator.indicator_id, made.year);
                bool const same = stated && *rules::whole_year(atlas[*stated].period) == made.year;
                if (!same) { ++years[made.year].figures; }
            }
        }
    }
}

void add_targets(model::Atlas const& atlas, Areas const& shown, std::string const& indicator,
                 std::map<int, YearMark>& years, std::set<std::string_view>& aimed, std::set<std::string>& plans)
{
    for (model::Target const& row : atlas.targets) {
        YearMark& mark = years[row.year];
        auto const area = atlas.id_of_area(row.adcode);
        if (!area || !shown.contains(*area)) { continue; }
        aimed.insert(row.indicator_id);
        if (row.indicator_id != indicator) { continue; }
        ++mark.targets;
        plans.insert(plan_entry(atlas, row));
    }
}

std::vector<std::string> in_file_order(model::Atlas const& atlas, std::set<std::string_view> const& ids)
{
    std::vector<std::string> out;
    for (model::Indicator const& indicator : atlas.indicators) {
        if (ids.contains(indicator.indicator_id)) { out.push_back(indicator.indicator_id); }
    }
    return out;
}

}  // namespace

std::string plan_entry(model::Atlas const& atlas, model::Target const& target)
{
    for (std::string const& entry : atlas.settings.target_precedence) {
        if (rules::plan_matches(entry, target.plan, target.citation.section)) { return entry; }
    }
    return target.plan;
}

Choices choices_of(model::Atlas const& atlas, ViewState const& view)
{
    auto const list = rules::shown_areas(atlas, view.level, view.drilled_area);
    Areas const shown(list.begin(), list.end());
    std::string const indicator = indicator_of(atlas, view);
    std::map<int, YearMark> years;
    std::set<std::string_view> aimed;
    std::set<std::string_view> observed;
    std::set<std::string> plans;
    if (atlas.settings.year != 0) { years[atlas.settings.year]; }
    add_figures(atlas, shown, indicator, years, observed);
    add_aggregates(atlas, list, indicator, years, observed);
    add_targets(atlas, shown, indicator, years, aimed, plans);
    for (model::ProjectFact const& fact : atlas.facts) {
        if (fact.kind != model::FactKind::stage) { continue; }
        if (int const year = year_in(fact.date); year != 0) { ++years[year].stages; }
    }
    Choices out;
    for (auto& [year, mark] : years) {
        mark.year = year;
        out.years.push_back(mark);
    }
    out.target_indicators = in_file_order(atlas, aimed);
    out.observed_indicators = in_file_order(atlas, observed);
    for (std::string const& entry : atlas.settings.target_precedence) {
        if (plans.erase(entry) > 0) { out.plans.push_back(entry); }
    }
    out.plans.insert(out.plans.end(), plans.begin(), plans.end());
    return out;
}

std::size_t nearest_year(std::vector<YearMark> const& years, int year)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < years.size(); ++i) {
        if (std::abs(years[i].year - year) < std::abs(years[best].year - year)) { best = i; }
    }
    return best;
}

std::vector<std::string> group_plans(model::Atlas const& atlas)
{
    std::vector<std::string> plans;
    for (model::GroupMember const& member : atlas.groups) {
        bool const known = std::find(plans.begin(), plans.end(), member.plan) != plans.end();
        if (!known && !member.plan.empty()) { plans.push_back(member.plan); }
    }
    return plans;
}

ViewState at_level(model::Atlas const& atlas, ViewState const& view, model::AreaLevel level)
{
    ViewState out = view;
    out.level = level;
    if (!view.drilled_area.empty() && rules::shown_areas(atlas, level, view.drilled_area).empty()) {
        out.drilled_area.clear();
        out.camera.reset();
    }
    return out;
}

}  // namespace atlas::query
