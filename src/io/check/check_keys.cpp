// No two rows may have the same key.
#include "io/check/findings.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace atlas::io {
namespace {

/// The keys of one file seen so far, with the row each was first seen in.
class Keys {
public:
    Keys(Findings const& findings, std::string_view file, std::string_view field)
        : m_findings(findings), m_file(file), m_field(field)
    {
    }

    /// `content` is what should agree: two rows of one key that differ contradict each other.
    void add(std::string const& key, std::size_t row, std::string const& content = {})
    {
        auto const [it, is_new] = m_seen.try_emplace(key, Seen{row, content});
        if (is_new) { return; }
        bool const differs = it->second.content != content;
        m_findings.error("duplicate-key", m_file, row, m_field, key,
                         differs ? words::message("key-twice-differing", it->second.row, it->second.content, content)
                                 : words::message("key-twice", it->second.row));
    }

private:
    struct Seen {
        std::size_t row;
        std::string content;
    };
    Findings const& m_findings;
    std::string_view m_file;
    std::string_view m_field;
    std::unordered_map<std::string, Seen> m_seen;
};

template <class... Part>
std::string joined(Part const&... part)
{
    std::string key;
    ((key += (key.empty() ? "" : " ") + fmt::format("{}", part)), ...);
    return key;
}

/// A former code leads to one area: of two that claim it the first has it, and a present code goes before both.
void check_former_codes(model::Atlas const& atlas, Findings const& findings)
{
    struct Claim {
        model::Area const* area;
        std::size_t row;
    };
    std::unordered_map<std::string_view, Claim> present;
    std::unordered_map<std::string_view, Claim> claimed;
    for (auto const& a : atlas.areas) { present.try_emplace(a.adcode, Claim{&a, a.row}); }
    for (auto const& a : atlas.areas) {
        for (std::string const& code : a.former_codes) {
            auto const name = [](model::Area const& of) { return words::name_of(of.short_name, of.name_en); };
            if (auto const now = present.find(code); now != present.end() && now->second.area != &a) {
                findings.notice("ambiguous-code", "areas.csv", a.row, "former_codes", code,
                                words::message("former-code-in-use", name(*now->second.area), now->second.row));
                continue;
            }
            auto const [first, fresh] = claimed.try_emplace(code, Claim{&a, a.row});
            if (!fresh && first->second.area != &a) {
                findings.error("ambiguous-code", "areas.csv", a.row, "former_codes", code,
                               words::message("former-code-twice", name(*first->second.area), first->second.row));
            }
        }
    }
}

void check_layer_keys(model::Atlas const& atlas, Findings const& findings)
{
    Keys areas(findings, "areas.csv", "adcode");
    for (auto const& a : atlas.areas) { areas.add(a.adcode, a.row, a.name); }
    Keys outlines(findings, "counties.geojson", "adcode");
    for (std::size_t i = 0; i < atlas.outlines.size(); ++i) { outlines.add(atlas.outlines[i].adcode, i + 1); }
    Keys waters(findings, "waters.geojson", "water_id");
    for (std::size_t i = 0; i < atlas.waters.size(); ++i) { waters.add(atlas.waters[i].water_id, i + 1); }
    Keys places(findings, "places.csv", "place_id");
    for (auto const& p : atlas.places) { places.add(p.place_id, p.row, p.name); }
    Keys projects(findings, "projects.geojson", "project_id");
    for (auto const& p : atlas.projects) { projects.add(p.project_id, p.row, p.name); }
}

void check_table_keys(model::Atlas const& atlas, Findings const& findings)
{
    using model::word;
    Keys sources(findings, "sources.csv", "source_id");
    for (auto const& s : atlas.sources) { sources.add(s.source_id, s.row, s.title); }
    Keys indicators(findings, "indicators.csv", "indicator_id");
    for (auto const& i : atlas.indicators) { indicators.add(i.indicator_id, i.row, i.name); }
    Keys pairs(findings, "not_comparable.csv", "indicator_id other_id");
    for (auto const& pair : atlas.not_comparable) {
        auto const& [low, high] = std::minmax(pair.indicator_id, pair.other_id);  // the order of the two means nothing
        pairs.add(joined(low, high), pair.row);
        if (low == high) {
            findings.error("duplicate-key", "not_comparable.csv", pair.row, "other_id", pair.other_id,
                           words::message("not-comparable-with-itself"));
        }
    }
    Keys types(findings, "development_types.csv", "adcode plan section rank");
    for (auto const& s : atlas.types) {
        types.add(joined(atlas.present_code(s.adcode), s.plan, s.citation.section, s.rank), s.row,
                  std::string(word(s.type).zh));
    }
    Keys ids(findings, "targets.csv", "target_id");
    Keys targets(findings, "targets.csv", "adcode indicator_id year plan section");
    for (auto const& t : atlas.targets) {
        auto const figure = fmt::format("{} {} {}", word(t.comparator).id, t.value, t.unit);
        ids.add(t.target_id, t.row, figure);
        targets.add(joined(atlas.present_code(t.adcode), t.indicator_id, t.year, t.plan, t.citation.section), t.row,
                    figure);
    }
    Keys observations(findings, "observations.csv", "adcode indicator_id period source_id");
    for (auto const& o : atlas.observations) {
        observations.add(joined(atlas.present_code(o.adcode), o.indicator_id, o.period, o.citation.source_id), o.row,
                         fmt::format("{} {}", o.value, o.unit));
    }
    Keys industries(findings, "industries.csv", "adcode plan section role name");
    for (auto const& i : atlas.industries) {
        industries.add(joined(atlas.present_code(i.adcode), i.plan, i.citation.section, word(i.role).id, i.name),
                       i.row);
    }
    Keys facts(findings, "project_facts.csv", "project_id date fact value source_id quote");
    for (auto const& f : atlas.facts) {
        facts.add(joined(f.project_id, f.date, word(f.kind).id, f.value, f.citation.source_id, f.citation.quote),
                  f.row);
    }
    Keys groups(findings, "groups.csv", "group_id adcode plan section role");
    for (auto const& g : atlas.groups) {
        groups.add(joined(g.group_id, atlas.present_code(g.adcode), g.plan, g.citation.section, g.role), g.row);
    }
}

}  // namespace

void check_keys(model::Atlas const& atlas, Findings const& findings)
{
    check_layer_keys(atlas, findings);
    check_former_codes(atlas, findings);
    check_table_keys(atlas, findings);
}

}  // namespace atlas::io
