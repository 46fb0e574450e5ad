#include "geo/dissolve.hpp"

#include "geo/contains.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace atlas::geo;

namespace {

Ring cell(double x, double y) { return {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}; }

std::vector<MultiPolygon> grid(int n)
{
    std::vector<MultiPolygon> areas;
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) { areas.push_back({{cell(x, y), {}}}); }
    }
    return areas;
}

double area_of(MultiPolygon const& polygons)
{
    double area = 0;
    for (Polygon const& polygon : polygons) {
        EXPECT_GT(signed_area(polygon.outer), 0);
        area += signed_area(polygon.outer);
        for (Ring const& hole : polygon.holes) {
            EXPECT_LT(signed_area(hole), 0);
            area += signed_area(hole);
        }
    }
    return area;
}

}  // namespace

TEST(Dissolve, TwoCellsLoseTheirCommonSide)
{
    auto const out = dissolved(shared_arcs(grid(2)), {true, true, false, false});
    ASSERT_EQ(out.size(), 1U);
    EXPECT_TRUE(out[0].holes.empty());
    EXPECT_DOUBLE_EQ(area_of(out), 2);
    EXPECT_DOUBLE_EQ(distance(out[0].outer, {1, 0.5}), 0.5) << "the inner side at x = 1 is gone";
}

TEST(Dissolve, ARingOfCellsHasAHole)
{
    std::vector<bool> member(9, true);
    member[4] = false;
    auto const out = dissolved(shared_arcs(grid(3)), member);
    ASSERT_EQ(out.size(), 1U);
    ASSERT_EQ(out[0].holes.size(), 1U);
    EXPECT_DOUBLE_EQ(area_of(out), 8);
    EXPECT_FALSE(contains(out, {1.5, 1.5}));
}

TEST(Dissolve, CellsThatTouchAtACornerStayApart)
{
    auto const out = dissolved(shared_arcs(grid(2)), {true, false, false, true});
    EXPECT_EQ(out.size(), 2U);
    EXPECT_DOUBLE_EQ(area_of(out), 2);
}

TEST(Dissolve, AnyChoiceOfCellsKeepsAreaAndPoints)
{
    std::mt19937 random(7);
    auto const areas = grid(7);
    auto const arcs = shared_arcs(areas);
    for (int round = 0; round < 300; ++round) {
        std::vector<bool> member(areas.size());
        double expected = 0;
        for (std::size_t i = 0; i < member.size(); ++i) {
            member[i] = random() % 3 != 0;
            expected += member[i] ? 1 : 0;
        }
        auto const out = dissolved(arcs, member);
        EXPECT_NEAR(area_of(out), expected, 1e-9);
        for (std::size_t i = 0; i < member.size(); ++i) {
            Point const middle{static_cast<double>(i % 7) + 0.5, static_cast<double>(i / 7) + 0.5};
            EXPECT_EQ(contains(out, middle), member[i]) << "round " << round << ", cell " << i;
        }
    }
}

TEST(Dissolve, NothingAndFaultyArcs)
{
    EXPECT_TRUE(dissolved({}, {true}).empty());
    EXPECT_TRUE(dissolved(shared_arcs(grid(2)), {}).empty());
    std::vector<Arc> const open{{{{0, 0}, {1, 0}, {1, 1}}, 0, Arc::none}};
    EXPECT_TRUE(dissolved(open, {true}).empty());
}
