#include "io/folder/layer_forms.hpp"

#include "geo/validity.hpp"
#include "io/folder/csv.hpp"

#include <fmt/format.h>

#include <array>

namespace atlas::io {
namespace {

using namespace model;
using std::string;

string json_text(string const& text) { return nlohmann::json(text).dump(); }

template <auto member, class Row>
constexpr Property<Row> text_property(std::string_view name, bool needed = false)
{
    return {name, needed,
            needed ? [](Value const& v, Row& row) { row.*member = v.required(); }
                   : [](Value const& v, Row& row) { row.*member = v.text(); },
            [](Row const& row) { return json_text(row.*member); }};
}

template <auto member, class Row>
constexpr Property<Row> code_property(std::string_view name)
{
    return {name, true, [](Value const& v, Row& row) { row.*member = v.code(); },
            [](Row const& row) { return json_text(row.*member); }};
}

template <class E>
E word_of(Value const& v)
{
    string const id = v.text();
    if (auto const value = parse<E>(id)) { return *value; }
    v.wrong("unknown-word", id, words::message("not-accepted", words::accepted_words<E>()));
    return Words<E>::list.front().value;
}

template <auto member, class Row>
constexpr Property<Row> word_property(std::string_view name)
{
    using E = std::remove_cvref_t<decltype(std::declval<Row>().*member)>;
    return {name, true, [](Value const& v, Row& row) { row.*member = word_of<E>(v); },
            [](Row const& row) { return json_text(string(word(row.*member).id)); }};
}

/// The polygons of a feature that must have some.
geo::MultiPolygon polygons_of(Properties const& p, Geometry geometry)
{
    if (auto* const polygons = std::get_if<geo::MultiPolygon>(&geometry)) { return std::move(*polygons); }
    p.wrong("bad-geometry", "geometry", "", words::message("polygon-wanted"));
    return {};
}

void check_validity(Properties const& p, geo::MultiPolygon const& polygons)
{
    if (auto const defect = geo::first_defect(polygons)) {
        p.wrong("invalid-polygon", "geometry", fmt::format("[{:.6f}, {:.6f}]", defect->at.x, defect->at.y),
                words::message("polygon-invalid", words::word(defect->kind)));
    }
}

constexpr std::array outline_properties{code_property<&Outline::adcode, Outline>("adcode")};

constexpr std::array context_properties{code_property<&ContextArea::adcode, ContextArea>("adcode"),
                                        text_property<&ContextArea::name, ContextArea>("name")};

void read_water_kind(Value const& v, Water& row)
{
    string const kind = v.text();
    if (kind != "river" && kind != "lake") {
        v.wrong("unknown-word", kind, words::message("not-accepted", "river, lake"));
    }
    row.lake = kind == "lake";
}

constexpr std::array water_properties{
    text_property<&Water::water_id, Water>("water_id", true),
    text_property<&Water::name, Water>("name"),
    text_property<&Water::name_en, Water>("name_en"),
    Property<Water>{"kind", true, read_water_kind,
                    [](Water const& row) { return json_text(row.lake ? "lake" : "river"); }},
    Property<Water>{"rank", false,
                    [](Value const& v, Water& row) { row.rank = static_cast<int>(v.number(Water{}.rank, 1, 3)); },
                    [](Water const& row) { return fmt::format("{}", row.rank); }},
    text_property<&Water::source_id, Water>("source_id"),
};

void read_water_shape(Properties const& p, Geometry g, Water& row)
{
    if (auto* const lines = std::get_if<std::vector<geo::Line>>(&g)) {
        row.lines = std::move(*lines);
    } else if (auto* const polygons = std::get_if<geo::MultiPolygon>(&g)) {
        row.polygons = std::move(*polygons);
    } else {
        p.wrong("bad-geometry", "geometry", "", words::message("lines-or-polygons-wanted"));
    }
}

constexpr std::array project_properties{
    text_property<&Project::project_id, Project>("project_id", true),
    text_property<&Project::name, Project>("name", true),
    text_property<&Project::name_en, Project>("name_en"),
    word_property<&Project::category, Project>("category"),
    Property<Project>{"adcodes", true, [](Value const& v, Project& row) { row.adcodes = v.codes(); },
                      [](Project const& row) { return nlohmann::json(row.adcodes).dump(); }},
    word_property<&Project::accuracy, Project>("accuracy"),
    Property<Project>{"accuracy_km", false,
                      [](Value const& v, Project& row) { row.accuracy_km = v.number(0, 0, 2000); },
                      [](Project const& row) { return fmt::format("{}", row.accuracy_km); }},
    text_property<&Project::position_source, Project>("position_source"),
    text_property<&Project::note, Project>("note"),
    text_property<&Project::ref, Project>("ref"),
    Property<Project>{
        "importance", false,
        [](Value const& v, Project& row) { row.importance = static_cast<int>(v.number(Project{}.importance, 1, 5)); },
        [](Project const& row) { return fmt::format("{}", row.importance); }},
};

}  // namespace

template <>
LayerForm<Outline> const& layer_form()
{
    static LayerForm<Outline> const form{"counties.geojson",
                                         true,
                                         WhenEmpty::is_error,
                                         outline_properties,
                                         [](Properties const& p, Geometry g, Outline& row) {
                                             row.polygons = polygons_of(p, std::move(g));
                                             check_validity(p, row.polygons);
                                         },
                                         [](Outline const& row) { return Geometry(row.polygons); }};
    return form;
}

template <>
LayerForm<ContextArea> const& layer_form()
{
    static LayerForm<ContextArea> const form{
        "context.geojson",
        false,
        WhenEmpty::is_fine,
        context_properties,
        [](Properties const& p, Geometry g, ContextArea& row) { row.polygons = polygons_of(p, std::move(g)); },
        [](ContextArea const& row) { return Geometry(row.polygons); }};
    return form;
}

template <>
LayerForm<Water> const& layer_form()
{
    static LayerForm<Water> const form{"waters.geojson",
                                       false,
                                       WhenEmpty::is_fine,
                                       water_properties,
                                       read_water_shape,
                                       [](Water const& row) {
                                           return row.lines.empty() ? Geometry(row.polygons) : Geometry(row.lines); }};
    return form;
}

template <>
LayerForm<Project> const& layer_form()
{
    static LayerForm<Project> const form{"projects.geojson",
                                         true,
                                         WhenEmpty::is_fine,
                                         project_properties,
                                         [](Properties const& p, Geometry g, Project& row) {
                                             if (auto const* const polygons = std::get_if<geo::MultiPolygon>(&g)) {
                                                 check_validity(p, *polygons);
                                             }
                                             row.geometry = std::move(g);
                                         },
                                         [](Project const& row) { return row.geometry; }};
    return form;
}

}  // namespace atlas::io
