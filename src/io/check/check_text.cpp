// Characters above U+FFFF: the interface's glyph indices have 16 bits, so such a character would not be shown.
#include "base/utf8.hpp"
#include "io/check/findings.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

namespace atlas::io {
namespace {

/// The first character above U+FFFF, 0 when there is none.
char32_t first_beyond_bmp(std::string_view text)
{
    while (!text.empty()) {
        if (char32_t const c = base::next_character(text); c > 0xFFFF) { return c; }
    }
    return 0;
}

using Field = std::pair<std::string_view, std::string const&>;

void look(Findings const& findings, std::string_view file, std::size_t row, std::initializer_list<Field> fields)
{
    for (auto const& [field, text] : fields) {
        if (char32_t const c = first_beyond_bmp(text)) {
            findings.warning("beyond-bmp", file, row, field, text,
                             words::message("beyond-bmp", fmt::format("{:X}", static_cast<unsigned>(c))));
        }
    }
}

void look_at_layers(model::Atlas const& atlas, Findings const& findings)
{
    for (auto const& a : atlas.areas) {
        look(findings, "areas.csv", a.row, {{"name", a.name}, {"short_name", a.short_name}, {"name_en", a.name_en}});
    }
    for (std::size_t i = 0; i < atlas.context.size(); ++i) {
        look(findings, "context.geojson", i + 1, {{"name", atlas.context[i].name}});
    }
    for (std::size_t i = 0; i < atlas.waters.size(); ++i) {
        auto const& w = atlas.waters[i];
        look(findings, "waters.geojson", i + 1, {{"name", w.name}, {"name_en", w.name_en}});
    }
    for (auto const& p : atlas.places) {
        look(findings, "places.csv", p.row, {{"name", p.name}, {"name_en", p.name_en}});
    }
    for (auto const& p : atlas.projects) {
        look(findings, "projects.geojson", p.row,
             {{"name", p.name},
              {"name_en", p.name_en},
              {"position_source", p.position_source},
              {"note", p.note},
              {"ref", p.ref}});
    }
}

void look_at_tables(model::Atlas const& atlas, Findings const& findings)
{
    for (auto const& s : atlas.sources) {
        look(findings, "sources.csv", s.row,
             {{"title", s.title},
              {"issuer", s.issuer},
              {"doc_number", s.doc_number},
              {"licence", s.licence},
              {"note", s.note}});
    }
    for (auto const& s : atlas.types) {
        look(findings, "development_types.csv", s.row, {{"section", s.citation.section}, {"quote", s.citation.quote}});
    }
    for (auto const& i : atlas.industries) {
        look(findings, "industries.csv", i.row,
             {{"name", i.name}, {"section", i.citation.section}, {"quote", i.citation.quote}});
    }
    for (auto const& i : atlas.indicators) {
        look(findings, "indicators.csv", i.row,
             {{"name", i.name}, {"name_en", i.name_en}, {"unit", i.unit}, {"note", i.note}});
    }
    for (auto const& pair : atlas.not_comparable) {
        look(findings, "not_comparable.csv", pair.row, {{"reason", pair.reason}, {"reason_en", pair.reason_en}});
    }
    for (auto const& t : atlas.targets) {
        look(findings, "targets.csv", t.row,
             {{"unit", t.unit}, {"section", t.citation.section}, {"quote", t.citation.quote}});
    }
    for (auto const& o : atlas.observations) {
        look(findings, "observations.csv", o.row, {{"unit", o.unit}, {"quote", o.citation.quote}});
    }
    for (auto const& f : atlas.facts) {
        look(findings, "project_facts.csv", f.row,
             {{"value", f.value}, {"unit", f.unit}, {"words", f.words}, {"quote", f.citation.quote}});
    }
    for (auto const& g : atlas.groups) {
        look(findings, "groups.csv", g.row,
             {{"name", g.name},
              {"kind", g.kind},
              {"role", g.role},
              {"section", g.citation.section},
              {"quote", g.citation.quote}});
    }
}

}  // namespace

void check_text(model::Atlas const& atlas, Findings const& findings)
{
    look_at_layers(atlas, findings);
    look_at_tables(atlas, findings);
    auto const& s = atlas.settings;
    look(findings, "atlas.toml", 0, {{"title", s.title}, {"title_en", s.title_en}, {"review_number", s.review_number}});
    for (auto const& scene : atlas.scenes) {
        look(findings, "briefing.toml", 0,
             {{"scene.title", scene.title},
              {"scene.title_en", scene.title_en},
              {"scene.text", scene.text},
              {"scene.text_en", scene.text_en}});
    }
}

}  // namespace atlas::io
