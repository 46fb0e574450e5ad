#include "geo/geodesic_line.hpp"

#include "geo/contains.hpp"
#include "geo/geodesic.hpp"

#include <geodesic.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace atlas::geo;

namespace {

struct Random {
    std::mt19937 engine{20261121};
    double operator()(double low, double high) { return std::uniform_real_distribution<double>(low, high)(engine); }
    Point point() { return {(*this)(97, 103), (*this)(36, 41)}; }
};

Ring cell(double x, double y, double size)
{
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
}

/// The point at a share of the geodesic a → b.
Point on_way(Point a, Point b, double share)
{
    geod_geodesic g{};
    geod_init(&g, 6378137.0, 1 / 298.257223563);
    geod_geodesicline way{};
    geod_inverseline(&way, &g, a.y, a.x, b.y, b.x, 0);
    Point p;
    geod_position(&way, share * way.s13, &p.y, &p.x, nullptr);
    return p;
}

/// Distance of a point from a geodesic by trying many points of it.
double sampled(Point p, Point a, Point b)
{
    double best = INFINITY;
    for (int i = 0; i <= 20'000; ++i) { best = std::min(best, distance_m(p, on_way(a, b, i / 20'000.0))); }
    return best;
}

}  // namespace

TEST(Length, SumsTheGeodesics)
{
    EXPECT_EQ(length_m({}), 0);
    EXPECT_EQ(length_m({{100, 38}}), 0);
    EXPECT_DOUBLE_EQ(length_m({{100, 38}, {101, 38}, {101, 39}}),
                     distance_m({100, 38}, {101, 38}) + distance_m({101, 38}, {101, 39}));
}

TEST(CrossesItself, BowTieYesSquareNo)
{
    EXPECT_FALSE(self_intersects(cell(100, 38, 1)));
    EXPECT_TRUE(self_intersects({{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}}));
    EXPECT_FALSE(self_intersects({{0, 0}, {1, 1}, {2, 0}}));
    EXPECT_TRUE(self_intersects({{0, 0}, {1, 0}, {0.5, 0}})) << "back along itself";
    EXPECT_TRUE(self_intersects({{0, 0}, {2, 0}, {2, 1}, {1, 0}})) << "touches itself";
    EXPECT_FALSE(self_intersects({{0, 0}, {1, 1}, {1, 1}, {2, 0}})) << "a point given twice";
    EXPECT_FALSE(self_intersects({{0, 0}}));
    EXPECT_FALSE(self_intersects({}));
}

TEST(Meetings, OnceTwiceOrNever)
{
    EXPECT_EQ(intersections({0, 0}, {2, 0}, {1, -1}, {1, 1}), std::vector<double>{0.5});
    EXPECT_TRUE(intersections({0, 0}, {2, 0}, {3, -1}, {3, 1}).empty());
    EXPECT_TRUE(intersections({0, 0}, {2, 0}, {0, 1}, {2, 1}).empty());
    EXPECT_EQ(intersections({0, 0}, {4, 0}, {3, 0}, {1, 0}), (std::vector<double>{0.25, 0.75}));
}

TEST(NearestPoint, AgreesWithSampling)
{
    Random random;
    for (int i = 0; i < 60; ++i) {
        Point const p = random.point();
        Point const a = random.point();
        Point const b = random.point();
        auto const found = nearest({{p}, {}, {}}, {{}, {{a, b}}, {}});
        double const tried = sampled(p, a, b);
        EXPECT_LE(found.metres, tried + 1e-3);
        EXPECT_NEAR(found.metres, tried, 1 + 1e-5 * tried);
        EXPECT_NEAR(found.metres, distance_m(p, found.to), 1e-6);
    }
}

TEST(NearestPoint, OfAKnownGeodesic)
{
    // 52° N 5.5° E and the geodesic from 52° N 5° E to 51.4° N 6° E: by GeographicLib 2.0, minimised along the line.
    auto const found = nearest({{{5.5, 52}}, {}, {}}, {{}, {{{5, 52}, {6, 51.4}}}, {}});
    EXPECT_NEAR(found.metres, 23767.7242, 1e-3);
    EXPECT_NEAR(found.to.x, 5.260428502, 1e-6);
    EXPECT_NEAR(found.to.y, 51.846089223, 1e-6);
}

