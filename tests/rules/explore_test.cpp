#include "rules/explore.hpp"

#include "geo/geodesic.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace atlas;
using namespace atlas::model;
using namespace atlas::rules;
using geo::Point;

namespace {

geo::Ring cell(double x, double y) { return {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}; }

void add_project(Atlas& a, char const* id, ProjectGeometry geometry, Accuracy accuracy, double accuracy_km,
                 std::vector<std::string> codes)
{
    Project p;
    p.project_id = id;
    p.geometry = std::move(geometry);
    p.accuracy = accuracy;
    p.accuracy_km = accuracy_km;
    p.adcodes = std::move(codes);
    a.projects.push_back(std::move(p));
}

/// Two counties of one degree side by side, from 100° E to 102° E.
Atlas sample()
{
    Atlas a = test::atlas();
    a.areas.push_back(test::area("620723", AreaLevel::county, "620700"));
    a.outlines = {{"620702", {{cell(100, 38), {}}}}, {"620723", {{cell(101, 38), {}}}}};
    auto const place = [&](char const* id, PlaceKind kind, char const* code, Point at) {
        Place p;
        p.place_id = id;
        p.kind = kind;
        p.adcode = code;
        p.lonlat = at;
        p.accuracy_km = 1;
        a.places.push_back(p);
    };
    place("seat-620700", PlaceKind::prefecture_seat, "620700", {100.5, 38.5});
    place("seat-620702", PlaceKind::county_seat, "620702", {100.4, 38.5});
    place("seat-620723", PlaceKind::county_seat, "620723", {101.5, 38.5});
    place("town", PlaceKind::township, "620723", {101.01, 38.5});
    add_project(a, "road", std::vector<geo::Line>{{{100.2, 38.2}, {101.8, 38.2}}}, Accuracy::schematic, 10,
                {"620702", "620723"});
    add_project(a, "dam", Point{100.5, 38.8}, Accuracy::site, 0.5, {"620702"});
    add_project(a, "park",
                geo::MultiPolygon{{{{101.4, 38.4}, {101.6, 38.4}, {101.6, 38.6}, {101.4, 38.6}, {101.4, 38.4}}, {}}},
                Accuracy::township, 3, {"620723"});
    add_project(a, "fund", {}, Accuracy::county, 0, {"620702"});
    add_project(a, "grid", {}, Accuracy::county, 0, {"620700"});
    a.build_index();
    return a;
}

std::string const& id_of(Atlas const& a, Neighbour const& n)
{
    return n.project ? a[*n.project].project_id : a[*n.place].place_id;
}

std::vector<std::string> ids(Atlas const& a, Neighbourhood const& found)
{
    std::vector<std::string> out;
    for (auto const& n : found.near) { out.push_back(id_of(a, n)); }
    return out;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST(Measure, LineAndArea)
{
    auto const line = measure_line({{100, 38}, {101, 38}, {101, 39}});
    EXPECT_DOUBLE_EQ(line.length_m, geo::distance_m({100, 38}, {101, 38}) + geo::distance_m({101, 38}, {101, 39}));
    EXPECT_EQ(line.area_m2, 0);
    auto const open = measure_area({{100, 38}, {101, 38}, {101, 39}, {100, 39}});
    auto const closed = measure_area(cell(100, 38));
    EXPECT_DOUBLE_EQ(open.area_m2, closed.area_m2);
    EXPECT_DOUBLE_EQ(open.length_m, closed.length_m);
    EXPECT_DOUBLE_EQ(open.area_m2, geo::area_m2({{cell(100, 38), {}}}));
    EXPECT_FALSE(open.self_intersects);
    EXPECT_TRUE(measure_area({{0, 0}, {1, 1}, {1, 0}, {0, 1}}).self_intersects);
    EXPECT_EQ(measure_area({{0, 0}, {1, 1}}).area_m2, 0);
    EXPECT_EQ(measure_line({}).length_m, 0);
}

TEST(Near, TakesTheNearestPointOfEveryGeometry)
{
    Atlas const a = sample();
    // 0.3° of latitude to the road, 0.1° of longitude to the park's western side.
    auto const found = near(a, Point{101.3, 38.5}, 40);
    EXPECT_EQ(ids(a, found), (Ids{"park", "seat-620723", "town", "road"}));
    EXPECT_NEAR(found.near[0].metres, geo::distance_m({101.3, 38.5}, {101.4, 38.5}), 1);
    EXPECT_TRUE(found.near[0].approximate);
    EXPECT_EQ(found.near[0].accuracy_km, 3);
    EXPECT_TRUE(found.near[0].certain);
    EXPECT_TRUE(found.near[3].approximate);
    EXPECT_FALSE(found.near[3].certain) << "33 km ± 10 km is not surely within 40 km";
    // 0.3° of the meridian is 33.3 km; the geodesic of the road, 140 km long, stands up to 300 m north of its parallel.
    EXPECT_LT(found.near[3].metres, 33'300);
    EXPECT_GT(found.near[3].metres, 33'000);
    ASSERT_EQ(found.unplaced.size(), 2U) << "the western county comes within the distance";
    EXPECT_EQ(a[found.unplaced[0]].project_id, "fund");
    EXPECT_EQ(near(a, Point{101.5, 38.5}, 1).near.front().metres, 0) << "inside the park";
}

TEST(Near, AroundAProject)
{
    Atlas const a = sample();
    auto const found = near(a, *a.id_of_project("road"), 30);
    EXPECT_EQ(ids(a, found), (Ids{"park"}));
    EXPECT_NEAR(found.near[0].metres, geo::distance_m({101.5, 38.2}, {101.5, 38.4}), 300) << "the road is a geodesic";
    EXPECT_TRUE(near(a, *a.id_of_project("fund"), 1000).near.empty());
    EXPECT_TRUE(near(a, Point{0, 0}, 100).near.empty());
}

TEST(Near, TheNearestProjectsAreAsFarAsThoseWithinADistance)
{
    Atlas const a = sample();
    for (auto const& [id, project] : a.projects.entries()) {
        auto const nearest = rules::nearest(a, id, 2);
        auto within = near(a, id, 1000).near;
        std::erase_if(within, [](Neighbour const& n) { return !n.project; });
        if (within.size() > 2) { within.resize(2); }
        ASSERT_EQ(nearest.projects.size(), within.size()) << project.project_id;
        for (std::size_t i = 0; i < within.size(); ++i) {
            EXPECT_EQ(nearest.projects[i].project, within[i].project) << project.project_id;
            EXPECT_EQ(nearest.projects[i].metres, within[i].metres) << project.project_id;
        }
        EXPECT_EQ(nearest.seat.has_value(), !std::holds_alternative<std::monostate>(project.geometry));
    }
    // Of a road what counts is its nearest part, which lies far from its middle.
    auto const road = rules::nearest(a, *a.id_of_project("road"), 5);
    ASSERT_EQ(road.projects.size(), 2U);
    EXPECT_EQ(road.projects.front().project, a.id_of_project("park"));
    EXPECT_LT(road.projects.front().metres, 23'000);
}

TEST(Near, IsSortedWithinTheDistanceAndComplete)
{
    Atlas const a = sample();
    std::mt19937 random(3);
    std::uniform_real_distribution<double> x(99.5, 102.5);
    std::uniform_real_distribution<double> y(37.5, 39.5);
    for (int i = 0; i < 60; ++i) {
        Point const p{x(random), y(random)};
        auto const all = near(a, p, 1000).near;
        EXPECT_EQ(all.size(), 7U);
        double const km = all[3].metres / 1000;
        auto const some = near(a, p, km + 1e-6).near;
        EXPECT_GE(some.size(), 4U);
        for (std::size_t k = 0; k < some.size(); ++k) {
            EXPECT_LE(some[k].metres, km * 1000 + 1e-2);
            EXPECT_NEAR(some[k].metres, all[k].metres, 1e-3);
        }
    }
}

TEST(Crossed, PartsAndOutsideAddUpToTheWhole)
{
    Atlas const a = sample();
    std::mt19937 random(5);
    std::uniform_real_distribution<double> x(99.5, 102.5);
    std::uniform_real_distribution<double> y(37.5, 39.5);
    for (int i = 0; i < 60; ++i) {
        std::vector<geo::Line> const lines{{{x(random), y(random)}, {x(random), y(random)}},
                                           {{x(random), y(random)}, {x(random), y(random)}, {x(random), y(random)}}};
        auto const found = crossed(a, lines);
        double sum = found.outside_m;
        for (auto const& part : found.counties) { sum += part.metres; }
        EXPECT_NEAR(sum, found.length_m, 1e-6);
        EXPECT_NEAR(found.segments.back().to_m, found.length_m, 1e-6);
    }
}

TEST(Crossed, TheCommonMeridianDividesTheLine)
{
    Atlas const a = sample();
    auto const found = crossed(a, geo::Line{{99.5, 38.5}, {101.7, 38.5}});
    ASSERT_EQ(found.counties.size(), 2U);
    EXPECT_EQ(a[found.counties[0].county].adcode, "620702");
    EXPECT_EQ(a[found.counties[1].county].adcode, "620723");
    ASSERT_EQ(found.segments.size(), 3U);
    EXPECT_FALSE(found.segments[0].county);
    EXPECT_NEAR(found.outside_m, 43'600, 200);  // half a degree at 38.5° N
    EXPECT_NEAR(found.counties[0].metres, 87'200, 200);
    // Karney's distance over the whole, not a sum of chords.
    EXPECT_NEAR(found.length_m, geo::distance_m({99.5, 38.5}, {101.7, 38.5}), 1e-6);
    EXPECT_TRUE(crossed(a, geo::Line{}).segments.empty());
}

TEST(NearLine, AlongTheWholeLineNotFromItsEnds)
{
    Atlas const a = sample();
    geo::Line const line{{100.2, 38.2}, {101.8, 38.9}};
    auto const found = near_line(a, line, 30);
    // Geodesic distances by another implementation (GeographicLib 2.0, minimised along the line).
    auto const of = [&](std::string_view id) {
        for (auto const& n : found.near) {
            if (id_of(a, n) == id) { return n.metres; }
        }
        return -1.0;
    };
    EXPECT_NEAR(of("seat-620723"), 26403.0813, 0.01);
    EXPECT_NEAR(of("seat-620702"), 20342.7073, 0.01);
    EXPECT_NEAR(of("road"), 0, 0.01) << "they begin at one point";
    EXPECT_EQ(of("dam"), -1) << "45.06 km away";
    EXPECT_NEAR(near_line(a, line, 46).near.back().metres, 45055.6343, 0.01);
    for (auto const& n : found.near) {
        EXPECT_LE(n.metres, geo::distance_m(n.at, line.front()) + 0.01);
        EXPECT_LE(n.metres, geo::distance_m(n.at, line.back()) + 0.01);
    }
    EXPECT_TRUE(near_line(a, {}, 1000).near.empty());
    EXPECT_EQ(ids(a, near_line(a, {{101.3, 38.5}}, 40)), ids(a, near(a, Point{101.3, 38.5}, 40)))
        << "a line of one point";
}

TEST(NearArea, InsideIsZeroAndOutsideFromTheBorder)
{
    Atlas const a = sample();
    geo::Ring const ring{{100.3, 38.4}, {100.6, 38.4}, {100.6, 38.6}, {100.3, 38.6}};
    auto const found = near_area(a, ring, 25);
    EXPECT_EQ(ids(a, found), (Ids{"seat-620700", "seat-620702", "road", "dam"}));
    EXPECT_EQ(found.near[0].metres, 0);
    EXPECT_EQ(found.near[1].metres, 0);
    EXPECT_NEAR(found.near[3].metres, geo::distance_m({100.5, 38.6}, {100.5, 38.8}), 20) << "the side is a geodesic";
    EXPECT_TRUE(near_area(a, {{100, 38}, {101, 38}}, 1000).near.empty());
}

TEST(Overlapped, ARingAcrossTheCommonMeridianIsHalved)
{
    Atlas const a = sample();
    auto const found = overlapped(a, {{100.5, 38.2}, {101.5, 38.2}, {101.5, 38.8}, {100.5, 38.8}});
    // By GeographicLib 2.0: 5 809 963 583.9 m². The ring is symmetric about 101° E, where the counties meet.
    constexpr double whole = 5809963583.9;
    EXPECT_NEAR(found.area_m2, whole, 1);
    ASSERT_EQ(found.counties.size(), 2U);
    for (auto const& part : found.counties) { EXPECT_NEAR(part.m2, whole / 2, 1e-6 * whole); }
    EXPECT_NEAR(found.outside_m2, 0, 1e-6 * whole);
}

TEST(Overlapped, PartsAndOutsideAddUpToTheWhole)
{
    Atlas const a = sample();
    // The same ring astride the western border: half of it lies outside.
    auto const found = overlapped(a, {{99.5, 38.2}, {100.5, 38.2}, {100.5, 38.8}, {99.5, 38.8}});
    ASSERT_EQ(found.counties.size(), 1U);
    EXPECT_EQ(a[found.counties[0].county].adcode, "620702");
    EXPECT_NEAR(found.counties[0].m2, 5809963583.9 / 2, 6e3);
    EXPECT_NEAR(found.outside_m2, 5809963583.9 / 2, 6e3);
    // A ring over everything holds each county whole: 1° × 1° between 38° and 39° N has, on WGS 84, the area
    // (π/180) b²/2 · [s/(1 − e² s²) + atanh(e s)/e] between the two values of s = sin φ.
    constexpr double b = 6356752.314245;
    constexpr double e2 = 0.00669437999014;
    double const e = std::sqrt(e2);
    auto const zone = [&](double degrees) {
        double const s = std::sin(degrees * M_PI / 180);
        return b * b / 2 * (s / (1 - e2 * s * s) + std::atanh(e * s) / e);
    };
    double const county = M_PI / 180 * (zone(39) - zone(38));
    auto const all = overlapped(a, {{99, 37}, {103, 37}, {103, 40}, {99, 40}});
    ASSERT_EQ(all.counties.size(), 2U);
    for (auto const& part : all.counties) { EXPECT_NEAR(part.m2, county, 1e-6 * county); }
}

TEST(Overlapped, NothingForWhatHasNoArea)
{
    Atlas const a = sample();
    EXPECT_EQ(overlapped(a, {}).area_m2, 0);
    EXPECT_EQ(overlapped(a, {{100, 38}, {101, 38}}).area_m2, 0);
    EXPECT_EQ(overlapped(a, {{100, 38}, {101, 39}, {101, 38}, {100, 39}}).area_m2, 0) << "crosses itself";
    EXPECT_TRUE(overlapped(a, {{10, 10}, {11, 10}, {11, 11}}).counties.empty());
}

TEST(NearestSeat, IsOfACountyOnly)
{
    Atlas const a = sample();
    auto const found = nearest_seat(a, {100.5, 38.5});
    ASSERT_TRUE(found);
    EXPECT_EQ(a[*found->place].place_id, "seat-620702") << "the prefecture's seat is not a county's";
    EXPECT_NEAR(found->metres, geo::distance_m({100.5, 38.5}, {100.4, 38.5}), 1e-9);
    EXPECT_FALSE(nearest_seat(test::atlas(), {100, 38}));
}
