#include "ui/cards/nearby.hpp"

#include "geo/geodesic_line.hpp"
#include "model/atlas.hpp"
#include "rules/explore.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace {

constexpr std::size_t most_neighbours = 5;

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
    if (auto const seat = rules::nearest_seat(atlas, rules::feature_of(project.geometry))) {
        result.seat_id = atlas[*seat->place].place_id;
        result.seat_metres = seat->metres;
    }
    for (auto const& other : atlas.projects) {
        if (other.project_id == project.project_id) { continue; }
        double const metres = geo::nearest({{*from}, {}, {}}, rules::feature_of(other.geometry)).metres;
        if (std::isfinite(metres)) { result.projects.push_back({other.project_id, metres}); }
    }
    std::stable_sort(result.projects.begin(), result.projects.end(),
                     [](Neighbour const& a, Neighbour const& b) { return a.metres < b.metres; });
    if (result.projects.size() > most_neighbours) { result.projects.resize(most_neighbours); }
    return result;
}

}  // namespace atlas::ui
