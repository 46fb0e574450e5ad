#include "geo/geodesic.hpp"

#include <gtest/gtest.h>

using namespace atlas::geo;

TEST(Geodesic, OneDegreeAlongTheEquator)
{
    // a · π / 180 with a = 6378137 m
    EXPECT_NEAR(distance_m({100, 0}, {101, 0}), 111319.4908, 1e-3);
}

TEST(Geodesic, QuarterMeridian)
{
    // Length of the WGS 84 quarter meridian.
    EXPECT_NEAR(distance_m({100, 0}, {100, 90}), 10001965.729, 1e-2);
}

TEST(Geodesic, DestinationIsTheReverseOfDistance)
{
    Point const to = destination({100.45, 38.93}, 63, 25'000);
    EXPECT_NEAR(distance_m({100.45, 38.93}, to), 25'000, 1e-6);
    EXPECT_GT(to.x, 100.45);
    EXPECT_GT(to.y, 38.93);
}

TEST(Geodesic, AreaDoesNotDependOnOrientationAndHolesCount)
{
    Ring const outer{{100, 38}, {101, 38}, {101, 39}, {100, 39}, {100, 38}};
    Ring const reversed(outer.rbegin(), outer.rend());
    Ring const hole{{100.2, 38.2}, {100.2, 38.4}, {100.4, 38.4}, {100.4, 38.2}, {100.2, 38.2}};
    double const whole = area_m2({{outer, {}}});
    EXPECT_DOUBLE_EQ(whole, area_m2({{reversed, {}}}));
    // A degree cell at 38.5 N: about 111.0 km by 87.2 km.
    EXPECT_NEAR(whole, 111.0e3 * 87.2e3, 1e-2 * whole);
    EXPECT_NEAR(area_m2({{outer, {hole}}}), whole - area_m2({{hole, {}}}), 1);
    EXPECT_EQ(area_m2({}), 0);
}
