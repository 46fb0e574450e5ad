#include "geo/arcs.hpp"

#include "geo/contains.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

using namespace atlas::geo;

namespace {

using Edge = std::tuple<double, double, double, double>;

Edge edge(Point a, Point b)
{
    if (std::tie(b.x, b.y) < std::tie(a.x, a.y)) { std::swap(a, b); }
    return {a.x, a.y, b.x, b.y};
}

Ring cell(double x, double y)
{
    return {{x, y}, {x + 0.5, y}, {x + 1, y}, {x + 1, y + 1}, {x + 0.5, y + 1}, {x, y + 1}, {x, y}};
}

/// A grid of n × n cells that share their edges.
std::vector<MultiPolygon> grid(int n)
{
    std::vector<MultiPolygon> areas;
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) { areas.push_back({{cell(x, y), {}}}); }
    }
    return areas;
}

std::multiset<Edge> edges_of(std::vector<Arc> const& arcs)
{
    std::multiset<Edge> edges;
    for (Arc const& arc : arcs) {
        for (std::size_t i = 1; i < arc.points.size(); ++i) { edges.insert(edge(arc.points[i - 1], arc.points[i])); }
    }
    return edges;
}

std::set<Edge> edges_of(std::vector<MultiPolygon> const& areas)
{
    std::set<Edge> edges;
    auto const add = [&](Ring const& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) { edges.insert(edge(ring[i - 1], ring[i])); }
    };
    for (auto const& area : areas) {
        for (Polygon const& polygon : area) {
            add(polygon.outer);
            for (Ring const& hole : polygon.holes) { add(hole); }
        }
    }
    return edges;
}

}  // namespace

TEST(SharedArcs, TwoNeighbours)
{
    std::vector<MultiPolygon> const areas{{{cell(0, 0), {}}}, {{cell(1, 0), {}}}};
    auto const arcs = shared_arcs(areas);
    ASSERT_EQ(arcs.size(), 3U);  // the outer run of each, and the border between them
    int shared = 0;
    for (Arc const& arc : arcs) {
        if (arc.left == Arc::none || arc.right == Arc::none) { continue; }
        ++shared;
        EXPECT_EQ(arc.points.size(), 2U);
        EXPECT_EQ(arc.points[0].x, 1);
        EXPECT_EQ(arc.points[1].x, 1);
    }
    EXPECT_EQ(shared, 1);
}

TEST(SharedArcs, CoverEveryEdgeOnce)
{
    auto const areas = grid(5);
    auto const in_arcs = edges_of(shared_arcs(areas));
    auto const in_rings = edges_of(areas);
    EXPECT_EQ(in_arcs.size(), in_rings.size());
    EXPECT_EQ(std::set<Edge>(in_arcs.begin(), in_arcs.end()), in_rings);
}

TEST(SharedArcs, SidesAreTheAreasBeside)
{
    auto areas = grid(3);
    // Orientation of the input must not matter.
    std::reverse(areas[4][0].outer.begin(), areas[4][0].outer.end());
    for (Arc const& arc : shared_arcs(areas)) {
        for (std::size_t i = 1; i < arc.points.size(); ++i) {
            Point const a = arc.points[i - 1];
            Point const b = arc.points[i];
            Point const middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
            Point const to_left{-(b.y - a.y) * 0.01, (b.x - a.x) * 0.01};
            for (std::size_t area = 0; area < areas.size(); ++area) {
                bool const left = contains(areas[area], {middle.x + to_left.x, middle.y + to_left.y});
                bool const right = contains(areas[area], {middle.x - to_left.x, middle.y - to_left.y});
                EXPECT_EQ(left, arc.left == area);
                EXPECT_EQ(right, arc.right == area);
            }
        }
    }
}

TEST(SharedArcs, AnAreaInTheHoleOfAnotherHasOneClosedArc)
{
    Ring const big{{-5, -5}, {5, -5}, {5, 5}, {-5, 5}, {-5, -5}};
    std::vector<MultiPolygon> const areas{{{big, {cell(0, 0)}}}, {{cell(0, 0), {}}}};
    auto const arcs = shared_arcs(areas);
    ASSERT_EQ(arcs.size(), 2U);
    EXPECT_EQ(arcs[0].points.front(), arcs[0].points.back());
    EXPECT_EQ(arcs[0].right, Arc::none);
    EXPECT_EQ(arcs[1].points.front(), arcs[1].points.back());
    EXPECT_EQ(arcs[1].left, 0U);
    EXPECT_EQ(arcs[1].right, 1U);
}

TEST(SharedArcs, SameInputSameArcs)
{
    auto const areas = grid(4);
    auto const once = shared_arcs(areas);
    auto const twice = shared_arcs(areas);
    ASSERT_EQ(once.size(), twice.size());
    for (std::size_t i = 0; i < once.size(); ++i) { EXPECT_EQ(once[i].points, twice[i].points); }
}

TEST(SharedArcs, EmptyAndDegenerateInput)
{
    EXPECT_TRUE(shared_arcs({}).empty());
    EXPECT_TRUE(shared_arcs({{{{{0, 0}, {1, 1}, {0, 0}}, {}}}}).empty());
}
