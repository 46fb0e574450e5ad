// The camera's way between two maps: exact at both ends, even in the eye, rising for far goals.
#include "briefing/show/flight.hpp"
#include "query/view_state.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace atlas::briefing {
namespace {

constexpr double width = 1300;

TEST(Flight, StartsAndEndsExactly)
{
    query::Camera const a{{1e5, 2e5}, 300};
    query::Camera const b{{-4e5, 3e5}, 120};
    EXPECT_EQ(camera_between(a, b, width, 0), a);
    EXPECT_EQ(camera_between(a, b, width, 1), b);
    EXPECT_EQ(camera_between(a, b, width, 7), b);
}

TEST(Flight, ArrivesWithoutAJump)
{
    query::Camera const a{{1e5, 2e5}, 300};
    for (query::Camera const& b : {query::Camera{{-4e5, 3e5}, 120}, query::Camera{{1e5, 2e5}, 90},
                                   query::Camera{{1.2e5, 2e5}, 300}, query::Camera{{1e5 + 20, 2e5}, 299}}) {
        query::Camera before = a;
        for (int i = 1; i <= 200; ++i) {
            query::Camera const now = camera_between(a, b, width, i / 200.0);
            // In px of the screen, and as a factor of scale, between two of 200 frames.
            EXPECT_LT(std::hypot(now.centre.x - before.centre.x, now.centre.y - before.centre.y) / now.metres_per_px,
                      60);
            EXPECT_LT(std::abs(std::log(now.metres_per_px / before.metres_per_px)), 0.06);
            before = now;
        }
        EXPECT_EQ(before, b);
    }
}

TEST(Flight, RisesForFarGoalsAndNotForNearOnes)
{
    query::Camera const a{{0, 0}, 100};
    query::Camera const far{{100 * width * 5, 0}, 100};
    EXPECT_GT(camera_between(a, far, width, 0.5).metres_per_px, 200);
    EXPECT_NEAR(camera_between(a, far, width, 0.5).centre.x, far.centre.x / 2, 1);
    query::Camera const close{{100 * width * 0.05, 0}, 100};
    EXPECT_LT(camera_between(a, close, width, 0.5).metres_per_px, 101);
}

TEST(Flight, AZoomKeepsItsCentre)
{
    query::Camera const a{{7, 8}, 400};
    query::Camera const b{{7, 8}, 100};
    query::Camera const half = camera_between(a, b, width, 0.5);
    EXPECT_DOUBLE_EQ(half.centre.x, 7);
    EXPECT_NEAR(half.metres_per_px, 200, 1e-6);
}

}  // namespace
}  // namespace atlas::briefing
