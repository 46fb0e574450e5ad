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
void add_projects(model::Atlas const& atlas, geo::Feature const& from, model::Project const* itself, double limit,
                  std::vector<Neighbour>& out)
{
    for (model::Project const& project : atlas.projects) {
        if (&project == itself || !is_placed(project)) { continue; }
        auto const found = geo::nearest(from, feature_of(project.geometry), limit);
        if (!(found.metres <= limit)) { continue; }
        Neighbour& neighbour = out.emplace_back(found_at(found, project.accuracy_km, limit));
        neighbour.project = &project;
        neighbour.approximate = is_approximate(project);
    }
}

/// Counties that come within the distance.
std::set<model::Area const*> touched_counties(model::Atlas const& atlas, geo::Feature const& from, double limit)
{
    std::set<model::Area const*> touched;
    for (model::Outline const& outline : atlas.outlines) {
        if (geo::nearest(from, {{}, {}, outline.polygons}, limit).metres <= limit) {
            touched.insert(atlas.area(outline.adcode));
        }
    }
    return touched;
}

/// Projects without a position that are named with one of the counties, or with an area that has one of them.
std::vector<model::Project const*> unplaced_in(model::Atlas const& atlas, std::set<model::Area const*> const& touched)
{
    std::map<std::string_view, bool> known;
    auto const reaches = [&](std::string const& code) {
        auto const [it, fresh] = known.emplace(code, false);
        if (fresh) {
            auto const counties = counties_of(atlas, code);
            it->second = std::any_of(counties.begin(), counties.end(),
                                     [&](model::Area const* c) { return touched.contains(c); });
        }
        return it->second;
    };
    std::vector<model::Project const*> result;
    for (model::Project const& project : atlas.projects) {
        if (is_placed(project)) { continue; }
        if (std::any_of(project.adcodes.begin(), project.adcodes.end(), reaches)) { result.push_back(&project); }
    }
    return result;
}

Neighbourhood near(model::Atlas const& atlas, geo::Feature const& from, model::Project const* itself, double km)
{
    double const limit = km * 1000;
    Neighbourhood result;
    add_projects(atlas, from, itself, limit, result.near);
    for (model::Place const& place : atlas.places) {
        auto const found = geo::nearest(from, {{place.lonlat}, {}, {}}, limit);
        if (!(found.metres <= limit)) { continue; }
        result.near.push_back(found_at(found, place.accuracy_km, limit));
        result.near.back().place = &place;
    }
    sort_by_distance(result.near);
    result.unplaced = unplaced_in(atlas, touched_counties(atlas, from, limit));
    std::erase(result.unplaced, itself);
    return result;
}

void add_part(std::vector<Crossing::Part>& parts, model::Area const* county, double metres)
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
    return near(atlas, {{lonlat}, {}, {}}, nullptr, km);
}

Neighbourhood near_line(model::Atlas const& atlas, geo::Line const& line, double km)
{
    if (line.empty()) { return {}; }
    return near(atlas, {{}, {line}, {}}, nullptr, km);
}

Neighbourhood near_area(model::Atlas const& atlas, geo::Ring ring, double km)
{
    ring = closed(std::move(ring));
    if (ring.size() < 4) { return {}; }
    return near(atlas, {{}, {}, {{std::move(ring), {}}}}, nullptr, km);
}

Neighbourhood near(model::Atlas const& atlas, model::Project const& project, double km)
{
    if (!is_placed(project)) { return {}; }
    return near(atlas, feature_of(project.geometry), &project, km);
}

Nearest nearest(model::Atlas const& atlas, model::Project const& project, std::size_t most)
{
    Nearest result;
    if (!is_placed(project)) { return result; }
    geo::Feature const from = feature_of(project.geometry);
    result.seat = nearest_seat(atlas, from);
    add_projects(atlas, from, &project, std::numeric_limits<double>::max(), result.projects);
    sort_by_distance(result.projects);
    if (result.projects.size() > most) { result.projects.resize(most); }
    return result;
}

Crossing crossed(model::Atlas const& atlas, std::vector<geo::Line> const& lines)
{
    std::vector<geo::MultiPolygon const*> areas;
    for (model::Outline const& outline : atlas.outlines) { areas.push_back(&outline.polygons); }
    Crossing result;
    for (geo::Line const& line : lines) {
        for (geo::Segment const& s : geo::split_by_areas(line, areas)) {
            model::Area const* const county =
                s.area == geo::Segment::outside ? nullptr : atlas.area(atlas.outlines[s.area].adcode);
            double const metres = s.to_m - s.from_m;
            if (county == nullptr) {
                result.outside_m += metres;
            } else {
                add_part(result.counties, county, metres);
            }
            auto& all = result.split_by_areas;
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
    std::vector<geo::MultiPolygon const*> areas;
    for (model::Outline const& outline : atlas.outlines) { areas.push_back(&outline.polygons); }
    auto const common = geo::intersection_areas_m2(ring, areas);
    Overlap result;
    result.area_m2 = result.outside_m2 = whole.area_m2;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (common[i] <= 1) { continue; }
        result.counties.push_back({atlas.area(atlas.outlines[i].adcode), common[i]});
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
    for (model::Place const& place : atlas.places) {
        bool const seat = place.kind == model::PlaceKind::county_seat ||
                          (place.kind == model::PlaceKind::prefecture_seat && atlas.outline(place.adcode) != nullptr);
        if (!seat) { continue; }
        double const metres = geo::nearest(from, {{place.lonlat}, {}, {}}).metres;
        if (std::isinf(metres)) { continue; }
        if (!best || metres < best->metres) {
            best = Neighbour{nullptr, &place, metres, place.lonlat, place.accuracy_km, false, true};
        }
    }
    return best;
}

}  // namespace atlas::rules
