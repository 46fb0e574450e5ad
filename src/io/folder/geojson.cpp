#include "io/folder/geojson.hpp"

#include "base/blank.hpp"
#include "geo/contains.hpp"
#include "io/files/text_file.hpp"
#include "io/folder/csv.hpp"
#include "io/folder/json_reason.hpp"
#include "io/folder/limits.hpp"
#include "model/area_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::io {
namespace {

using nlohmann::json;

/// What is wrong with one geometry; caught where the feature is known.
struct BadGeometry {
    std::string code;
    std::string value;
    base::Message message;
};

/// The beginning of a value in a message. Lists are short in it, whatever they hold; the depth of all is bounded.
std::string excerpt(json const& value)
{
    if (!value.is_structured()) { return shortened(value.dump(), 60); }
    if (value.size() <= 8) { return shortened(value.dump(), 60); }
    return value.is_array() ? "[…]" : "{…}";
}

geo::Point point(json const& position)
{
    if (!position.is_array() || position.size() < 2 || !position[0].is_number() || !position[1].is_number()) {
        throw BadGeometry{"bad-coordinate", excerpt(position), words::message("not-a-position")};
    }
    geo::Point const p{position[0].get<double>(), position[1].get<double>()};
    if (!std::isfinite(p.x) || !std::isfinite(p.y) || std::abs(p.x) > 180 || std::abs(p.y) > 90) {
        throw BadGeometry{"bad-coordinate", fmt::format("[{}, {}]", p.x, p.y), words::message("not-in-degrees")};
    }
    return p;
}

json const& list(json const& value)
{
    if (!value.is_array()) { throw BadGeometry{"bad-geometry", excerpt(value), words::message("coordinates-no-list")}; }
    return value;
}

geo::Line line(json const& coordinates)
{
    geo::Line points;
    points.reserve(list(coordinates).size());
    for (json const& position : coordinates) { points.push_back(point(position)); }
    return points;
}

geo::Line open_line(json const& coordinates)
{
    geo::Line points = line(coordinates);
    if (points.size() < 2) { throw BadGeometry{"bad-geometry", "", words::message("line-too-short", points.size())}; }
    return points;
}

std::string written(geo::Point p) { return fmt::format("[{:.6f}, {:.6f}]", p.x, p.y); }

geo::Ring ring(json const& coordinates, bool hole)
{
    geo::Ring points = line(coordinates);
    if (points.size() < 4) { throw BadGeometry{"bad-ring", "", words::message("ring-too-short", points.size())}; }
    if (!(points.front() == points.back())) {
        throw BadGeometry{"bad-ring", written(points.back()), words::message("ring-open", written(points.front()))};
    }
    double const area = geo::signed_area(points);
    auto const differs = [&](geo::Point p) { return !(p == points.front()); };
    auto const second = std::find_if(points.begin(), points.end(), differs);
    bool const three = second != points.end() &&
                       std::any_of(second, points.end(), [&](geo::Point p) { return differs(p) && !(p == *second); });
    if (!three || area == 0) {
        throw BadGeometry{"bad-ring", written(points.front()), words::message("ring-without-area")};
    }
    if ((area > 0) == hole) { std::reverse(points.begin(), points.end()); }
    return points;
}

geo::Polygon polygon(json const& coordinates)
{
    geo::Polygon result;
    if (list(coordinates).empty()) { throw BadGeometry{"bad-geometry", "", words::message("polygon-without-rings")}; }
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
        if (i == 0) {
            result.outer = ring(coordinates[i], false);
        } else {
            result.holes.push_back(ring(coordinates[i], true));
        }
    }
    return result;
}

Geometry geometry(json const& value)
{
    if (value.is_null()) { return {}; }
    auto const type = value.is_object() ? value.find("type") : value.end();
    auto const at = value.is_object() ? value.find("coordinates") : value.end();
    if (type == value.end() || !type->is_string() || at == value.end()) {
        throw BadGeometry{"bad-geometry", "", words::message("not-a-geometry")};
    }
    auto const& name = type->get_ref<std::string const&>();
    if (name == "Point") { return point(*at); }
    if (name == "LineString") { return std::vector<geo::Line>{open_line(*at)}; }
    if (name == "Polygon") { return geo::MultiPolygon{polygon(*at)}; }
    if (name == "MultiLineString") {
        std::vector<geo::Line> lines;
        for (json const& part : list(*at)) { lines.push_back(open_line(part)); }
        return lines;
    }
    if (name == "MultiPolygon") {
        geo::MultiPolygon polygons;
        for (json const& part : list(*at)) { polygons.push_back(polygon(part)); }
        if (polygons.empty()) { throw BadGeometry{"bad-geometry", "", words::message("multipolygon-empty")}; }
        return polygons;
    }
    throw BadGeometry{"bad-geometry", name, words::message("geometry-not-accepted")};
}

/// Where byte `at` (1-based, as nlohmann counts) stands.
std::pair<std::size_t, std::size_t> line_and_column(std::string_view text, std::size_t at)
{
    std::string_view const before = text.substr(0, at > 0 ? at - 1 : 0);
    auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    auto const newline = before.rfind('\n');
    return {line, newline == std::string_view::npos ? before.size() + 1 : before.size() - newline};
}

/// The byte, 1-based, of the first bracket that opens more than `most` levels; 0 where there is none.
std::size_t too_deep(std::string_view text, std::size_t most)
{
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
        case '"':
            for (++at; at < text.size() && text[at] != '"'; ++at) { at += text[at] == '\\' ? 1 : 0; }
            break;
        case '[':
        case '{':
            if (++depth > most) { return at + 1; }
            break;
        case ']':
        case '}':
            depth -= depth > 0 ? 1 : 0;
            break;
        default:
            break;
        }
    }
    return 0;
}

