#include "geo/projection.hpp"

#include "geo/contains.hpp"
#include "geo/geodesic.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>

using namespace atlas::geo;

namespace {

Box const gansu{92.3, 32.6, 108.8, 42.8};

double apart(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST(Projection, ParallelsAreOneSixthIn)
{
    // 36 … 42 is 6 degrees high, so the parallels are 37 and 41; the centre is 100, 39.
    auto const p = Projection::fitted_albers({98, 36, 102, 42});
    EXPECT_NE(p.definition().find("+lat_1=37.000000"), std::string::npos) << p.definition();
    EXPECT_NE(p.definition().find("+lat_2=41.000000"), std::string::npos) << p.definition();
    Point const origin = p.forward({100, 39});
    EXPECT_NEAR(origin.x, 0, 1e-6);
    EXPECT_NEAR(origin.y, 0, 1e-6);
}

TEST(Projection, NorthIsUpAndEastIsRight)
{
    auto const p = Projection::fitted_albers(gansu);
    Point const centre = p.forward({100.5, 38.9});
    EXPECT_GT(p.forward({100.5, 39.0}).y, centre.y);
    EXPECT_GT(p.forward({100.6, 38.9}).x, centre.x);
}

TEST(Projection, RoundTripIsWithinAMillimetre)
{
    for (char const* definition : {"", "+proj=lcc +lat_1=34 +lat_2=41 +lon_0=101 +datum=WGS84",
                                   "+proj=merc +datum=WGS84", "+proj=utm +zone=47 +datum=WGS84"}) {
        auto const p = *definition == '\0' ? Projection::fitted_albers(gansu) : Projection(definition);
        for (double lon = 92; lon <= 109; lon += 0.5) {
            for (double lat = 32; lat <= 43; lat += 0.5) {
                Point const back = p.inverse(p.forward({lon, lat}));
                ASSERT_LT(distance_m({lon, lat}, back), 1e-3) << p.definition() << " at " << lon << ", " << lat;
            }
        }
    }
}

TEST(Projection, AlbersKeepsAreas)
{
    auto const p = Projection::fitted_albers(gansu);
    MultiPolygon const square{{{{100, 38}, {101, 38}, {101, 39}, {100, 39}, {100, 38}}, {}}};
    // The edges of the stored polygon are taken as geodesics for the one area and as constant bearing for the other,
    // which differ along the two parallels by some 40 m at most.
    double const flat = signed_area(p.densified(square[0].outer, 1));
    EXPECT_NEAR(flat / area_m2(square), 1, 1e-3);
}

TEST(Projection, RefusesWhatIsNoProjection)
{
    EXPECT_THROW(Projection("+proj=nonsense"), std::invalid_argument);
    EXPECT_THROW(Projection("+proj=longlat +datum=WGS84"), std::invalid_argument);
    EXPECT_THROW(Projection(""), std::invalid_argument);
    EXPECT_THROW(Projection("no words of PROJ"), std::invalid_argument);
    EXPECT_THROW(Projection::fitted_albers({}), std::invalid_argument);
}

TEST(Projection, PointsWithoutImageAreNotFinite)
{
    Projection const p("+proj=gnom +lat_0=90 +datum=WGS84");  // shows less than one hemisphere
    EXPECT_FALSE(std::isfinite(p.forward({100, -45}).y));
}

TEST(Densified, KeepsTheGivenPoints)
{
    auto const p = Projection::fitted_albers(gansu);
    Line const line{{93, 40}, {105, 40}, {105, 33}};
    Line const dense = p.densified(line);
    EXPECT_GT(dense.size(), line.size());
    for (Point const vertex : line) {
        EXPECT_NE(std::find(dense.begin(), dense.end(), p.forward(vertex)), dense.end());
    }
}

TEST(Densified, StaysWithinTheToleranceOfTheParallel)
{
    auto const p = Projection::fitted_albers(gansu);
    for (double const tolerance : {1.0, 30.0, 500.0}) {
        Line const dense = p.densified({{93, 40}, {108, 40}}, tolerance);
        for (double lon = 93; lon <= 108; lon += 0.01) {
            ASSERT_LE(distance(dense, p.forward({lon, 40})), tolerance * 1.01) << tolerance << " at " << lon;
        }
    }
}

TEST(Densified, ReverseGivesTheSamePoints)
{
    auto const p = Projection::fitted_albers(gansu);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(93, 108);
    std::uniform_real_distribution<double> lat(33, 42);
    for (int round = 0; round < 200; ++round) {
        Line line;
        for (int i = 0; i < 5; ++i) { line.push_back({lon(random), lat(random)}); }
        Line const there = p.densified(line);
        std::reverse(line.begin(), line.end());
        Line back = p.densified(line);
        std::reverse(back.begin(), back.end());
        ASSERT_EQ(there, back);  // bit for bit
    }
}

TEST(Densified, DoesNotDependOnTheNeighbouringPoints)
{
    auto const p = Projection::fitted_albers(gansu);
    Line const alone = p.densified({{95, 40}, {104, 36}});
    Line const within = p.densified({{93, 33}, {95, 40}, {104, 36}, {99, 41}});
    auto const at = std::search(within.begin(), within.end(), alone.begin(), alone.end());
    EXPECT_NE(at, within.end());
}

TEST(Densified, ShortStepsAndEmptyLinesStayAsTheyAre)
{
    auto const p = Projection::fitted_albers(gansu);
    EXPECT_TRUE(p.densified({}).empty());
    EXPECT_EQ(p.densified({{100, 38}}).size(), 1U);
    EXPECT_EQ(p.densified({{100, 38}, {100.01, 38.01}}).size(), 2U);
    Line const same = p.densified({{100, 38}, {100, 38}});
    ASSERT_EQ(same.size(), 2U);
    EXPECT_EQ(apart(same[0], same[1]), 0);
}

TEST(Projection, ADefinitionNamesNoFileNoGridAndNoSteps)
{
    for (char const* definition :
         {"+proj=utm +zone=47 +nadgrids=/etc/hostname", "+proj=utm +zone=47 +nadgrids=@null", "+init=/etc/hostname:x",
          "+init=epsg:4526", "+proj=tinshift +file=/etc/hostname", "+proj=pipeline +step +proj=utm +zone=47",
          "+proj=utm +zone=47 +geoidgrids=https://example.org/g.tif", "+proj=hgridshift +grids=a.gsb",
          "+proj=utm +zone=47 +datum=/etc/hostname", "/etc/hostname", "file:///etc/hostname", "+proj=deformation",
          "PROJCS[\"x\"]", "{\"type\":\"ProjectedCRS\"}", "urn:ogc:def:crs:EPSG::4526", "EPSG:4526+5773"}) {
        EXPECT_THROW(Projection{definition}, std::invalid_argument) << definition;
    }
    EXPECT_THROW(Projection("+proj=utm +zone=47 +x_0=" + std::string(2000, '0')), std::invalid_argument);
}

TEST(Projection, MapsOfAllCommonKindsAreAccepted)
{
    for (char const* definition : {"+proj=utm +zone=47", "+proj=lcc +lat_1=37 +lat_2=41 +lon_0=100 +datum=WGS84",
                                   "+proj=aea +lat_1=25 +lat_2=47 "
                                   "+lat_0=0 +lon_0=105 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs",
                                   "+proj=tmerc +lat_0=0 +lon_0=99 +k=1 "
                                   "+x_0=500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs +type=crs",
                                   "EPSG:4526", "+proj=merc", "+proj=laea +lat_0=38 +lon_0=100"}) {
        EXPECT_NO_THROW(Projection{definition}) << definition;
    }
}

TEST(Projection, SystemsOfDegreesAreRefused)
{
    for (char const* definition : {"EPSG:4490", "EPSG:4326", "EPSG:4979", "EPSG:4480", "EPSG:4214", "EPSG:4978",
                                   "+proj=longlat +datum=WGS84", "EPSG:9518", "EPSG:2263"}) {
        EXPECT_THROW(Projection p(definition), NotPlane) << definition;
    }
    for (char const* definition : {"EPSG:4527", "EPSG:32647", "EPSG:3857", "+proj=merc +datum=WGS84"}) {
        EXPECT_NO_THROW(Projection p(definition)) << definition;
    }
}
