#include "rules/explore.hpp"

#include "geo/geodesic.hpp"
#include "geo/geodesic_line.hpp"
#include "geo/intersection.hpp"
#include "model/atlas.hpp"
#include "rules/levels.hpp"
#include "rules/positions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace atlas::rules {

geo::Feature feature_of(model::ProjectGeometry const& geometry)
{
    geo::Feature feature;
    if (auto const* point = std::get_if<geo::Point>(&geometry)) { feature.points = {*point}; }
    if (auto const* lines = std::get_if<std::vector<geo::Line>>(&geometry)) { feature.lines = *lines; }
    if (auto const* areas = std::get_if<geo::MultiPolygon>(&geometry)) { feature.areas = *areas; }
    return feature;
}

namespace {

/// Something found; whose it is, is left to the caller.
Neighbour found_at(geo::Nearest const& found, double accuracy_km, double limit)
{
    Neighbour neighbour;
    neighbour.metres = found.metres;
    neighbour.at = found.to;
    neighbour.accuracy_km = accuracy_km;
    neighbour.certain = found.metres + accuracy_km * 1000 <= limit;
    return neighbour;
}

void sort_by_distance(std::vector<Neighbour>& neighbours)
{
    std::stable_sort(neighbours.begin(), neighbours.end(),
                     [](Neighbour const& a, Neighbour const& b) { return a.metres < b.metres; });
}

/// Appends the placed projects within `limit` metres, in file order.
void add_projects(model::Atlas const& atlas, geo::Feature const& from, std::optional<model::ProjectId> itself,
                  double limit, std::vector<Neighbour>& out)
{
    for (auto const& [id, project] : atlas.projects.entries()) {
        if (id == itself || !is_placed(project)) { continue; }
        auto const found = geo::nearest(from, feature_of(project.geometry), limit);
        if (!(found.metres <= limit)) { continue; }
        Neighbour& neighbour = out.emplace_back(found_at(found, project.accuracy_km, limit));
        neighbour.project = id;
        neighbour.approximate = is_approximate(project);
    }
}

/// Counties that come within the distance.
std::set<model::AreaId> touched_counties(model::Atlas const& atlas, geo::Feature const& from, double limit)
{
    std::set<model::AreaId> touched;
    for (model::Outline const& outline : atlas.outlines) {
        auto const area = atlas.is_county(outline) ? atlas.id_of_area(outline.adcode) : std::nullopt;
        if (area && geo::nearest(from, {{}, {}, outline.polygons}, limit).metres <= limit) { touched.insert(*area); }
    }
    return touched;
}

/// Projects without a position that are named with one of the counties, or with an area that has one of them.
std::vector<model::ProjectId> unplaced_in(model::Atlas const& atlas, std::set<model::AreaId> const& touched)
{
    std::map<std::string_view, bool> known;
    auto const reaches = [&](std::string const& code) {
        auto const [it, fresh] = known.emplace(code, false);
        if (fresh) {
            auto const counties = counties_of(atlas, code);
            it->second =
                std::any_of(counties.begin(), counties.end(), [&](model::AreaId c) { return touched.contains(c); });
        }
        return it->second;
    };
    std::vector<model::ProjectId> result;
    for (auto const& [id, project] : atlas.projects.entries()) {
        if (is_placed(project)) { continue; }
        if (std::any_of(project.adcodes.begin(), project.adcodes.end(), reaches)) { result.push_back(id); }
    }
    return result;
}

Neighbourhood near(model::Atlas const& atlas, geo::Feature const& from, std::optional<model::ProjectId> itself,
                   double km)
{
    double const limit = km * 1000;
    Neighbourhood result;
    add_projects(atlas, from, itself, limit, result.near);
    for (auto const& [id, place] : atlas.places.entries()) {
        auto const found = geo::nearest(from, {{place.lonlat}, {}, {}}, limit);
        if (!(found.metres <= limit)) { continue; }
        result.near.push_back(found_at(found, place.accuracy_km, limit));
        result.near.back().place = id;
    }
    sort_by_distance(result.near);
    result.unplaced = unplaced_in(atlas, touched_counties(atlas, from, limit));
    if (itself) { std::erase(result.unplaced, *itself); }
    return result;
}

/// The outlines of the counties, with the areas they are of.
struct Outlines {
    explicit Outlines(model::Atlas const& atlas)
    {
        for (model::Outline const& outline : atlas.outlines) {
            if (!atlas.is_county(outline)) { continue; }
            polygons.push_back(&outline.polygons);
            areas.push_back(atlas.id_of_area(outline.adcode));
        }
    }
    std::vector<geo::MultiPolygon const*> polygons;
    std::vector<std::optional<model::AreaId>> areas;
};

void add_part(std::vector<Crossing::Part>& parts, model::AreaId county, double metres)
{
    auto it = std::find_if(parts.begin(), parts.end(), [&](auto const& part) { return part.county == county; });
    if (it == parts.end()) { it = parts.insert(it, {county, 0}); }
    it->metres += metres;
}

geo::Ring closed(geo::Ring ring)
{
    if (!ring.empty() && !(ring.front() == ring.back())) { ring.push_back(ring.front()); }
    return ring;
}

}  // namespace

