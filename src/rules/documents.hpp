// What each document says in an atlas, and where documents say different things of the same subject.
#pragma once

#include "model/atlas.hpp"

#include <string_view>
#include <vector>

namespace atlas::rules {

/// All rows that cite one document, each kind in file order.
struct Statements {
    std::vector<model::TypeStatementId> types;
    std::vector<model::IndustryId> industries;
    std::vector<model::TargetId> targets;
    std::vector<model::ObservationId> figures;
    std::vector<model::FactId> facts;
    std::vector<model::MemberId> groups;

    [[nodiscard]] std::size_t count() const
    {
        return types.size() + industries.size() + targets.size() + figures.size() + facts.size() + groups.size();
    }
};
Statements statements_of(model::Atlas const& atlas, std::string_view source_id);

/// Statements on one subject that are not the same; exactly one of the lists is filled. Types: every statement on the
/// county. Targets: of one area, indicator and year, that differ in value or comparator. Figures: of one area,
/// indicator and period that differ in value. Units that convert are converted before.
struct Disagreement {
    std::vector<model::TypeStatementId> types;
    std::vector<model::TargetId> targets;
    std::vector<model::ObservationId> figures;
};
/// Whether two figures of one indicator are the same, in the indicator's unit and but for the rounding of a conversion.
bool same_value(model::Atlas const& atlas, model::Target const& a, model::Target const& b);
bool same_value(model::Atlas const& atlas, model::Observation const& a, model::Observation const& b);
/// Whether two targets of one area and indicator ask for different things of one year.
bool contradict(model::Atlas const& atlas, model::Target const& a, model::Target const& b);
/// In the order of areas, then of indicators' codes; types first, then targets, then figures.
std::vector<Disagreement> disagreements(model::Atlas const& atlas);

}  // namespace atlas::rules
