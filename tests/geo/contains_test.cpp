#include "geo/contains.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

using namespace atlas::geo;

namespace {

Ring square(double x, double y, double size)
{
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
}

/// A ring whose radius varies with the angle: star-shaped, so its own centre is inside.
Ring star(std::mt19937& random, int points)
{
    std::uniform_real_distribution<double> radius(1, 10);
    Ring ring;
    for (int i = 0; i < points; ++i) {
        double const angle = 2 * std::numbers::pi * i / points;
        double const r = radius(random);
        ring.push_back({r * std::cos(angle), r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

}  // namespace

TEST(Contains, HolesAndSeveralPolygons)
{
    MultiPolygon const shape{{square(0, 0, 10), {square(4, 4, 2)}}, {square(20, 0, 1), {}}};
    EXPECT_TRUE(contains(shape, {1, 1}));
    EXPECT_FALSE(contains(shape, {5, 5}));
    EXPECT_TRUE(contains(shape, {20.5, 0.5}));
    EXPECT_FALSE(contains(shape, {15, 0.5}));
    EXPECT_FALSE(contains({}, {0, 0}));
}

TEST(Contains, RayThroughAVertexCountsOnce)
{
    MultiPolygon const diamond{{{{0, -1}, {1, 0}, {0, 1}, {-1, 0}, {0, -1}}, {}}};
    EXPECT_TRUE(contains(diamond, {0, 0}));
    EXPECT_FALSE(contains(diamond, {-2, 0}));
    EXPECT_FALSE(contains(diamond, {2, 0}));
}

TEST(Distance, ToSegmentsAndEnds)
{
    Line const line{{0, 0}, {10, 0}};
    EXPECT_DOUBLE_EQ(distance(line, {5, 3}), 3);
    EXPECT_DOUBLE_EQ(distance(line, {13, 4}), 5);
    EXPECT_TRUE(std::isinf(distance({}, {0, 0})));
    EXPECT_DOUBLE_EQ(distance({{1, 1}}, {4, 5}), 5);
}

TEST(SignedArea, IsPositiveCounterClockwiseAndExactFarFromTheOrigin)
{
    EXPECT_DOUBLE_EQ(signed_area(square(0, 0, 2)), 4);
    Ring clockwise = square(1e7, 4e6, 2);
    std::reverse(clockwise.begin(), clockwise.end());
    EXPECT_DOUBLE_EQ(signed_area(clockwise), -4);
    EXPECT_EQ(signed_area({}), 0);
}

TEST(Pole, OfASquareIsItsCentre)
{
    auto const circle = pole_of_inaccessibility({square(2, 3, 10), {}}, 0.01);
    EXPECT_NEAR(circle.centre.x, 7, 0.02);
    EXPECT_NEAR(circle.centre.y, 8, 0.02);
    EXPECT_NEAR(circle.radius, 5, 0.01);
}

TEST(Pole, AvoidsAHole)
{
    Polygon const ring{square(0, 0, 10), {square(3, 3, 4)}};
    auto const circle = pole_of_inaccessibility(ring, 0.01);
    EXPECT_TRUE(contains({ring}, circle.centre));
    // In the corner: the circle touches two outer sides and the hole's corner (3, 3): r·√2 = (3 − r)·√2 + … → r =
    // 3·√2 / (1 + √2).
    EXPECT_NEAR(circle.radius, 3 * std::sqrt(2.0) / (1 + std::sqrt(2.0)), 0.02);
}

TEST(Pole, IsInsideAndNoDeeperThanItsDistanceToTheBorder)
{
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
        Polygon const polygon{star(random, 40), {}};
        auto const circle = pole_of_inaccessibility(polygon, 0.05);
        ASSERT_TRUE(contains({polygon}, circle.centre)) << round;
        ASSERT_NEAR(circle.radius, distance(polygon.outer, circle.centre), 1e-9) << round;
        // No point of a fine grid lies deeper by more than the precision.
        for (double x = -10; x <= 10; x += 0.25) {
            for (double y = -10; y <= 10; y += 0.25) {
                if (!contains({polygon}, {x, y})) { continue; }
                ASSERT_LE(distance(polygon.outer, {x, y}), circle.radius + 0.05) << round;
            }
        }
    }
}

TEST(Pole, EndsForDegenerateInput)
{
    EXPECT_EQ(pole_of_inaccessibility({}, 1).radius, 0);
    EXPECT_EQ(pole_of_inaccessibility({{{0, 0}, {5, 0}, {0, 0}, {0, 0}}, {}}, 1).radius, 0);
    EXPECT_NEAR(pole_of_inaccessibility({square(0, 0, 1), {}}, 0).radius, 0.5, 1e-5);
}
