// The grids find what looking at everything finds.
#include "scene/geometry/box_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace {

using namespace atlas;

TEST(BoxGrid, FindsEveryOverlap)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(-900, 900);
    std::uniform_real_distribution<double> size(0, 150);
    auto const box = [&] {
        double const x = place(random);
        double const y = place(random);
        return geo::Box{x, y, x + size(random), y + size(random)};
    };
    scene::BoxGrid grid;
    std::vector<geo::Box> all;
    for (int i = 0; i < 300; ++i) {
        geo::Box const asked = box();
        EXPECT_EQ(grid.any_overlaps(asked),
                  std::any_of(all.begin(), all.end(), [&](geo::Box const& b) { return b.overlaps(asked); }));
        if (i % 5 == 0) {
            all.push_back(asked);
            grid.add(asked);
        }
    }
}

TEST(PointGrid, MissesNothingWithinACell)
{
    std::mt19937 random(8);
    std::uniform_real_distribution<double> place(-500, 500);
    constexpr double reach = 30.25;
    scene::PointGrid grid(reach);
    std::vector<geo::Point> all;
    for (std::uint32_t i = 0; i < 400; ++i) {
        geo::Point const p{place(random), place(random)};
        std::vector<std::uint32_t> near;
        grid.each_near(p, [&](std::uint32_t number) { near.push_back(number); });
        for (std::uint32_t k = 0; k < all.size(); ++k) {
            if (std::hypot(all[k].x - p.x, all[k].y - p.y) >= reach) { continue; }
            EXPECT_NE(std::find(near.begin(), near.end(), k), near.end());
        }
        all.push_back(p);
        grid.add(p, i);
    }
}

}  // namespace
