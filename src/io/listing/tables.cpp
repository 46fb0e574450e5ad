#include "io/listing/tables.hpp"

#include "base/plain_text.hpp"
#include "base/spreadsheet_text.hpp"
#include "base/utf8.hpp"
#include "io/check/check.hpp"
#include "io/folder/csv.hpp"
#include "model/atlas.hpp"
#include "rules/aggregate.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/stages.hpp"
#include "rules/types.hpp"
#include "rules/units.hpp"
#include "words/message.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <sstream>

namespace atlas::io {
namespace {

using model::Atlas;
using model::word;

Cell text(std::string_view value) { return value.empty() ? Cell{} : Cell{std::string(value)}; }

Cell whole(long long value) { return value; }

/// Ten significant digits: what sums and quotients of stated figures leave beyond that is rounding.
Cell figure(double value)
{
    std::string const digits = fmt::format("{:.10g}", value);
    double rounded = value;
    std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
    return rounded;
}

Cell figure(std::optional<double> value) { return value ? figure(*value) : Cell{}; }

std::string_view name_of(Atlas const& atlas, std::string const& adcode)
{
    model::Area const* const area = atlas.area(adcode);
    return area != nullptr ? std::string_view(area->name) : std::string_view{};
}

std::string_view name_of_indicator(Atlas const& atlas, std::string const& id)
{
    model::Indicator const* const indicator = atlas.indicator(id);
    return indicator != nullptr ? std::string_view(indicator->name) : std::string_view{};
}

Table areas(Atlas const& atlas)
{
    Table t{{"adcode", "name", "short_name", "name_en", "level", "parent", "former_codes", "source_id"}, {}};
    for (auto const& a : atlas.areas) {
        t.rows.push_back({text(a.adcode), text(a.name), text(a.short_name), text(a.name_en), text(word(a.level).id),
                          text(a.parent), text(fmt::format("{}", fmt::join(a.former_codes, ";"))), text(a.source_id)});
    }
    return t;
}

Table types(Atlas const& atlas)
{
    Table t{
        {"adcode", "name", "plan", "section", "rank", "type", "type_name", "shown", "disputed", "source_id", "quote"},
        {}};
    for (auto const& s : atlas.types) {
        auto const pair = rules::types_of(atlas, s.adcode);
        bool const shown = pair.plan == s.plan && pair.section == s.citation.section;
        t.rows.push_back({text(s.adcode), text(name_of(atlas, s.adcode)), text(s.plan), text(s.citation.section),
                          whole(s.rank), text(word(s.type).id), text(word(s.type).zh), shown, pair.disputed,
                          text(s.citation.source_id), text(s.citation.quote)});
    }
    return t;
}

std::string_view status_word(rules::Attainment const& a)
{
    using rules::DataStatus;
    switch (a.status) {
    case DataStatus::no_target:
        return "no_target";
    case DataStatus::no_data:
        return "no_data";
    case DataStatus::outdated:
        return "outdated";
    case DataStatus::unit_mismatch:
        return "unit_mismatch";
    case DataStatus::ok:
        break;
    }
    return words::word(a.schedule_status).id;
}

Table attainments(Atlas const& atlas, int year)
{
    Table t{{"adcode",
             "name",
             "indicator_id",
             "target_id",
             "comparator",
             "target",
             "unit",
             "target_year",
             "actual",
             "actual_period",
             "quality",
             "attainment",
             "gap",
             "required_growth",
             "schedule",
             "status",
             "target_source_id",
             "target_quote",
             "actual_source_id",
             "actual_quote"},
            {}};
    for (auto const& [id, target] : atlas.targets.entries()) {
        auto const a = rules::attainment(atlas, id, year);
        std::vector<Cell> row{text(target.adcode),
                              text(name_of(atlas, target.adcode)),
                              text(target.indicator_id),
                              text(target.target_id),
                              text(word(target.comparator).id),
                              figure(target.value),
                              text(target.unit),
                              whole(target.year)};
        model::Observation const* const actual = atlas.find(a.actual);
        if (actual != nullptr) {
            // The actual stands in the target's unit, which is the row's; where that fails, the status says so.
            double const factor = rules::unit_factor(actual->unit, target.unit).value_or(1);
            row.insert(row.end(),
                       {figure(actual->value * factor), text(actual->period), text(word(actual->quality).id)});
        } else {
            row.insert(row.end(), 3, Cell{});
        }
        row.insert(row.end(), {figure(a.attainment), figure(a.gap), figure(a.required_growth), figure(a.schedule),
                               text(status_word(a)), text(target.citation.source_id), text(target.citation.quote)});
        row.push_back(actual != nullptr ? text(actual->citation.source_id) : Cell{});
        row.push_back(actual != nullptr ? text(actual->citation.quote) : Cell{});
        t.rows.push_back(std::move(row));
    }
    return t;
}

std::string_view status_word(rules::Aggregate const& a)
{
    switch (a.status) {
    case rules::AggregateStatus::complete:
        return a.outdated ? "outdated" : "complete";
    case rules::AggregateStatus::incomplete:
        return "incomplete";
    case rules::AggregateStatus::no_data:
        return "no_data";
    case rules::AggregateStatus::partial:
        return "partial";
    case rules::AggregateStatus::not_defined:
        return "not_defined";
    }
    return "not_defined";
}

/// Rows for the areas above counties and the indicators that any of their counties has a figure of.
Table aggregates(Atlas const& atlas, int year)
{
    Table t{{"adcode", "name", "indicator_id", "indicator_name", "aggregation", "value", "unit", "period", "quality",
             "with_value", "members", "status", "source_ids"},
            {}};
    for (auto const& area : atlas.areas) {
        if (area.level == model::AreaLevel::county || area.level == model::AreaLevel::park) { continue; }
        for (auto const& indicator : atlas.indicators) {
            auto const a = rules::aggregate(atlas, area.adcode, indicator.indicator_id, year);
            if (a.figures.empty()) { continue; }
            std::vector<std::string> ids;
            for (auto const& o : atlas.rows(a.figures)) { ids.push_back(o.citation.source_id); }
            std::sort(ids.begin(), ids.end());
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            t.rows.push_back({text(area.adcode), text(area.name), text(indicator.indicator_id), text(indicator.name),
                              text(word(indicator.aggregation).id), figure(a.value), text(indicator.unit),
                              text(std::to_string(a.year)), text(word(a.quality).id), whole(a.with_value),
                              whole(a.members), text(status_word(a)), text(fmt::format("{}", fmt::join(ids, ";")))});
        }
    }
    return t;
}

Table targets(Atlas const& atlas)
{
    Table t{{"target_id", "adcode", "name", "indicator_id", "indicator_name", "comparator", "value", "unit", "year",
             "year_basis", "plan", "source_id", "section", "quote"},
            {}};
    for (auto const& x : atlas.targets) {
        t.rows.push_back({text(x.target_id), text(x.adcode), text(name_of(atlas, x.adcode)), text(x.indicator_id),
                          text(name_of_indicator(atlas, x.indicator_id)), text(word(x.comparator).id), figure(x.value),
                          text(x.unit), whole(x.year), text(x.plan_horizon ? "plan_horizon" : "explicit"), text(x.plan),
                          text(x.citation.source_id), text(x.citation.section), text(x.citation.quote)});
    }
    return t;
}

Table observations(Atlas const& atlas)
{
    Table t{{"adcode", "name", "indicator_id", "indicator_name", "period", "value", "unit", "quality", "source_id",
             "quote"},
            {}};
    for (auto const& o : atlas.observations) {
        t.rows.push_back({text(o.adcode), text(name_of(atlas, o.adcode)), text(o.indicator_id),
                          text(name_of_indicator(atlas, o.indicator_id)), text(o.period), figure(o.value), text(o.unit),
                          text(word(o.quality).id), text(o.citation.source_id), text(o.citation.quote)});
    }
    return t;
}

/// The fact that vouches for a project at the end of a year: its stage, else the newest fact up to then, else the
/// oldest one.
model::ProjectFact const* voucher(Atlas const& atlas, std::string const& project_id, rules::StageAt const& stage,
                                  int year)
{
    if (stage.fact) { return atlas.find(stage.fact); }
    auto const facts = rules::facts_of(atlas, project_id);
    model::ProjectFact const* best = facts.empty() ? nullptr : &atlas[facts.front()];
    for (model::ProjectFact const& fact : atlas.rows(facts)) {
        if (std::string_view(fact.date).substr(0, 4) <= std::to_string(year)) { best = &fact; }
    }
    return best;
}

Table projects(Atlas const& atlas, int year)
{
    static constexpr std::array<char const*, 4> shapes{"none", "point", "line", "polygon"};
    Table t{{"project_id", "name", "name_en", "category", "adcodes", "stage", "stage_date", "stage_words", "accuracy",
             "accuracy_km", "geometry", "lon", "lat", "ref", "position_source", "note", "source_id", "quote"},
            {}};
    for (auto const& p : atlas.projects) {
        auto const stage = rules::stage_at(atlas, p.project_id, year);
        auto const* const fact = voucher(atlas, p.project_id, stage, year);
        auto const* const point = std::get_if<geo::Point>(&p.geometry);
        t.rows.push_back(
            {text(p.project_id), text(p.name), text(p.name_en), text(word(p.category).id),
             text(fmt::format("{}", fmt::join(p.adcodes, ";"))), text(word(stage.stage).id),
             stage.fact ? text(atlas[*stage.fact].date) : Cell{}, stage.fact ? text(atlas[*stage.fact].words) : Cell{},
             text(word(p.accuracy).id), figure(p.accuracy_km), text(shapes.at(p.geometry.index())),
             point != nullptr ? Cell{point->x} : Cell{}, point != nullptr ? Cell{point->y} : Cell{}, text(p.ref),
             text(p.position_source), text(p.note), fact != nullptr ? text(fact->citation.source_id) : Cell{},
             fact != nullptr ? text(fact->citation.quote) : Cell{}});
    }
    return t;
}

Table groups(Atlas const& atlas)
{
    Table t{{"group_id", "name", "kind", "adcode", "area_name", "role", "plan", "source_id", "section", "quote"}, {}};
    for (auto const& g : atlas.groups) {
        t.rows.push_back({text(g.group_id), text(g.name), text(g.kind), text(g.adcode), text(name_of(atlas, g.adcode)),
                          text(g.role), text(g.plan), text(g.citation.source_id), text(g.citation.section),
                          text(g.citation.quote)});
    }
    return t;
}

Table sources(Atlas const& atlas)
{
    Table t{{"source_id", "title", "issuer", "doc_number", "date", "url", "file", "licence", "note"}, {}};
    for (auto const& s : atlas.sources) {
        t.rows.push_back({text(s.source_id), text(s.title), text(s.issuer), text(s.doc_number), text(s.date),
                          text(s.url), text(s.file), text(s.licence), text(s.note)});
    }
    return t;
}

std::string written(Cell const& cell)
{
    struct Write {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::string const& value) const { return csv_quoted(base::spreadsheet_text(value)); }
        std::string operator()(double value) const { return fmt::format("{}", value); }
        std::string operator()(long long value) const { return fmt::format("{}", value); }
        std::string operator()(bool value) const { return value ? "true" : "false"; }
    };
    return std::visit(Write{}, cell);
}

nlohmann::ordered_json json_cell(Cell const& cell)
{
    struct Write {
        nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
        nlohmann::ordered_json operator()(std::string const& value) const { return value; }
        nlohmann::ordered_json operator()(double value) const { return value; }
        nlohmann::ordered_json operator()(long long value) const { return value; }
        nlohmann::ordered_json operator()(bool value) const { return value; }
    };
    return std::visit(Write{}, cell);
}

Table scenes(Atlas const& atlas)
{
    Table t{{"id", "title", "theme", "indicator", "year", "plan", "selection", "text"}, {}};
    for (auto const& s : atlas.scenes) {
        t.rows.push_back({text(s.id), text(s.title), text(s.theme), text(s.indicator),
                          s.year != 0 ? whole(s.year) : Cell{}, text(s.plan), text(s.selection), text(s.text)});
    }
    return t;
}

/// JSON text with the unseen characters of its strings as escapes: nothing is lost, and no terminal obeys them. The
/// library writes the others of them, those below U+0020, so itself.
std::string with_escapes(std::string json)
{
    if (!base::first_unseen(json)) { return json; }
    std::string out;
    for (std::size_t at = 0; at < json.size();) {
        base::Character const c = base::character_at(json, at);
        if (base::unseen(c.code) == base::Unseen::none) {
            out += json.substr(at, c.size);
        } else if (c.code <= 0xFFFF) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c.code));
        } else {
            auto const above = static_cast<unsigned>(c.code - 0x10000);
            out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
        }
        at += c.size;
    }
    return out;
}

