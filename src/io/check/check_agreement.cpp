// Where documents say different things of the same subject. Both stay; the reader is told.
#include "io/check/findings.hpp"

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

words::BilingualText area_name(Atlas const& atlas, std::string const& code)
{
    model::Area const* const area = atlas.area(code);
    return area != nullptr ? words::name_of(area->short_name, area->name_en) : words::same(code);
}

words::BilingualText indicator_name(Atlas const& atlas, std::string const& id)
{
    model::Indicator const* const indicator = atlas.indicator(id);
    return indicator != nullptr ? words::name_of(indicator->name, indicator->name_en) : words::same(id);
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
    words::BilingualText statement;
    for (TypeGroup const& g : groups) {
        statement.zh += fmt::format("{}{}: {}", statement.zh.empty() ? "" : "; ", g.where, g.words(Language::zh));
        statement.en += fmt::format("{}{}: {}", statement.en.empty() ? "" : "; ", g.where, g.words(Language::en));
    }
    auto const name = area_name(atlas, code);
    findings.notice("types-disagree", "development_types.csv", other->row, "rank",
                    area != nullptr ? area->adcode : code,
                    order_only ? words::message("type-orders-disagree", name, statement)
                               : words::message("types-disagree", name, statement));
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
        auto const subject = indicator_name(atlas, t.indicator_id);
        auto const area = area_name(atlas, t.adcode);
        findings.notice("targets-disagree", "targets.csv", t.row, values ? "comparator" : "value", t.target_id,
                        values ? words::message("comparators-disagree", subject, t.year, area, figure(first), figure(t))
                               : words::message("values-disagree", subject, t.year, area, figure(first), figure(t)));
    }
}

// --- observations ------------------------------------------------------------------------------------------------

std::string figure(model::Observation const& o)
{
    return fmt::format("{} {} ({})", o.value, o.unit, o.citation.source_id);
}

void report_figures(Atlas const& atlas, std::vector<model::ObservationId> const& rows, Findings const& findings)
{
    model::Observation const& first = atlas[rows.front()];
    for (model::Observation const& o : atlas.rows(rows)) {
        if (rules::same_value(atlas, o, first)) { continue; }
        findings.notice("observations-disagree", "observations.csv", o.row, "value", fmt::format("{}", o.value),
                        words::message("figures-disagree", indicator_name(atlas, o.indicator_id), o.period,
                                       area_name(atlas, o.adcode), figure(first), figure(o)));
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
