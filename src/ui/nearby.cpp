#include "ui/nearby.hpp"

#include "geo/contains.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace atlas::ui
{

namespace
{

constexpr std::size_t most_neighbours = 5;

/// The point of a segment nearest to `p`, in a plane that is true to scale around `p`; geodesic distance to it.
double to_segment(geo::Point p, geo::Point a, geo::Point b)
{
    double const squeeze = std::cos(p.y * std::numbers::pi / 180);
    double const dx = (b.x - a.x) * squeeze;
    double const dy = b.y - a.y;
    double const length = dx * dx + dy * dy;
    double t = 0;
    if (length > 0) { t = std::clamp(((p.x - a.x) * squeeze * dx + (p.y - a.y) * dy) / length, 0.0, 1.0); }
    return geo::distance_m(p, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
}

double to_line(geo::Point p, geo::Line const& line)
{
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i) { best = std::min(best, to_segment(p, line[i - 1], line[i])); }
    return best;
}

double to_project(geo::Point p, model::Project const& project)
{
    if (auto const* point = std::get_if<geo::Point>(&project.geometry)) { return geo::distance_m(p, *point); }
    double best = std::numeric_limits<double>::infinity();
    if (auto const* lines = std::get_if<std::vector<geo::Line>>(&project.geometry)) {
        for (auto const& line : *lines) { best = std::min(best, to_line(p, line)); }
    } else if (auto const* polygons = std::get_if<geo::MultiPolygon>(&project.geometry)) {
        if (geo::contains(*polygons, p)) { return 0; }
        for (auto const& polygon : *polygons) { best = std::min(best, to_line(p, polygon.outer)); }
    }
    return best;
}

}  // namespace

std::optional<geo::Point> anchor(model::Project const& project)
{
    if (auto const* point = std::get_if<geo::Point>(&project.geometry)) { return *point; }
    if (auto const* lines = std::get_if<std::vector<geo::Line>>(&project.geometry)) {
        auto const longest = std::max_element(lines->begin(), lines->end(),
                                              [](auto const& a, auto const& b) { return a.size() < b.size(); });
        if (longest == lines->end() || longest->empty()) { return std::nullopt; }
        std::size_t const middle = longest->size() / 2;
        if (longest->size() % 2 == 1) { return (*longest)[middle]; }
        geo::Point const a = (*longest)[middle - 1];
        geo::Point const b = (*longest)[middle];
        return geo::Point{(a.x + b.x) / 2, (a.y + b.y) / 2};
    }
    if (auto const* polygons = std::get_if<geo::MultiPolygon>(&project.geometry)) {
        if (polygons->empty()) { return std::nullopt; }
        return geo::bounds(polygons->front().outer).centre();
    }
    return std::nullopt;
}

Nearby nearby(model::Atlas const& atlas, model::Project const& project)
{
    Nearby result;
    result.of = project.project_id;
    auto const from = anchor(project);
    if (!from) { return result; }
    double best = std::numeric_limits<double>::infinity();
    for (auto const& place : atlas.places) {
        if (place.kind == model::PlaceKind::township) { continue; }
        double const metres = to_project(place.lonlat, project);
        if (metres < best) {
            best = metres;
            result.seat_id = place.place_id;
            result.seat_metres = metres;
        }
    }
    for (auto const& other : atlas.projects) {
        if (other.project_id == project.project_id) { continue; }
        double const metres = to_project(*from, other);
        if (std::isfinite(metres)) { result.projects.push_back({other.project_id, metres}); }
    }
    std::stable_sort(result.projects.begin(), result.projects.end(),
                     [](Neighbour const& a, Neighbour const& b) { return a.metres < b.metres; });
    if (result.projects.size() > most_neighbours) { result.projects.resize(most_neighbours); }
    return result;
}

}  // namespace atlas::ui
