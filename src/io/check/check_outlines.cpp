// Outlines that cannot be what they are said to be. Counties are compared where their boxes meet; strips along a border
// that two hands have drawn are no overlap.
#include "geo/contains.hpp"
#include "geo/intersection.hpp"
#include "io/check/findings.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace atlas::io {
namespace {

constexpr char const* file = "counties.geojson";

/// An outline with its place in the file.
struct Drawn {
    model::Outline const* outline = nullptr;
    std::size_t row = 0;
    geo::Box box;
};

words::BilingualText name_of(model::Atlas const& atlas, model::Outline const& outline)
{
    model::Area const* const area = atlas.area(outline.adcode);
    return area != nullptr ? words::name_of(area->short_name, area->name_en) : words::same(outline.adcode);
}

bool overlaps(geo::Box const& a, geo::Box const& b)
{
    return a.min_x < b.max_x && b.min_x < a.max_x && a.min_y < b.max_y && b.min_y < a.max_y;
}

void check_counties(model::Atlas const& atlas, std::vector<Drawn> const& counties, Findings const& findings)
{
    constexpr double least_m2 = 1e6;
    constexpr double least_width_m = 300;
    for (std::size_t i = 1; i < counties.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            Drawn const& one = counties[i];
            Drawn const& other = counties[k];
            if (atlas.same_area(one.outline->adcode, other.outline->adcode)) { continue; }  // a key used twice
            if (!overlaps(one.box, other.box)) { continue; }
            double const m2 = geo::common_m2(one.outline->polygons, other.outline->polygons, least_width_m);
            if (m2 < least_m2) { continue; }
            findings.warning("counties-overlap", file, one.row, "geometry", one.outline->adcode,
                             words::message("counties-overlap", name_of(atlas, *other.outline), other.row,
                                            fmt::format("{:.0f}", m2 / 1e6)));
        }
    }
}

/// In which counties a zone lies, those that hold most of it first: 甘州、临泽.
words::BilingualText counties_of(model::Atlas const& atlas, std::vector<Drawn> const& counties, Drawn const& zone)
{
    struct Part {
        words::BilingualText name;
        double m2;
    };
    std::vector<Part> parts;
    double most = 0;
    for (Drawn const& county : counties) {
        if (!overlaps(zone.box, county.box)) { continue; }
        double const m2 = geo::common_m2(zone.outline->polygons, county.outline->polygons, 0);
        if (m2 > 0) { parts.push_back({name_of(atlas, *county.outline), m2}); }
        most = std::max(most, m2);
    }
    constexpr double sliver = 0.01;
    std::erase_if(parts, [&](Part const& part) { return part.m2 < most * sliver; });
    std::stable_sort(parts.begin(), parts.end(), [](Part const& a, Part const& b) { return a.m2 > b.m2; });
    words::BilingualText names;
    for (Part const& part : parts) {
        names.zh += (names.zh.empty() ? "" : "、") + part.name.zh;
        names.en += (names.en.empty() ? "" : ", ") + part.name.en;
    }
    return names;
}

}  // namespace

void check_outlines(model::Atlas const& atlas, Findings const& findings)
{
    std::vector<Drawn> counties;
    std::vector<Drawn> others;
    for (std::size_t i = 0; i < atlas.outlines.size(); ++i) {
        model::Outline const& outline = atlas.outlines[i];
        auto& list = atlas.is_county(outline) ? counties : others;
        list.push_back({&outline, i + 1, geo::bounds(outline.polygons)});
    }
    check_counties(atlas, counties, findings);
    for (Drawn const& zone : others) {
        model::Area const* const area = atlas.area(zone.outline->adcode);
        if (area == nullptr) { continue; }  // an unknown code, reported elsewhere
        auto const name = name_of(atlas, *zone.outline);
        if (model::is_division(area->level)) {
            findings.warning("outline-unused", file, zone.row, "adcode", zone.outline->adcode,
                             words::message("outline-of-whole", name));
            continue;
        }
        auto const where = counties_of(atlas, counties, zone);
        if (where.zh.empty()) {
            findings.warning("zone-outside", file, zone.row, "geometry", zone.outline->adcode,
                             words::message("zone-outside", name));
        } else {
            findings.notice("zone-across-counties", file, zone.row, "geometry", zone.outline->adcode,
                            words::message("zone-across-counties", name, where));
        }
    }
}

}  // namespace atlas::io
