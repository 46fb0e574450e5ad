// Whatever a row points at must be there: areas, indicators, projects, sources; and its quote must be given.
#include "io/check/findings.hpp"

#include "model/atlas.hpp"
#include "rules/plans.hpp"
#include "rules/review_number.hpp"
#include "rules/scene_check.hpp"

#include <algorithm>
#include <set>

namespace atlas::io {
namespace {

using model::Atlas;

struct Where {
    std::string_view file;
    std::size_t row;
};

class References {
public:
    References(Atlas const& atlas, Findings const& findings) : m_atlas(atlas), m_findings(findings) {}

    void area(Where at, std::string_view field, std::string const& code) const
    {
        if (m_atlas.area(code) != nullptr) { return; }
        m_findings.error("unknown-code", at.file, at.row, field, code, words::message("area-unknown"));
    }
    void source(Where at, std::string const& id) const
    {
        if (id.empty()) {
            m_findings.error("missing-source", at.file, at.row, "source_id", "", words::message("source-empty"));
        } else if (m_atlas.source(id) == nullptr) {
            m_findings.error("unknown-source", at.file, at.row, "source_id", id, words::message("source-unknown"));
        }
    }
    void cited(Where at, model::Citation const& citation) const
    {
        source(at, citation.source_id);
        if (citation.quote.empty()) {
            m_findings.error("missing-quote", at.file, at.row, "quote", "", words::message("quote-empty"));
        }
    }
    void indicator(Where at, std::string const& id, std::string_view field = "indicator_id") const
    {
        if (m_atlas.indicator(id) != nullptr) { return; }
        m_findings.error("unknown-indicator", at.file, at.row, field, id, words::message("indicator-unknown"));
    }

private:
    Atlas const& m_atlas;
    Findings const& m_findings;
};

void check_layers(Atlas const& atlas, Findings const& findings, References const& refs)
{
    for (model::Area const& a : atlas.areas) {
        Where const at{"areas.csv", a.row};
        if (!a.parent.empty()) { refs.area(at, "parent", a.parent); }
        if (!a.source_id.empty()) { refs.source(at, a.source_id); }
        if (a.level == model::AreaLevel::county && atlas.outline(a.adcode) == nullptr) {
            findings.warning("missing-outline", at.file, at.row, "adcode", a.adcode,
                             words::message("county-without-outline"));
        }
    }
    for (std::size_t i = 0; i < atlas.outlines.size(); ++i) {
        refs.area({"counties.geojson", i + 1}, "adcode", atlas.outlines[i].adcode);
    }
    for (std::size_t i = 0; i < atlas.waters.size(); ++i) {
        refs.source({"waters.geojson", i + 1}, atlas.waters[i].source_id);
    }
    for (model::Place const& p : atlas.places) {
        refs.area({"places.csv", p.row}, "adcode", p.adcode);
        refs.source({"places.csv", p.row}, p.source_id);
    }
}

void check_statements(Atlas const& atlas, References const& refs)
{
    for (auto const& s : atlas.types) {
        refs.area({"development_types.csv", s.row}, "adcode", s.adcode);
        refs.cited({"development_types.csv", s.row}, s.citation);
    }
    for (auto const& i : atlas.industries) {
        refs.area({"industries.csv", i.row}, "adcode", i.adcode);
        refs.cited({"industries.csv", i.row}, i.citation);
    }
    for (auto const& i : atlas.indicators) { refs.source({"indicators.csv", i.row}, i.source_id); }
    for (auto const& pair : atlas.not_comparable) {
        refs.indicator({"not_comparable.csv", pair.row}, pair.indicator_id);
        refs.indicator({"not_comparable.csv", pair.row}, pair.other_id, "other_id");
    }
    for (auto const& t : atlas.targets) {
        Where const at{"targets.csv", t.row};
        refs.area(at, "adcode", t.adcode);
        refs.indicator(at, t.indicator_id);
        refs.cited(at, t.citation);
    }
    for (auto const& o : atlas.observations) {
        Where const at{"observations.csv", o.row};
        refs.area(at, "adcode", o.adcode);
        refs.indicator(at, o.indicator_id);
        refs.cited(at, o.citation);
    }
    for (auto const& g : atlas.groups) {
        refs.area({"groups.csv", g.row}, "adcode", g.adcode);
        refs.cited({"groups.csv", g.row}, g.citation);
    }
}

void check_projects(Atlas const& atlas, Findings const& findings, References const& refs)
{
    std::set<std::string_view> told;
    for (model::ProjectFact const& f : atlas.facts) {
        told.insert(f.project_id);
        refs.cited({"project_facts.csv", f.row}, f.citation);
        if (atlas.project(f.project_id) == nullptr) {
            findings.error("unknown-project", "project_facts.csv", f.row, "project_id", f.project_id,
                           words::message("project-unknown"));
        }
    }
    for (model::Project const& p : atlas.projects) {
        for (std::string const& code : p.adcodes) { refs.area({"projects.geojson", p.row}, "adcodes", code); }
        if (!told.contains(p.project_id)) {
            findings.error("missing-source", "projects.geojson", p.row, "project_id", p.project_id,
                           words::message("project-without-fact"));
        }
    }
}

bool any_statement_of(Atlas const& atlas, std::string_view entry)
{
    auto const of_entry = [&](auto const& row) { return rules::plan_matches(entry, row.plan, row.citation.section); };
    return std::any_of(atlas.types.begin(), atlas.types.end(), of_entry) ||
           std::any_of(atlas.targets.begin(), atlas.targets.end(), of_entry) ||
           std::any_of(atlas.groups.begin(), atlas.groups.end(), of_entry);
}

void check_settings(Atlas const& atlas, Findings const& findings, References const& refs)
{
    auto const& s = atlas.settings;
    if (rules::has_review_filler(s)) {
        findings.warning("review-number", "atlas.toml", 0, "review_number", s.review_number,
                         words::message("review-filler"));
    }
    if (!s.home.empty()) { refs.area({"atlas.toml", 0}, "home", s.home); }
    if (!s.default_indicator.empty() && atlas.indicator(s.default_indicator) == nullptr) {
        findings.error("unknown-indicator", "atlas.toml", 0, "default.indicator", s.default_indicator,
                       words::message("indicator-unknown"));
    }
    for (auto const* list : {&s.type_precedence, &s.target_precedence}) {
        for (std::string const& entry : *list) {
            if (!any_statement_of(atlas, entry)) {
                findings.warning("unknown-plan", "atlas.toml", 0, "precedence", entry,
                                 words::message("plan-section-unknown"));
            }
        }
    }
    for (std::string const& id : s.observation_precedence) {
        if (atlas.source(id) == nullptr) {
            findings.warning("unknown-source", "atlas.toml", 0, "precedence.observations", id,
                             words::message("source-unknown"));
        }
    }
    for (model::BriefingScene const& scene : atlas.scenes) {
        for (rules::SceneError const& wrong : rules::scene_errors(atlas, scene)) {
            findings.error("bad-scene", "briefing.toml", wrong.line, "scene." + wrong.field, wrong.value,
                           words::message("in-scene", scene.id, wrong.message));
        }
    }
}

}  // namespace

void check_references(Atlas const& atlas, Findings const& findings)
{
    References const refs(atlas, findings);
    check_layers(atlas, findings, refs);
    check_statements(atlas, refs);
    check_projects(atlas, findings, refs);
    check_settings(atlas, findings, refs);
}

}  // namespace atlas::io