/// The ids a table names in its columns of sources; a cell may hold several with ; between.
std::set<std::string> named_sources(Table const& table)
{
    std::set<std::string> ids;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].ends_with("source_id") && table.columns[i] != "source_ids") { continue; }
        for (auto const& row : table.rows) {
            auto const* const cell = std::get_if<std::string>(&row[i]);
            if (cell == nullptr) { continue; }
            std::istringstream list(*cell);
            for (std::string id; std::getline(list, id, ';');) { ids.insert(id); }
        }
    }
    return ids;
}

}  // namespace

Table sources_of(Atlas const& atlas, Table const& table)
{
    Table all = sources(atlas);
    auto const ids = named_sources(table);
    std::erase_if(all.rows, [&](auto const& row) { return !ids.contains(std::get<std::string>(row.front())); });
    return all;
}

std::optional<Table> make_table(Atlas const& atlas, std::string_view what, int year)
{
    if (what == "areas") { return areas(atlas); }
    if (what == "types") { return types(atlas); }
    if (what == "attainment") { return attainments(atlas, year); }
    if (what == "aggregates") { return aggregates(atlas, year); }
    if (what == "targets") { return targets(atlas); }
    if (what == "observations") { return observations(atlas); }
    if (what == "projects") { return projects(atlas, year); }
    if (what == "groups") { return groups(atlas); }
    if (what == "sources") { return sources(atlas); }
    if (what == "scenes") { return scenes(atlas); }
    if (what == "issues") { return issue_table(check(atlas)); }
    return std::nullopt;
}

Table issue_table(base::Issues const& issues, base::Language language)
{
    Table t{{"severity", "code", "file", "row", "field", "value", "message"}, {}};
    for (auto const& i : issues) {
        t.rows.push_back({text(base::name(i.severity)), text(i.code), text(i.file),
                          i.row > 0 ? whole(static_cast<long long>(i.row)) : Cell{}, text(i.field), text(i.value),
                          text(words::in(language, i.message))});
    }
    return t;
}

std::string to_csv(Table const& table)
{
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) { out += (i > 0 ? "," : "") + csv_quoted(table.columns[i]); }
    out += '\n';
    for (auto const& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) { out += (i > 0 ? "," : "") + written(row[i]); }
        out += '\n';
    }
    return out;
}

std::string to_json(Table const& table)
{
    std::string out = "[";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            object[table.columns[i]] = json_cell(table.rows[r][i]);
        }
        out += (r > 0 ? ",\n " : "\n ") + with_escapes(object.dump());  // one row per line: made to be read and diffed
    }
    return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace atlas::io
