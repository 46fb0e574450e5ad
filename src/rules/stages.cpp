#include "rules/stages.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <string>

namespace atlas::rules {

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

}  // namespace atlas::rules