std::optional<json> parsed(std::string const& text, Report& report)
{
    // Writing a value again goes as deep as it is.
    if (std::size_t const byte = too_deep(text, deepest_json); byte > 0) {
        auto const [row, column] = line_and_column(text, byte);
        report.error("too-deep", row, "", "", words::message("json-too-deep", column, deepest_json));
        return std::nullopt;
    }
    try {
        return json::parse(text);
    } catch (json::parse_error const& e) {
        auto const last = text.find_last_not_of(" \t\r\n");
        bool const cut_off = last == std::string::npos || e.byte > last + 1;
        auto const [row, column] = line_and_column(text, e.byte);
        report.error(cut_off ? "cut-off" : "not-json", row, "", "",
                     cut_off ? words::message("json-cut-off", column)
                             : words::message("not-json", column, syntax_reason(e.what())));
    } catch (json::exception const& e) {
        report.error("not-json", 0, "", "", words::message("json-unreadable", unreadable_reason(e.id, e.what())));
    }
    return std::nullopt;
}

bool begins_as_object(std::string_view start, Report& report)
{
    auto const at = start.find_first_not_of(" \t\r\n");
    if (at != std::string_view::npos && start[at] == '{') { return true; }
    report.error("not-geojson", 1, "", "", words::message("not-geojson"));
    return false;
}

void read_feature(json const& feature, std::size_t row, Report& report, VisitFeature const& visit)
{
    static json const no_properties = json::object();
    if (!feature.is_object()) {
        report.error("bad-feature", row, "", "", words::message("feature-not-an-object"));
        return;
    }
    auto const found = feature.find("properties");
    bool const has = found != feature.end() && found->is_object();
    Properties const properties(has ? *found : no_properties, row, report);
    auto const shape = feature.find("geometry");
    try {
        visit(properties, shape == feature.end() ? Geometry{} : geometry(*shape));
    } catch (BadGeometry const& bad) {
        report.error(bad.code, row, "geometry", bad.value, bad.message);
    }
}

}  // namespace

std::optional<TextFile> read_geojson(std::filesystem::path const& path, Report& report, WhenEmpty when_empty,
                                     VisitFeature const& visit)
{
    auto file = read_text(path, largest_table, report, begins_as_object);
    if (file) { read_features(file->text, report, when_empty, visit); }
    return file;
}

void read_features(std::string const& text, Report& report, WhenEmpty when_empty, VisitFeature const& visit)
{
    if (text.size() > largest_table) { return report_too_large(text.size(), largest_table, report); }
    auto const document = parsed(text, report);
    if (!document) { return; }
    auto const type = document->find("type");
    auto const features = document->find("features");
    bool const is_collection =
        type != document->end() && *type == "FeatureCollection" && features != document->end() && features->is_array();
    if (!document->is_object() || !is_collection) {
        report.error("not-geojson", 0, "", "", words::message("not-a-collection"));
        return;
    }
    if (features->empty() && when_empty == WhenEmpty::is_error) {
        report.error("empty-layer", 0, "features", "", words::message("layer-empty"));
    }
    if (features->size() > most_rows) {
        report.error("too-many-rows", 0, "features", "", words::message("rows-too-many", features->size(), most_rows));
        return;
    }
    for (std::size_t i = 0; i < features->size() && !report.full(); ++i) {
        read_feature((*features)[i], i + 1, report, visit);
    }
}

json const* Properties::find(std::string_view name) const
{
    auto const it = m_object.find(name);
    return it == m_object.end() || it->is_null() ? nullptr : &*it;
}

std::string Properties::text(std::string_view name) const
{
    json const* const value = find(name);
    if (value == nullptr) { return {}; }
    if (!value->is_string()) {
        wrong("bad-property", name, excerpt(*value), words::message("not-a-text"));
        return {};
    }
    auto const& words = value->get_ref<std::string const&>();
    if (auto const count = too_many_characters(words)) {
        wrong("too-long", name, words, words::message("text-too-long", *count, longest_text));
    }
    return base::is_blank(words) ? std::string() : words;
}

std::string Properties::required(std::string_view name) const
{
    std::string value = text(name);
    if (value.empty()) { wrong("empty", name, "", words::message("value-missing")); }
    return value;
}

std::string Properties::code(std::string_view name) const
{
    std::string value = text(name);
    if (!model::is_area_code(value)) { wrong("bad-code", name, value, words::message("not-a-code", "\"620702\"")); }
    return value;
}

std::vector<std::string> Properties::codes(std::string_view name) const
{
    std::vector<std::string> result;
    json const* const value = find(name);
    if (value == nullptr || !value->is_array() || value->empty()) {
        wrong("bad-code", name, value != nullptr ? excerpt(*value) : "",
              words::message("codes-wanted", "[\"620702\"]"));
        return result;
    }
    for (json const& item : *value) {
        std::string const code = item.is_string() ? item.get<std::string>() : excerpt(item);
        if (!model::is_area_code(code)) {
            wrong("bad-code", name, code, words::message("not-a-plain-code", "\"620702\""));
        }
        result.push_back(code);
    }
    return result;
}

double Properties::number(std::string_view name, double fallback, double lowest, double highest) const
{
    json const* const value = find(name);
    if (value == nullptr) { return fallback; }
    double const number = value->is_number() ? value->get<double>() : std::nan("");
    if (!(number >= lowest && number <= highest)) {
        wrong("bad-number", name, excerpt(*value), words::message("not-a-number-from-to", lowest, highest));
        return fallback;
    }
    return number;
}

void Properties::wrong(std::string_view code, std::string_view field, std::string_view value,
                       base::Message message) const
{
    m_report.error(code, m_row, field, value, std::move(message));
}

}  // namespace atlas::io
