// Development types and stages: which statement of several is shown, and whether they agree.
#include "rules/types.hpp"

#include "model/atlas.hpp"
#include "rules/plans.hpp"

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

std::vector<Group> groups_of(model::Atlas const& atlas, std::vector<model::TypeStatementId> const& statements)
{
    std::vector<Group> groups;
    for (auto const id : statements) {
        model::DevelopmentTypeStatement const& s = atlas.types[id];
        auto it = std::find_if(groups.begin(), groups.end(),
                               [&](Group const& g) { return g.plan == s.plan && g.section == s.citation.section; });
        if (it == groups.end()) { it = groups.insert(it, Group{s.plan, s.citation.section, {}, {}}); }
        auto& slot = s.rank == 2 ? it->second : it->first;
        if (!slot) { slot = s.type; }
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
    auto const statements = atlas.types_of(adcode);
    result.statements.assign(statements.begin(), statements.end());
    auto const groups = groups_of(atlas, result.statements);
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

}  // namespace atlas::rules
