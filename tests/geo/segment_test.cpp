#include "geo/segment.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace atlas::geo;

namespace {

Box const box{0, 0, 4, 3};

}  // namespace

TEST(SegmentInBox, ThePartBetweenTheSides)
{
    auto const part = part_inside({-4, 1}, {8, 1}, box);
    ASSERT_TRUE(part);
    EXPECT_DOUBLE_EQ(part->from, 4.0 / 12);
    EXPECT_DOUBLE_EQ(part->to, 8.0 / 12);
    auto const whole = part_inside({1, 1}, {2, 2}, box);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->from, 0);
    EXPECT_EQ(whole->to, 1);
}

TEST(SegmentInBox, EdgesBelongToIt)
{
    EXPECT_TRUE(part_inside({-1, 3}, {5, 3}, box));
    EXPECT_TRUE(part_inside({-1, 2}, {1, 4}, box)) << "a corner";
    EXPECT_FALSE(part_inside({-1, 2.01}, {1, 4.01}, box));
    EXPECT_FALSE(part_inside({5, -1}, {5, 4}, box));
    EXPECT_TRUE(part_inside({2, 2}, {2, 2}, box)) << "a point";
    EXPECT_FALSE(part_inside({5, 2}, {5, 2}, box));
}

TEST(SegmentInBox, ASmallPartOfALongSegmentIsNotMissed)
{
    // Cuts a corner between any two of seventeen points spread over its length.
    EXPECT_TRUE(runs_through({{-1000, 1002.9}, {1003, -1000.1}}, box));
    EXPECT_FALSE(runs_through({{-1000, 999.9}, {999.8, -1000}}, box));
}

TEST(SegmentInBox, AgreesWithManyPoints)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> across(-6, 10);
    for (int i = 0; i < 2000; ++i) {
        Point const a{across(random), across(random)};
        Point const b{across(random), across(random)};
        bool seen = false;
        for (int k = 0; k <= 400; ++k) {
            double const t = k / 400.0;
            seen = seen || box.contains(Point{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
        auto const part = part_inside(a, b, box);
        if (seen) { ASSERT_TRUE(part); }
        if (!part) { continue; }
        ASSERT_LE(part->from, part->to);
        double const middle = (part->from + part->to) / 2;
        ASSERT_TRUE(box.grown(1e-9).contains(Point{a.x + middle * (b.x - a.x), a.y + middle * (b.y - a.y)}));
    }
}

TEST(NearestShare, IsClampedToTheSegment)
{
    EXPECT_DOUBLE_EQ(nearest_share({0, 0}, {4, 0}, {1, 7}), 0.25);
    EXPECT_EQ(nearest_share({0, 0}, {4, 0}, {-3, 1}), 0);
    EXPECT_EQ(nearest_share({0, 0}, {4, 0}, {9, 1}), 1);
    EXPECT_EQ(nearest_share({2, 2}, {2, 2}, {9, 1}), 0);
}

TEST(AlongALine, HalfItsLengthIsNotItsMiddlePoint)
{
    Line const line{{0, 0}, {1, 0}, {2, 0}, {10, 0}};
    EXPECT_EQ(along(line, 0.5), (Point{5, 0}));
    EXPECT_EQ(along(line, 0), (Point{0, 0}));
    EXPECT_EQ(along(line, 1), (Point{10, 0}));
    std::vector<Line> const lines{{{0, 0}, {1, 0}, {1, 1}, {2, 1}}, line, {}};
    EXPECT_EQ(longest(lines), &lines[1]) << "not the one of most points";
    EXPECT_EQ(longest({}), nullptr);
}
