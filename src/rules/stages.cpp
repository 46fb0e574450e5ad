#include "rules/stages.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace atlas::rules {

std::vector<model::FactId> facts_of(model::Atlas const& atlas, std::string_view project_id)
{
    auto const found = atlas.facts_of(project_id);
    std::vector<model::FactId> facts(found.begin(), found.end());
    std::stable_sort(facts.begin(), facts.end(),
                     [&](auto a, auto b) { return atlas.facts[a].date < atlas.facts[b].date; });
    return facts;
}

StageAt stage_at(model::Atlas const& atlas, std::string_view project_id, int year)
{
    StageAt result;
    std::string const limit = std::to_string(year);
    for (model::FactId const id : atlas.facts_of(project_id)) {
        model::ProjectFact const& fact = atlas.facts[id];
        if (fact.kind != model::FactKind::stage || std::string_view(fact.date).substr(0, 4) > limit) { continue; }
        auto const stage = model::parse<model::Stage>(fact.value);
        if (!stage || *stage == model::Stage::unstated) { continue; }
        // A plan that names works already begun takes nothing back: it ranks below every report, whatever its date.
        auto const rank = [](model::Stage s, std::string_view date) {
            return std::tuple(s != model::Stage::planned, date);
        };
        if (!result.fact || rank(*stage, fact.date) >= rank(result.stage, atlas.facts[*result.fact].date)) {
            result = {*stage, id};
        }
    }
    return result;
}

}  // namespace atlas::rules
