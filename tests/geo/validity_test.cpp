#include "geo/validity.hpp"

#include <gtest/gtest.h>

using namespace atlas::geo;

TEST(Validity, SoundPolygonsHaveNoDefect)
{
    Ring const outer{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
    Ring const hole{{1, 1}, {1, 2}, {2, 2}, {2, 1}, {1, 1}};
    EXPECT_FALSE(first_defect({{outer, {hole}}}));
    EXPECT_FALSE(first_defect({}));
}

TEST(Validity, NamesTheReasonAndThePlace)
{
    // The diagonals of the bow tie cross in its middle.
    auto const crossing = first_defect({{{{0, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}}, {}}});
    ASSERT_TRUE(crossing);
    EXPECT_EQ(crossing->kind, DefectKind::self_intersection);
    EXPECT_EQ(crossing->at, (Point{2, 2}));
    auto const outside = first_defect({{{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}, {{{8, 8}, {8, 9}, {9, 9}, {8, 8}}}}});
    ASSERT_TRUE(outside);
    EXPECT_EQ(outside->kind, DefectKind::hole_outside_shell);
}
