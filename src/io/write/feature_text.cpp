#include "io/write/feature_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::io {
namespace {

using std::string;
using std::string_view;

void add(string& out, geo::Point p) { fmt::format_to(std::back_inserter(out), "[{},{}]", p.x, p.y); }

/// "[…,…]" of the items, each added by `one`.
template <class List, class One>
void add_list(string& out, List const& list, One const& one)
{
    out += '[';
    for (auto const& item : list) {
        if (&item != &list.front()) { out += ','; }
        one(out, item);
    }
    out += ']';
}

void add_line(string& out, geo::Line const& line)
{
    add_list(out, line, [](string& to, geo::Point const& p) { add(to, p); });
}

void add_polygon(string& out, geo::Polygon const& polygon)
{
    out += '[';
    add_line(out, polygon.outer);
    for (geo::Ring const& hole : polygon.holes) {
        out += ',';
        add_line(out, hole);
    }
    out += ']';
}

string shape(string_view type, string const& coordinates)
{
    return fmt::format(R"({{"type":"{}","coordinates":{}}})", type, coordinates);
}

/// Replacements in a text, made from the end so that the places of the others stay.
class Edits {
public:
    explicit Edits(string_view text) : m_text(text) {}
    void replace(Span span, string with) { m_list.emplace_back(span, std::move(with)); }
    [[nodiscard]] string done()
    {
        std::stable_sort(m_list.begin(), m_list.end(),
                         [](auto const& a, auto const& b) { return a.first.begin < b.first.begin; });
        string out(m_text);
        for (auto edit = m_list.rbegin(); edit != m_list.rend(); ++edit) {
            out.replace(edit->first.begin, edit->first.end - edit->first.begin, edit->second);
        }
        return out;
    }

private:
    string_view m_text;
    std::vector<std::pair<Span, string>> m_list;
};

/// Sets members of the object at `at`; new ones follow the last.
void set_members(Edits& edits, string_view text, std::size_t at, std::vector<NewMember> const& wanted)
{
    auto const members = json_members(text, at);
    string_view colon = ":";
    string_view comma = ",";
    if (!members.empty()) {
        colon = text.substr(members[0].key.end, members[0].value.begin - members[0].key.end);
        comma = colon.size() > 1 ? ", " : ",";
    }
    if (members.size() > 1) { comma = text.substr(members[0].value.end, members[1].key.begin - members[0].value.end); }
    string added;
    for (auto const& [name, value] : wanted) {
        if (auto const there = json_member(text, members, name)) {
            edits.replace(there->value, value);
        } else {
            added += (members.empty() && added.empty() ? string() : string(comma)) + '"' + string(name) + '"' +
                     string(colon) + value;
        }
    }
    std::size_t const end = members.empty() ? at + 1 : members.back().value.end;
    if (!added.empty()) { edits.replace({end, end}, added); }
}

string object(std::vector<NewMember> const& members)
{
    string out = "{";
    for (auto const& [name, value] : members) {
        out += fmt::format("{}\"{}\":{}", out.size() > 1 ? "," : "", name, value);
    }
    return out + '}';
}

}  // namespace

string geometry_text(Geometry const& geometry)
{
    string out;
    if (auto const* const point = std::get_if<geo::Point>(&geometry)) {
        add(out, *point);
        return shape("Point", out);
    }
    if (auto const* const lines = std::get_if<std::vector<geo::Line>>(&geometry)) {
        if (lines->size() != 1) {
            add_list(out, *lines, add_line);
            return shape("MultiLineString", out);
        }
        add_line(out, lines->front());
        return shape("LineString", out);
    }
    if (auto const* const polygons = std::get_if<geo::MultiPolygon>(&geometry)) {
        if (polygons->size() != 1) {
            add_list(out, *polygons, add_polygon);
            return shape("MultiPolygon", out);
        }
        add_polygon(out, polygons->front());
        return shape("Polygon", out);
    }
    return "null";
}

string mended_feature(string_view as_read, std::vector<NewMember> const& properties, string const& geometry)
{
    Edits edits(as_read);
    auto const members = json_members(as_read, 0);
    std::vector<NewMember> of_feature;
    auto const old = json_member(as_read, members, "properties");
    if (!properties.empty()) {
        if (old && as_read[old->value.begin] == '{') {
            set_members(edits, as_read, old->value.begin, properties);
        } else {
            of_feature.emplace_back("properties", object(properties));
        }
    }
    if (!geometry.empty()) { of_feature.emplace_back("geometry", geometry); }
    if (!of_feature.empty()) { set_members(edits, as_read, 0, of_feature); }
    return edits.done();
}

string new_feature(std::vector<NewMember> const& properties, string const& geometry)
{
    return fmt::format(R"({{"type":"Feature","properties":{},"geometry":{}}})", object(properties), geometry);
}

}  // namespace atlas::io
