// Where documents say different things of the same subject. Both stay; the reader is told.
#include "io/check/findings.hpp"

#include "io/issue_words.hpp"
#include "model/atlas.hpp"
#include "rules/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace atlas::io {
namespace {

using base::Language;
using model::Atlas;

std::string area_name(Atlas const& atlas, std::string const& code, Language names)
{
    model::Area const* const area = atlas.area(code);
    return area != nullptr ? std::string(base::pick(names, area->short_name, area->name_en)) : code;
}

std::string indicator_name(Atlas const& atlas, std::string const& id, Language names)
{
    model::Indicator const* const indicator = atlas.indicator(id);
    return indicator != nullptr ? std::string(base::pick(names, indicator->name, indicator->name_en)) : id;
}

/// A notice whose sentence is made with the names of either language: `sentence` gives it in English.
template <class Sentence>
void notice(Findings const& findings, std::string_view code, std::string_view file, std::size_t row,
            std::string_view field, std::string_view value, Sentence const& sentence)
{
    findings.notice(code, file, row, field, value, sentence(Language::en),
                    message_in(Language::zh, sentence(Language::zh)));
}

// --- development types -------------------------------------------------------------------------------------------

/// What one section says of one county, in order of rank.
struct TypeGroup {
    std::string where;
    std::size_t row = 0;
    std::map<int, model::DevelopmentType> by_rank;

    [[nodiscard]] std::string words(Language language) const
    {
        std::string text;
        for (auto const& [rank, type] : by_rank) {
            if (!text.empty()) { text += base::pick(language, "、", ", "); }
            text += base::pick(language, model::word(type).zh, model::word(type).en);
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

std::vector<TypeGroup> type_groups(Atlas const& atlas, std::vector<model::TypeStatementId> const& statements)
{
    std::vector<TypeGroup> groups;
    for (model::DevelopmentTypeStatement const& s : atlas.rows(statements)) {
        std::string const where = s.plan + "/" + s.citation.section;
        auto it = std::find_if(groups.begin(), groups.end(), [&](TypeGroup const& g) { return g.where == where; });
        if (it == groups.end()) { it = groups.insert(it, {where, s.row, {}}); }
        it->by_rank.emplace(s.rank, s.type);
    }
    return groups;
}

void report_types(Atlas const& atlas, std::vector<model::TypeStatementId> const& statements, Findings const& findings)
{
    auto const groups = type_groups(atlas, statements);
    auto const other = std::find_if(groups.begin(), groups.end(),
                                    [&](TypeGroup const& g) { return g.by_rank != groups.front().by_rank; });
    if (other == groups.end()) { return; }
    bool const order_only = other->types() == groups.front().types();
    std::string const& code = atlas[statements.front()].adcode;
    model::Area const* const area = atlas.area(code);
    notice(findings, "types-disagree", "development_types.csv", other->row, "rank",
           area != nullptr ? area->adcode : code, [&](Language names) {
               std::string said;
               for (TypeGroup const& g : groups) {
                   said += fmt::format("{}{}: {}", said.empty() ? "" : "; ", g.where, g.words(names));
               }
               return fmt::format("documents disagree on the {} of {}: {}",
                                  order_only ? "order of the two types" : "types", area_name(atlas, code, names), said);
           });
}

// --- targets -----------------------------------------------------------------------------------------------------

std::string figure(model::Target const& t)
{
    return fmt::format("{} {} {} ({}/{})", model::word(t.comparator).id, t.value, t.unit, t.plan, t.citation.section);
}

void report_targets(Atlas const& atlas, std::vector<model::TargetId> const& targets, Findings const& findings)
{
    model::Target const& first = atlas[targets.front()];
    for (model::Target const& t : atlas.rows(targets)) {
        if (!rules::contradict(atlas, t, first)) { continue; }
        bool const values = rules::same_value(atlas, t, first);
        notice(findings, "targets-disagree", "targets.csv", t.row, values ? "comparator" : "value", t.target_id,
               [&](Language names) {
                   return fmt::format("documents disagree on the {} of {} {} of {}: {} and {}",
                                      values ? "comparator" : "value", indicator_name(atlas, t.indicator_id, names),
                                      t.year, area_name(atlas, t.adcode, names), figure(first), figure(t));
               });
    }
}

// --- observations ------------------------------------------------------------------------------------------------

void report_figures(Atlas const& atlas, std::vector<model::ObservationId> const& rows, Findings const& findings)
{
    model::Observation const& first = atlas[rows.front()];
    for (model::Observation const& o : atlas.rows(rows)) {
        if (rules::same_value(atlas, o, first)) { continue; }
        notice(findings, "observations-disagree", "observations.csv", o.row, "value", fmt::format("{}", o.value),
               [&](Language names) {
                   return fmt::format("sources disagree on {} {} of {}: {} {} ({}) and {} {} ({})",
                                      indicator_name(atlas, o.indicator_id, names), o.period,
                                      area_name(atlas, o.adcode, names), first.value, first.unit,
                                      first.citation.source_id, o.value, o.unit, o.citation.source_id);
               });
    }
}

}  // namespace

void check_agreement(Atlas const& atlas, Findings const& findings)
{
    for (rules::Disagreement const& subject : rules::disagreements(atlas)) {
        if (!subject.types.empty()) { report_types(atlas, subject.types, findings); }
        if (!subject.targets.empty()) { report_targets(atlas, subject.targets, findings); }
        if (!subject.figures.empty()) { report_figures(atlas, subject.figures, findings); }
    }
}

}  // namespace atlas::io
