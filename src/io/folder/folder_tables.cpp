#include "io/folder/folder_tables.hpp"

#include "io/folder/csv.hpp"
#include "io/folder/text_file.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace atlas::io {
namespace {

using std::string_view;

constexpr std::size_t table_limit = 128'000'000;  ///< bytes; a table of every county of the country is far smaller
constexpr int first_year = 1900;
constexpr int last_year = 2200;
constexpr int last_observed = 2100;

constexpr std::array<string_view, 8> area_columns{"adcode", "name",   "short_name",   "name_en",
                                                  "level",  "parent", "former_codes", "source_id"};
constexpr std::array<string_view, 9> source_columns{"source_id", "title", "issuer",  "doc_number", "date",
                                                    "url",       "file",  "licence", "note"};
constexpr std::array<string_view, 9> place_columns{"place_id", "name", "name_en",     "kind",     "adcode",
                                                   "lon",      "lat",  "accuracy_km", "source_id"};
constexpr std::array<string_view, 7> type_columns{"adcode", "plan", "rank", "type", "source_id", "section", "quote"};
constexpr std::array<string_view, 7> industry_columns{"adcode",    "plan",    "role", "name",
                                                      "source_id", "section", "quote"};
constexpr std::array<string_view, 9> indicator_columns{
    "indicator_id", "name", "name_en", "unit", "direction", "decimals", "aggregation", "note", "source_id"};
constexpr std::array<string_view, 5> not_comparable_columns{"indicator_id", "other_id", "scope", "reason", "reason_en"};
constexpr std::array<string_view, 12> target_columns{"target_id", "adcode",    "indicator_id", "comparator",
                                                     "value",     "unit",      "year",         "year_basis",
                                                     "plan",      "source_id", "section",      "quote"};
constexpr std::array<string_view, 8> observation_columns{"adcode", "indicator_id", "period",    "value",
                                                         "unit",   "quality",      "source_id", "quote"};
constexpr std::array<string_view, 8> fact_columns{"project_id", "date",  "fact",      "value",
                                                  "unit",       "words", "source_id", "quote"};
constexpr std::array<string_view, 9> group_columns{"group_id", "name",      "kind",    "adcode", "role",
                                                   "plan",     "source_id", "section", "quote"};

std::vector<std::string> split(string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        auto const end = text.find(separator);
        if (end != 0) { parts.emplace_back(text.substr(0, end)); }
        text.remove_prefix(end == string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

model::Area area(Cells const& c, std::size_t line)
{
    model::Area a{c.code("adcode"),
                  c.required("name"),
                  c.text("short_name"),
                  c.text("name_en"),
                  c.word<model::AreaLevel>("level"),
                  c.optional_code("parent"),
                  split(c.text("former_codes"), ';'),
                  c.text("source_id"),
                  line};
    if (a.short_name.empty()) { a.short_name = a.name; }
    for (std::string const& former : a.former_codes) {
        if (!is_code(former)) { c.wrong("bad-code", "former_codes", "is no list of codes; write 620824;620825"); }
    }
    return a;
}

model::Source source(Cells const& c, std::size_t line)
{
    return {c.required("source_id"), c.required("title"), c.text("issuer"),  c.text("doc_number"), c.text("date"),
            c.text("url"),           c.text("file"),      c.text("licence"), c.text("note"),       line};
}

model::Place place(Cells const& c, std::size_t line)
{
    model::Place p{c.required("place_id"),           c.required("name"),  c.text("name_en"),
                   c.word<model::PlaceKind>("kind"), c.code("adcode"),    {c.number("lon"), c.number("lat")},
                   c.number_or("accuracy_km", 0),    c.text("source_id"), line};
    if (p.lonlat.x < -180 || p.lonlat.x > 180) { c.wrong("bad-position", "lon", "lies outside -180 to 180 degrees"); }
    if (p.lonlat.y < -90 || p.lonlat.y > 90) { c.wrong("bad-position", "lat", "lies outside -90 to 90 degrees"); }
    if (p.accuracy_km < 0) { c.wrong("bad-number", "accuracy_km", "is below 0; write kilometres"); }
    return p;
}

model::Citation citation(Cells const& c, bool with_section)
{
    return {c.text("source_id"), with_section ? c.text("section") : std::string{}, c.text("quote")};
}

model::DevelopmentTypeStatement type_statement(Cells const& c, std::size_t line)
{
    return {c.code("adcode"),        c.required("plan"),
            c.integer("rank", 1, 2), c.word<model::DevelopmentType>("type"),
            citation(c, true),       line};
}

model::Industry industry(Cells const& c, std::size_t line)
{
    return {c.code("adcode"),   c.required("plan"), c.word<model::IndustryRole>("role"),
            c.required("name"), citation(c, true),  line};
}

model::Indicator indicator(Cells const& c, std::size_t line)
{
    return {c.required("indicator_id"),
            c.required("name"),
            c.text("name_en"),
            c.text("unit"),
            c.word<model::Direction>("direction"),
            c.integer("decimals", 0, 9),
            c.word<model::Aggregation>("aggregation"),
            c.text("note"),
            c.text("source_id"),
            line};
}

model::NotComparable not_comparable(Cells const& c, std::size_t line)
{
    return {c.required("indicator_id"), c.required("other_id"), c.word<model::Scope>("scope"),
            c.required("reason"),       c.text("reason_en"),    line};
}

/// `>=` and `<=` and `~` are accepted for ≥, ≤ and ≈, which not every keyboard has.
model::Comparator comparator(Cells const& c)
{
    std::string const& sign = c.text("comparator");
    if (sign == ">=") { return model::Comparator::at_least; }
    if (sign == "<=") { return model::Comparator::at_most; }
    if (sign == "~") { return model::Comparator::approximately; }
    return c.word<model::Comparator>("comparator");
}

model::Target target(Cells const& c, std::size_t line)
{
    std::string const& basis = c.text("year_basis");
    if (basis != "explicit" && basis != "plan_horizon") {
        c.wrong("unknown-word", "year_basis", "not one of the accepted words: explicit, plan_horizon");
    }
    return {c.required("target_id"),
            c.code("adcode"),
            c.required("indicator_id"),
            comparator(c),
            c.number("value"),
            c.text("unit"),
            c.integer("year", first_year, last_year),
            basis == "plan_horizon",
            c.required("plan"),
            citation(c, true),
            line};
}

model::Observation observation(Cells const& c, std::size_t line)
{
    if (!is_period(c.text("period"))) {
        c.wrong("bad-period", "period", "is no period; write 2023, 2024H1, 2024Q1 or 2024-05");
    } else if (int const year = std::stoi(c.text("period").substr(0, 4)); year < first_year || year > last_observed) {
        c.wrong("bad-period", "period", fmt::format("is not a year from {} to {}", first_year, last_observed));
    }
    return {c.code("adcode"), c.required("indicator_id"),        c.text("period"),   c.number("value"),
            c.text("unit"),   c.word<model::Quality>("quality"), citation(c, false), line};
}

model::ProjectFact fact(Cells const& c, std::size_t line)
{
    using model::FactKind;
    if (!is_date(c.text("date"))) { c.wrong("bad-date", "date", "is no date; write 2026, 2026-03 or 2026-03-15"); }
    model::ProjectFact f{c.required("project_id"), c.text("date"),  c.word<FactKind>("fact"), c.required("value"),
                         c.text("unit"),           c.text("words"), citation(c, false),       line};
    bool const figure = f.kind == FactKind::capacity || f.kind == FactKind::investment || f.kind == FactKind::length;
    if (figure) { static_cast<void>(c.number("value")); }
    if (f.kind == FactKind::stage && f.value == "unstated") {
        c.wrong("unknown-word", "value", "is what a project without a stage fact has; leave the row out");
    } else if (f.kind == FactKind::stage) {
        static_cast<void>(c.word<model::Stage>("value"));
    }
    return f;
}

model::GroupMember group(Cells const& c, std::size_t line)
{
    return {c.required("group_id"), c.required("name"), c.text("kind"),    c.code("adcode"),
            c.text("role"),         c.text("plan"),     citation(c, true), line};
}

enum class Need { required, optional };

template <class Row>
void read_table(std::filesystem::path const& folder, char const* file, Header header, Need need,
                Row (*make)(Cells const&, std::size_t), std::vector<Row>& rows, base::Issues& issues)
{
    std::error_code none;
    if (need == Need::optional && !std::filesystem::exists(std::filesystem::symlink_status(folder / file, none))) {
        return;
    }
    Report report(file, issues);
    auto const text = read_text(folder / file, table_limit, report,
                                [&](string_view start, Report& r) { return check_header(start, header, r); });
    if (!text) { return; }
    read_csv(*text, header, report,
             [&](CsvRow const& row) { rows.push_back(make(Cells(row, header, report), row.line)); });
}

}  // namespace

void read_folder_tables(std::filesystem::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    auto const table = [&](char const* file, Header header, Need need, auto make, auto& rows) {
        read_table(folder, file, header, need, make, rows, issues);
    };
    table("areas.csv", area_columns, Need::required, area, atlas.areas);
    table("sources.csv", source_columns, Need::required, source, atlas.sources);
    table("indicators.csv", indicator_columns, Need::required, indicator, atlas.indicators);
    table("not_comparable.csv", not_comparable_columns, Need::optional, not_comparable, atlas.not_comparable);
    table("development_types.csv", type_columns, Need::required, type_statement, atlas.types);
    table("industries.csv", industry_columns, Need::optional, industry, atlas.industries);
    table("targets.csv", target_columns, Need::required, target, atlas.targets);
    table("observations.csv", observation_columns, Need::required, observation, atlas.observations);
    table("project_facts.csv", fact_columns, Need::required, fact, atlas.facts);
    table("groups.csv", group_columns, Need::optional, group, atlas.groups);
    table("places.csv", place_columns, Need::optional, place, atlas.places);
}

}  // namespace atlas::io
