// A projection holds a county where points of its outline go to the map and come back, and a short way on the ground is
// about as long on the map: beyond their own part of the world projections give infinity or fold over.
#include "io/folder/check_whole.hpp"

#include "geo/geodesic.hpp"
#include "geo/projection.hpp"
#include "io/files/report.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace atlas::io {
namespace {

using geo::Point;

void check_area_codes(model::Atlas const& atlas, base::Issues& issues)
{
    Report report("areas.csv", issues);
    std::map<std::string_view, std::size_t> rows;
    for (model::Area const& area : atlas.areas) {
        auto const [first, is_new] = rows.try_emplace(area.adcode, area.row);
        if (is_new) { continue; }
        report.error("duplicate-key", area.row, "adcode", area.adcode, words::message("key-twice", first->second));
    }
}

/// Whether a length near the point is about its own length on the map; `shift` in degrees.
bool about_as_long(geo::Projection const& projection, Point lonlat, Point shift)
{
    constexpr double most_stretch = 30;
    Point const other{lonlat.x + shift.x, lonlat.y + shift.y};
    Point const a = projection.forward(lonlat);
    Point const b = projection.forward(other);
    double const stretch = std::hypot(a.x - b.x, a.y - b.y) / geo::distance_m(lonlat, other);
    return stretch < most_stretch && stretch > 1 / most_stretch;
}

bool holds(geo::Projection const& projection, Point lonlat)
{
    constexpr double near = 1e-4;  // degrees
    Point const there = projection.forward(lonlat);
    if (!std::isfinite(there.x) || !std::isfinite(there.y)) { return false; }
    Point const back = projection.inverse(there);
    double const aside = std::remainder(back.x - lonlat.x, 360.0);
    if (!(std::abs(aside) < near && std::abs(back.y - lonlat.y) < near)) { return false; }
    double const inward = lonlat.y > 0 ? -0.01 : 0.01;  // not over a pole
    return about_as_long(projection, lonlat, {0, inward}) && about_as_long(projection, lonlat, {0.01, 0});
}

/// Some points of the outer rings, a dozen of each at most.
bool holds(geo::Projection const& projection, geo::MultiPolygon const& polygons)
{
    constexpr std::size_t wanted = 12;
    return std::all_of(polygons.begin(), polygons.end(), [&](geo::Polygon const& polygon) {
        std::size_t const step = std::max<std::size_t>(1, polygon.outer.size() / wanted);
        for (std::size_t i = 0; i < polygon.outer.size(); i += step) {
            if (!holds(projection, polygon.outer[i])) { return false; }
        }
        return true;
    });
}

void check_projection(model::Atlas const& atlas, base::Issues& issues)
{
    std::string const& definition = atlas.settings.projection;
    if (definition == model::Settings{}.projection) { return; }  // the one that is fitted to the outlines
    geo::Projection const projection(definition);                // was made before without error
    for (model::Outline const& outline : atlas.outlines) {
        if (holds(projection, outline.polygons)) { continue; }
        model::Area const* const area = atlas.area(outline.adcode);
        auto const name = area != nullptr ? words::name_of(area->name, area->name_en) : words::same(outline.adcode);
        Report report("atlas.toml", issues);
        report.error("bad-setting", 0, "projection.proj", definition, words::message("projection-elsewhere", name));
        return;
    }
}

}  // namespace

void check_whole(model::Atlas const& atlas, base::Issues& issues)
{
    check_area_codes(atlas, issues);
    check_projection(atlas, issues);
}

}  // namespace atlas::io
