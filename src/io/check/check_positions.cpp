// Geometry: valid polygons, and nothing farther from the county it claims than its stated accuracy.
#include "io/check/findings.hpp"

#include "geo/contains.hpp"
#include "geo/geodesic.hpp"
#include "geo/segment.hpp"
#include "geo/validity.hpp"
#include "model/atlas.hpp"
#include "rules/levels.hpp"
#include "rules/positions.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace atlas::io {
namespace {

using geo::Point;

/// Metres from a position to the polygons, 0 inside. The nearest point is found on a plane fitted at the position
/// (its error is below one part in a thousand within 100 km), the distance to it is geodesic.
double distance_to(geo::MultiPolygon const& polygons, Point p)
{
    if (geo::contains(polygons, p)) { return 0; }
    double const squeeze = std::cos(p.y * std::numbers::pi / 180);
    double best = std::numeric_limits<double>::infinity();
    Point nearest = p;
    auto const visit = [&](geo::Ring const& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            Point const& from = ring[i - 1];
            Point const& to = ring[i];
            double const t =
                geo::nearest_share({from.x * squeeze, from.y}, {to.x * squeeze, to.y}, {p.x * squeeze, p.y});
            Point const at{from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)};
            double const d = std::hypot((at.x - p.x) * squeeze, at.y - p.y);
            if (d >= best) { continue; }
            best = d;
            nearest = at;
        }
    };
    for (geo::Polygon const& polygon : polygons) {
        visit(polygon.outer);
        for (geo::Ring const& hole : polygon.holes) { visit(hole); }
    }
    return std::isfinite(best) ? geo::distance_m(p, nearest) : best;
}

/// Outlines that stand for an area: its own, or those of the counties below it. A park stands for what it lies in.
std::vector<model::Outline const*> outlines_of(model::Atlas const& atlas, std::string_view adcode)
{
    std::vector<model::Outline const*> result;
    model::Area const* area = atlas.area(adcode);
    if (area != nullptr && area->level == model::AreaLevel::park) { area = atlas.area(area->parent); }
    if (area == nullptr) { return result; }
    if (auto const* own = atlas.outline(area->adcode)) { return {own}; }
    for (model::Area const& county : atlas.rows(rules::counties(atlas, area->adcode))) {
        if (auto const* outline = atlas.outline(county.adcode)) { result.push_back(outline); }
    }
    return result;
}

/// Metres from the nearest of the points to the nearest of the outlines.
double nearest(std::vector<model::Outline const*> const& outlines, std::vector<Point> const& points)
{
    double best = std::numeric_limits<double>::infinity();
    for (auto const* outline : outlines) {
        for (Point const p : points) {
            best = std::min(best, distance_to(outline->polygons, p));
            if (best == 0) { return 0; }
        }
    }
    return best;
}

std::vector<Point> points_of(model::ProjectGeometry const& geometry)
{
    std::vector<Point> points;
    if (auto const* p = std::get_if<Point>(&geometry)) { points = {*p}; }
    if (auto const* lines = std::get_if<std::vector<geo::Line>>(&geometry)) {
        for (auto const& line : *lines) { points.insert(points.end(), line.begin(), line.end()); }
    }
    if (auto const* polygons = std::get_if<geo::MultiPolygon>(&geometry)) {
        for (auto const& polygon : *polygons) {
            points.insert(points.end(), polygon.outer.begin(), polygon.outer.end());
        }
    }
    return points;
}

constexpr double rounding_m = 1;  ///< six decimals of a degree, and the plane fitted at the point

void check_places(model::Atlas const& atlas, Findings const& findings)
{
    for (model::Place const& p : atlas.places) {
        auto const outlines = outlines_of(atlas, p.adcode);
        if (outlines.empty()) { continue; }
        double const metres = nearest(outlines, {p.lonlat});
        if (metres > p.accuracy_km * 1000 + rounding_m) {
            model::Area const& area = *atlas.area(p.adcode);
            findings.error("outside-county", "places.csv", p.row, "adcode", p.adcode,
                           words::message("outside-area", words::name_of(p.name, p.name_en),
                                          fmt::format("{:.1f}", metres / 1000), words::name_of(area.name, area.name_en),
                                          p.accuracy_km));
        }
    }
}

void check_projects(model::Atlas const& atlas, Findings const& findings)
{
    for (model::Project const& p : atlas.projects) {
        bool const placed = rules::is_placed(p);
        if (placed == (p.accuracy == model::Accuracy::county)) {
            findings.error("accuracy-mismatch", "projects.geojson", p.row, "accuracy", model::word(p.accuracy).id,
                           placed ? words::message("located-to-county-but-placed")
                                  : words::message("unplaced-but-not-to-county"));
        }
        if (!placed) { continue; }
        if (p.position_source.empty()) {
            findings.error("missing-source", "projects.geojson", p.row, "position_source", "",
                           words::message("position-source-empty"));
        }
        std::vector<model::Outline const*> outlines;
        for (std::string const& code : p.adcodes) {
            auto const of_code = outlines_of(atlas, code);
            outlines.insert(outlines.end(), of_code.begin(), of_code.end());
        }
        if (outlines.empty()) { continue; }
        double const metres = nearest(outlines, points_of(p.geometry));
        if (metres > p.accuracy_km * 1000 + rounding_m) {
            findings.error("outside-county", "projects.geojson", p.row, "adcodes",
                           fmt::format("{}", fmt::join(p.adcodes, ";")),
                           words::message("outside-claimed-areas", words::name_of(p.name, p.name_en),
                                          fmt::format("{:.1f}", metres / 1000), p.accuracy_km));
        }
    }
}

/// Polygons whose validity is not looked at when an atlas is opened. They are only drawn, so a defect is no error.
void check_surroundings(model::Atlas const& atlas, Findings const& findings)
{
    auto const visit = [&](char const* file, std::size_t row, std::string const& id,
                           geo::MultiPolygon const& polygons) {
        if (auto const defect = geo::first_defect(polygons)) {
            findings.warning("invalid-polygon", file, row, "geometry", id,
                             words::message("polygon-defect-at", words::word(defect->kind),
                                            fmt::format("{:.6f}, {:.6f}", defect->at.x, defect->at.y)));
        }
    };
    for (std::size_t i = 0; i < atlas.context.size(); ++i) {
        visit("context.geojson", i + 1, atlas.context[i].adcode, atlas.context[i].polygons);
    }
    for (std::size_t i = 0; i < atlas.waters.size(); ++i) {
        visit("waters.geojson", i + 1, atlas.waters[i].water_id, atlas.waters[i].polygons);
    }
}

/// Outlines that no map of a county shows: fewer than ten metres across at every scale is less than a pixel.
void check_sizes(model::Atlas const& atlas, Findings const& findings)
{
    constexpr double least_m = 10;
    for (std::size_t i = 0; i < atlas.outlines.size(); ++i) {
        geo::Box const box = geo::bounds(atlas.outlines[i].polygons);
        double const across = geo::distance_m({box.min_x, box.min_y}, {box.max_x, box.max_y});
        if (across < least_m) {
            findings.warning("too-small", "counties.geojson", i + 1, "geometry", atlas.outlines[i].adcode,
                             words::message("county-too-small", fmt::format("{:.2g}", across)));
        }
    }
}

}  // namespace

void check_positions(model::Atlas const& atlas, Findings const& findings)
{
    check_sizes(atlas, findings);
    check_places(atlas, findings);
    check_projects(atlas, findings);
    check_surroundings(atlas, findings);
}

}  // namespace atlas::io
