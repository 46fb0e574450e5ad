// Development types and stages: which statement of several is shown, and whether they agree.
#include "rules/attainment.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace atlas::rules {
namespace {

/// What one section of one plan says of a county.
struct Group {
    std::string_view plan;
    std::string_view section;
    std::optional<model::DevelopmentType> first;
    std::optional<model::DevelopmentType> second;
};

std::vector<Group> groups_of(std::vector<model::DevelopmentTypeStatement const*> const& statements)
{
    std::vector<Group> groups;
    for (auto const* s : statements) {
        auto it = std::find_if(groups.begin(), groups.end(),
                               [&](Group const& g) { return g.plan == s->plan && g.section == s->citation.section; });
        if (it == groups.end()) { it = groups.insert(it, Group{s->plan, s->citation.section, {}, {}}); }
        auto& slot = s->rank == 2 ? it->second : it->first;
        if (!slot) { slot = s->type; }
    }
    return groups;
}

/// Statements contradict when both name a type of the same rank and the types differ.
bool contradict(Group const& a, Group const& b)
{
    return (a.first && b.first && a.first != b.first) || (a.second && b.second && a.second != b.second);
}

/// Place of the group among the precedence entries, narrowed to `plan`; empty when it does not pass.
std::optional<std::size_t> place(model::Atlas const& atlas, Group const& group, std::string_view plan)
{
    if (!plan.empty() && !plan_matches(plan, group.plan, group.section)) { return std::nullopt; }
    auto const& entries = atlas.settings.type_precedence;
    auto const it = std::find_if(entries.begin(), entries.end(), [&](std::string const& entry) {
        return plan_matches(entry, group.plan, group.section);
    });
    return static_cast<std::size_t>(it - entries.begin());
}

}  // namespace

TypePair types_of(model::Atlas const& atlas, std::string_view adcode, std::string_view plan)
{
    TypePair result;
    model::Area const* const area = atlas.area(adcode);
    for (model::DevelopmentTypeStatement const& s : atlas.types) {
        if (s.adcode == adcode || (area != nullptr && atlas.area(s.adcode) == area)) {
            result.statements.push_back(&s);
        }
    }
    auto const groups = groups_of(result.statements);
    Group const* shown = nullptr;
    std::size_t best = 0;
    for (Group const& group : groups) {
        auto const at = place(atlas, group, plan);
        if (at && (shown == nullptr || *at < best)) {
            shown = &group;
            best = *at;
        }
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t k = i + 1; k < groups.size(); ++k) { result.disputed |= contradict(groups[i], groups[k]); }
    }
    if (shown != nullptr) {
        result.first = shown->first;
        result.second = shown->second;
        result.plan = shown->plan;
        result.section = shown->section;
    }
    return result;
}

std::vector<model::ProjectFact const*> facts_of(model::Atlas const& atlas, std::string_view project_id)
{
    std::vector<model::ProjectFact const*> facts;
    for (model::ProjectFact const& fact : atlas.facts) {
        if (fact.project_id == project_id) { facts.push_back(&fact); }
    }
    std::stable_sort(facts.begin(), facts.end(), [](auto const* a, auto const* b) { return a->date < b->date; });
    return facts;
}

StageAt stage_at(model::Atlas const& atlas, std::string_view project_id, int year)
{
    StageAt result;
    std::string const limit = std::to_string(year);
    for (model::ProjectFact const& fact : atlas.facts) {
        if (fact.kind != model::FactKind::stage || fact.project_id != project_id) { continue; }
        if (std::string_view(fact.date).substr(0, 4) > limit) { continue; }
        auto const stage = model::parse<model::Stage>(fact.value);
        if (!stage || *stage == model::Stage::unstated) { continue; }
        // A plan that names works already begun takes nothing back: it ranks below every report, whatever its date.
        auto const rank = [](model::Stage s, std::string const& date) {
            return std::tuple(s != model::Stage::planned, date);
        };
        if (result.fact == nullptr || rank(*stage, fact.date) >= rank(result.stage, result.fact->date)) {
            result = {*stage, &fact};
        }
    }
    return result;
}

std::vector<model::Area const*> counties(model::Atlas const& atlas, std::string_view parent)
{
    model::Area const* const root = parent.empty() ? nullptr : atlas.area(parent);
    auto const below_root = [&](model::Area const& area) {
        model::Area const* at = &area;
        for (int depth = 0; at != nullptr && depth < 8; ++depth) {  // bounded: parents may form a ring in bad data
            if (at == root) { return true; }
            at = at->parent.empty() ? nullptr : atlas.area(at->parent);
        }
        return false;
    };
    std::vector<model::Area const*> result;
    for (model::Area const& area : atlas.areas) {
        // A prefecture-level city without counties (嘉峪关) has an outline of its own and counts as one.
        if (area.level != model::AreaLevel::county && atlas.outline(area.adcode) == nullptr) { continue; }
        if (parent.empty() || (root != nullptr && below_root(area))) { result.push_back(&area); }
    }
    return result;
}

}  // namespace atlas::rules