TEST(NearestPoint, OfAPointOnTheWayIsZero)
{
    Random random;
    for (int i = 0; i < 100; ++i) {
        Point const a = random.point();
        Point const b = random.point();
        Point const p = on_way(a, b, random(0, 1));
        EXPECT_NEAR(nearest({{p}, {}, {}}, {{}, {{a, b}}, {}}).metres, 0, 1e-3);
    }
}

TEST(NearestPoint, SymmetricInsideAndLimited)
{
    Random random;
    MultiPolygon const square{{cell(99, 38, 1), {cell(99.4, 38.4, 0.2)}}};
    EXPECT_EQ(nearest({{{99.1, 38.1}}, {}, {}}, {{}, {}, square}).metres, 0);
    EXPECT_GT(nearest({{{99.5, 38.5}}, {}, {}}, {{}, {}, square}).metres, 8000) << "in the hole";
    for (int i = 0; i < 50; ++i) {
        Feature const line{{}, {{random.point(), random.point(), random.point()}}, {}};
        Feature const other{{random.point()}, {{random.point(), random.point()}}, {}};
        auto const there = nearest(line, other);
        auto const back = nearest(other, line);
        EXPECT_NEAR(there.metres, back.metres, 1e-3);
        double const limit = there.metres * random(0.5, 1.5);
        EXPECT_EQ(std::isfinite(nearest(line, other, limit).metres), there.metres <= limit);
    }
    EXPECT_TRUE(std::isinf(nearest({}, {{{100, 38}}, {}, {}}).metres));
}

TEST(NearestPoint, CrossingLinesMeet)
{
    auto const found = nearest({{}, {{{99, 38}, {101, 40}}}, {}}, {{}, {{{99, 40}, {101, 38}}}, {}});
    EXPECT_EQ(found.metres, 0);
    EXPECT_NEAR(found.to.x, 100, 0.01);
}

TEST(Stretches, AddUpToTheLineAndSayWhereItRuns)
{
    Random random;
    std::vector<MultiPolygon> areas;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) { areas.push_back({{cell(98 + x, 36.5 + y, 1), {}}}); }
    }
    std::vector<MultiPolygon const*> pointers;
    for (auto const& area : areas) { pointers.push_back(&area); }
    for (int i = 0; i < 40; ++i) {
        Line const line{random.point(), random.point(), random.point()};
        auto const found = split_by_areas(line, pointers);
        ASSERT_FALSE(found.empty());
        EXPECT_EQ(found.front().from_m, 0);
        EXPECT_NEAR(found.back().to_m, length_m(line), 1e-6);
        double sum = 0;
        for (std::size_t k = 0; k < found.size(); ++k) {
            sum += found[k].to_m - found[k].from_m;
            if (k > 0) {
                EXPECT_EQ(found[k].from_m, found[k - 1].to_m);
                EXPECT_NE(found[k].area, found[k - 1].area);
            }
        }
        EXPECT_NEAR(sum, length_m(line), 1e-6);
        double const first = distance_m(line[0], line[1]);
        for (auto const& stretch : found) {
            if (stretch.to_m > first || stretch.to_m - stretch.from_m < 1) { continue; }
            Point const middle = on_way(line[0], line[1], (stretch.from_m + stretch.to_m) / 2 / first);
            for (std::size_t k = 0; k < areas.size(); ++k) { EXPECT_EQ(contains(areas[k], middle), stretch.area == k); }
        }
    }
}

TEST(Stretches, AlongTheEquatorInDegrees)
{
    // Cells of one degree on the equator, which is a geodesic: a · π / 180 a degree.
    MultiPolygon const a{{cell(100, -0.5, 1), {}}};
    MultiPolygon const b{{cell(101, -0.5, 1), {}}};
    auto const found = split_by_areas({{99.5, 0}, {102.5, 0}}, {&a, &b});
    ASSERT_EQ(found.size(), 4U);
    double const degree = 111319.49079327357;
    EXPECT_NEAR(found[1].to_m - found[1].from_m, degree, 1e-3);
    EXPECT_NEAR(found[2].to_m - found[2].from_m, degree, 1e-3);
    EXPECT_EQ(found[0].area, Segment::outside);
    EXPECT_EQ(found[3].area, Segment::outside);
    EXPECT_TRUE(split_by_areas({{100, 0}, {100, 0}}, {&a}).empty());
}