Measured measure_line(geo::Line const& points) { return {geo::length_m(points), 0, geo::self_intersects(points)}; }

Measured measure_area(geo::Ring points)
{
    points = closed(std::move(points));
    if (points.size() < 4) { return {}; }
    return {geo::length_m(points), geo::area_m2({{points, {}}}), geo::self_intersects(points)};
}

Neighbourhood near(model::Atlas const& atlas, geo::Point lonlat, double km)
{
    return near(atlas, {{lonlat}, {}, {}}, std::nullopt, km);
}

Neighbourhood near_line(model::Atlas const& atlas, geo::Line const& line, double km)
{
    if (line.empty()) { return {}; }
    return near(atlas, {{}, {line}, {}}, std::nullopt, km);
}

Neighbourhood near_area(model::Atlas const& atlas, geo::Ring ring, double km)
{
    ring = closed(std::move(ring));
    if (ring.size() < 4) { return {}; }
    return near(atlas, {{}, {}, {{std::move(ring), {}}}}, std::nullopt, km);
}

Neighbourhood near(model::Atlas const& atlas, model::ProjectId project, double km)
{
    model::Project const& row = atlas.projects[project];
    if (!is_placed(row)) { return {}; }
    return near(atlas, feature_of(row.geometry), project, km);
}

Nearest nearest(model::Atlas const& atlas, model::ProjectId project, std::size_t most)
{
    Nearest result;
    if (!is_placed(atlas[project])) { return result; }
    geo::Feature const from = feature_of(atlas[project].geometry);
    result.seat = nearest_seat(atlas, from);
    add_projects(atlas, from, project, std::numeric_limits<double>::max(), result.projects);
    sort_by_distance(result.projects);
    if (result.projects.size() > most) { result.projects.resize(most); }
    return result;
}

Crossing crossed(model::Atlas const& atlas, std::vector<geo::Line> const& lines)
{
    Outlines const outlines(atlas);
    Crossing result;
    for (geo::Line const& line : lines) {
        for (geo::Segment const& s : geo::split_by_areas(line, outlines.polygons)) {
            auto const county = s.area == geo::Segment::outside ? std::nullopt : outlines.areas[s.area];
            double const metres = s.to_m - s.from_m;
            if (county) {
                add_part(result.counties, *county, metres);
            } else {
                result.outside_m += metres;
            }
            auto& all = result.segments;
            double const to = result.length_m + s.to_m;
            if (!all.empty() && all.back().county == county) {
                all.back().to_m = to;
            } else {
                all.push_back({county, result.length_m + s.from_m, to});
            }
        }
        result.length_m += geo::length_m(line);
    }
    return result;
}

Crossing crossed(model::Atlas const& atlas, geo::Line const& line)
{
    return crossed(atlas, std::vector<geo::Line>{line});
}

Overlap overlapped(model::Atlas const& atlas, geo::Ring ring)
{
    ring = closed(std::move(ring));
    Measured const whole = measure_area(ring);
    if (!(whole.area_m2 > 0) || whole.self_intersects) { return {}; }
    Outlines const outlines(atlas);
    auto const common = geo::intersection_areas_m2(ring, outlines.polygons);
    Overlap result;
    result.area_m2 = result.outside_m2 = whole.area_m2;
    for (std::size_t i = 0; i < common.size(); ++i) {
        if (common[i] <= 1 || !outlines.areas[i]) { continue; }
        result.counties.push_back({*outlines.areas[i], common[i]});
        result.outside_m2 -= common[i];
    }
    result.outside_m2 = std::max(0.0, result.outside_m2);
    std::stable_sort(result.counties.begin(), result.counties.end(),
                     [](Overlap::Part const& a, Overlap::Part const& b) { return a.m2 > b.m2; });
    return result;
}

std::optional<Neighbour> nearest_seat(model::Atlas const& atlas, geo::Point lonlat)
{
    return nearest_seat(atlas, geo::Feature{{lonlat}, {}, {}});
}

std::optional<Neighbour> nearest_seat(model::Atlas const& atlas, geo::Feature const& from)
{
    std::optional<Neighbour> best;
    for (auto const& [id, place] : atlas.places.entries()) {
        bool const seat = place.kind == model::PlaceKind::county_seat ||
                          (place.kind == model::PlaceKind::prefecture_seat && atlas.outline(place.adcode) != nullptr);
        if (!seat) { continue; }
        double const metres = geo::nearest(from, {{place.lonlat}, {}, {}}).metres;
        if (std::isinf(metres)) { continue; }
        if (!best || metres < best->metres) {
            best = Neighbour{std::nullopt, id, metres, place.lonlat, place.accuracy_km, false, true};
        }
    }
    return best;
}

}  // namespace atlas::rules
