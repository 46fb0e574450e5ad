// How much two areas have in common, and what of it is a sliver.
#include "geo/intersection.hpp"

#include <gtest/gtest.h>

using namespace atlas::geo;

namespace {

MultiPolygon square(double west, double south, double side)
{
    return {
        {{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}}, {}}};
}

}  // namespace

TEST(CommonArea, OfTwoAreas)
{
    // A tenth of a degree by one at 38.5° N: about 8.71 km by 111 km.
    EXPECT_NEAR(common_m2(square(100, 38, 1), square(100.9, 38, 1), 300) / 1e6, 967, 10);
    EXPECT_EQ(common_m2(square(100, 38, 1), square(101, 38, 1), 300), 0) << "neighbours";
    EXPECT_EQ(common_m2(square(100, 38, 1), square(105, 38, 1), 300), 0);
    EXPECT_EQ(common_m2(square(100, 38, 1), {}, 300), 0);
}

TEST(CommonArea, SliversAlongABorderAreNoOverlap)
{
    auto const strip = square(100.999, 38, 1);  // 87 m wide, 111 km long
    EXPECT_EQ(common_m2(square(100, 38, 1), strip, 300), 0);
    EXPECT_NEAR(common_m2(square(100, 38, 1), strip, 0) / 1e6, 9.7, 0.2);
}
