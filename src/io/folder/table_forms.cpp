#include "io/folder/table_forms.hpp"
#include "base/calendar.hpp"
#include "io/folder/years.hpp"
#include "model/area_code.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace atlas::io {
namespace {

using namespace model;
using std::string;

std::vector<string> split(std::string_view text, char separator)
{
    std::vector<string> parts;
    while (!text.empty()) {
        auto const end = text.find(separator);
        if (end != 0) { parts.emplace_back(text.substr(0, end)); }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

void read_former_codes(CsvCell const& c, Area& row)
{
    row.former_codes = split(c.text(), ';');
    for (string const& former : row.former_codes) {
        if (!model::is_area_code(former)) { c.wrong("bad-code", words::message("not-a-list-of-codes")); }
    }
}

constexpr std::array area_columns{
    code_column<&Area::adcode>("adcode"),
    needed_column<&Area::name>("name"),
    // What the map writes is the name where nothing shorter is given.
    Column<Area>{"short_name",
                 [](CsvCell const& c, Area& row) { row.short_name = c.text().empty() ? row.name : c.text(); },
                 [](Area const& row) { return row.short_name == row.name ? string() : row.short_name; }},
    text_column<&Area::name_en>("name_en"),
    word_column<&Area::level>("level"),
    Column<Area>{"parent", [](CsvCell const& c, Area& row) { row.parent = c.optional_code(); },
                 [](Area const& row) { return row.parent; }},
    Column<Area>{"former_codes", read_former_codes,
                 [](Area const& row) { return fmt::format("{}", fmt::join(row.former_codes, ";")); }},
    text_column<&Area::source_id>("source_id"),
};

constexpr std::array source_columns{
    needed_column<&Source::source_id>("source_id"),
    needed_column<&Source::title>("title"),
    text_column<&Source::issuer>("issuer"),
    text_column<&Source::doc_number>("doc_number"),
    text_column<&Source::date>("date"),
    text_column<&Source::url>("url"),
    text_column<&Source::file>("file"),
    text_column<&Source::licence>("licence"),
    text_column<&Source::note>("note"),
};

void read_lon(CsvCell const& c, Place& row)
{
    row.lonlat.x = c.number();
    if (row.lonlat.x < -180 || row.lonlat.x > 180) { c.wrong("bad-position", words::message("outside-degrees", 180)); }
}

void read_lat(CsvCell const& c, Place& row)
{
    row.lonlat.y = c.number();
    if (row.lonlat.y < -90 || row.lonlat.y > 90) { c.wrong("bad-position", words::message("outside-degrees", 90)); }
}

void read_accuracy(CsvCell const& c, Place& row)
{
    row.accuracy_km = c.number_or(0);
    if (row.accuracy_km < 0) { c.wrong("bad-number", words::message("kilometres-below-0")); }
}

constexpr std::array place_columns{
    needed_column<&Place::place_id>("place_id"),
    needed_column<&Place::name>("name"),
    text_column<&Place::name_en>("name_en"),
    word_column<&Place::kind>("kind"),
    code_column<&Place::adcode>("adcode"),
    Column<Place>{"lon", read_lon, [](Place const& row) { return written_number(row.lonlat.x); }},
    Column<Place>{"lat", read_lat, [](Place const& row) { return written_number(row.lonlat.y); }},
    Column<Place>{"accuracy_km", read_accuracy,
                  [](Place const& row) { return row.accuracy_km == 0 ? string() : written_number(row.accuracy_km); }},
    text_column<&Place::source_id>("source_id"),
};

constexpr std::array type_columns{
    code_column<&DevelopmentTypeStatement::adcode>("adcode"),
    needed_column<&DevelopmentTypeStatement::plan>("plan"),
    integer_column<&DevelopmentTypeStatement::rank, 1, 2>("rank"),
    word_column<&DevelopmentTypeStatement::type>("type"),
    cited_source_column<DevelopmentTypeStatement>(),
    section_column<DevelopmentTypeStatement>(),
    quote_column<DevelopmentTypeStatement>(),
};

constexpr std::array industry_columns{
    code_column<&Industry::adcode>("adcode"),
    needed_column<&Industry::plan>("plan"),
    word_column<&Industry::role>("role"),
    needed_column<&Industry::name>("name"),
    cited_source_column<Industry>(),
    section_column<Industry>(),
    quote_column<Industry>(),
};

constexpr std::array indicator_columns{
    needed_column<&Indicator::indicator_id>("indicator_id"),
    needed_column<&Indicator::name>("name"),
    text_column<&Indicator::name_en>("name_en"),
    text_column<&Indicator::unit>("unit"),
    word_column<&Indicator::direction>("direction"),
    integer_column<&Indicator::decimals, 0, 9>("decimals"),
    word_column<&Indicator::aggregation>("aggregation"),
    text_column<&Indicator::note>("note"),
    text_column<&Indicator::source_id>("source_id"),
};

constexpr std::array not_comparable_columns{
    needed_column<&NotComparable::indicator_id>("indicator_id"),
    needed_column<&NotComparable::other_id>("other_id"),
    word_column<&NotComparable::scope>("scope"),
    needed_column<&NotComparable::reason>("reason"),
    text_column<&NotComparable::reason_en>("reason_en"),
};

/// `>=` and `<=` and `~` are accepted for ≥, ≤ and ≈, which not every keyboard has.
void read_comparator(CsvCell const& c, Target& row)
{
    string const& sign = c.text();
    if (sign == ">=") {
        row.comparator = Comparator::at_least;
    } else if (sign == "<=") {
        row.comparator = Comparator::at_most;
    } else if (sign == "~") {
        row.comparator = Comparator::approximately;
    } else {
        row.comparator = c.word<Comparator>();
    }
}

void read_year_basis(CsvCell const& c, Target& row)
{
    if (c.text() != "explicit" && c.text() != "plan_horizon") {
        c.wrong("unknown-word", words::message("not-accepted", "explicit, plan_horizon"));
    }
    row.plan_horizon = c.text() == "plan_horizon";
}

constexpr std::array target_columns{
    needed_column<&Target::target_id>("target_id"),
    code_column<&Target::adcode>("adcode"),
    needed_column<&Target::indicator_id>("indicator_id"),
    Column<Target>{"comparator", read_comparator, [](Target const& row) { return string(word(row.comparator).id); }},
    number_column<&Target::value>("value"),
    text_column<&Target::unit>("unit"),
    integer_column<&Target::year, first_year, last_year>("year"),
    Column<Target>{"year_basis", read_year_basis,
                   [](Target const& row) { return string(row.plan_horizon ? "plan_horizon" : "explicit"); }},
    needed_column<&Target::plan>("plan"),
    cited_source_column<Target>(),
    section_column<Target>(),
    quote_column<Target>(),
};

void read_period(CsvCell const& c, Observation& row)
{
    row.period = c.text();
    if (!base::is_period(row.period)) {
        c.wrong("bad-period", words::message("not-a-period"));
    } else if (int const year = std::atoi(row.period.substr(0, 4).c_str()); year < first_year || year > last_observed) {
        c.wrong("bad-period", words::message("not-a-year-from-to", first_year, last_observed));
    }
}

constexpr std::array observation_columns{
    code_column<&Observation::adcode>("adcode"),
    needed_column<&Observation::indicator_id>("indicator_id"),
    Column<Observation>{"period", read_period, [](Observation const& row) { return row.period; }},
    number_column<&Observation::value>("value"),
    text_column<&Observation::unit>("unit"),
    word_column<&Observation::quality>("quality"),
    cited_source_column<Observation>(),
    quote_column<Observation>(),
};

void read_fact_date(CsvCell const& c, ProjectFact& row)
{
    row.date = c.text();
    if (!base::is_date(row.date)) { c.wrong("bad-date", words::message("not-a-date")); }
}

/// What may stand here depends on the kind, which stands left of it.
void read_fact_value(CsvCell const& c, ProjectFact& row)
{
    row.value = c.required();
    bool const figure =
        row.kind == FactKind::capacity || row.kind == FactKind::investment || row.kind == FactKind::length;
    if (figure) { static_cast<void>(c.number()); }
    if (row.kind == FactKind::stage && row.value == "unstated") {
        c.wrong("unknown-word", words::message("stage-unstated"));
    } else if (row.kind == FactKind::stage) {
        static_cast<void>(c.word<Stage>());
    }
}

constexpr std::array fact_columns{
    needed_column<&ProjectFact::project_id>("project_id"),
    Column<ProjectFact>{"date", read_fact_date, [](ProjectFact const& row) { return row.date; }},
    word_column<&ProjectFact::kind>("fact"),
    Column<ProjectFact>{"value", read_fact_value, [](ProjectFact const& row) { return row.value; }},
    text_column<&ProjectFact::unit>("unit"),
    text_column<&ProjectFact::words>("words"),
    cited_source_column<ProjectFact>(),
    quote_column<ProjectFact>(),
};

constexpr std::array group_columns{
    needed_column<&GroupMember::group_id>("group_id"),
    needed_column<&GroupMember::name>("name"),
    text_column<&GroupMember::kind>("kind"),
    code_column<&GroupMember::adcode>("adcode"),
    text_column<&GroupMember::role>("role"),
    text_column<&GroupMember::plan>("plan"),
    cited_source_column<GroupMember>(),
    section_column<GroupMember>(),
    quote_column<GroupMember>(),
};

template <class Row>
TableForm<Row> const& kept(char const* file, bool needed, std::span<Column<Row> const> columns)
{
    static TableForm<Row> const form{file, needed, columns};
    return form;
}

}  // namespace

template <>
TableForm<Area> const& table_form()
{
    return kept<Area>("areas.csv", true, area_columns);
}
template <>
TableForm<Source> const& table_form()
{
    return kept<Source>("sources.csv", true, source_columns);
}
template <>
TableForm<Indicator> const& table_form()
{
    return kept<Indicator>("indicators.csv", true, indicator_columns);
}
template <>
TableForm<NotComparable> const& table_form()
{
    return kept<NotComparable>("not_comparable.csv", false, not_comparable_columns);
}
template <>
TableForm<DevelopmentTypeStatement> const& table_form()
{
    return kept<DevelopmentTypeStatement>("development_types.csv", true, type_columns);
}
template <>
TableForm<Industry> const& table_form()
{
    return kept<Industry>("industries.csv", false, industry_columns);
}
template <>
TableForm<Target> const& table_form()
{
    return kept<Target>("targets.csv", true, target_columns);
}
template <>
TableForm<Observation> const& table_form()
{
    return kept<Observation>("observations.csv", true, observation_columns);
}
template <>
TableForm<ProjectFact> const& table_form()
{
    return kept<ProjectFact>("project_facts.csv", true, fact_columns);
}
template <>
TableForm<GroupMember> const& table_form()
{
    return kept<GroupMember>("groups.csv", false, group_columns);
}
template <>
TableForm<Place> const& table_form()
{
    return kept<Place>("places.csv", false, place_columns);
}

}  // namespace atlas::io
