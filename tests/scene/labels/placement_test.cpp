#include "scene/labels/labels.hpp"
#include "scene/labels/placement.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;
using geo::Box;

TEST(Occupied, KeepsBoxesApart)
{
    scene::Occupied occupied({0, 0, 200, 100});
    occupied.add({10, 10, 50, 30});
    EXPECT_FALSE(occupied.is_free({40, 20, 60, 40}));
    EXPECT_TRUE(occupied.is_free({50, 10, 60, 30})) << "touching is not overlapping";
    auto const taken = occupied.take_first({{40, 20, 60, 40}, {100, 50, 150, 70}});
    ASSERT_TRUE(taken);
    EXPECT_EQ(*taken, 1U);
    EXPECT_FALSE(occupied.is_free({120, 60, 130, 65})) << "the taken box counts at once";
}

TEST(Occupied, NothingIsCutAtTheEdge)
{
    scene::Occupied const occupied({0, 0, 200, 100});
    EXPECT_FALSE(occupied.is_free({190, 10, 210, 20}));
    EXPECT_TRUE(occupied.is_free({210, 10, 230, 20})) << "wholly outside, seen while panning";
}

TEST(ShortForm, DropsTheSuffixButNeverLeavesOneCharacter)
{
    using base::Language;
    EXPECT_EQ(scene::short_form("甘州区", Language::zh), "甘州");
    EXPECT_EQ(scene::short_form("成县", Language::zh), "成县");
    EXPECT_EQ(scene::short_form("积石山保安族东乡族撒拉族自治县", Language::zh), "积石山保安族东乡族撒拉族");
    EXPECT_EQ(scene::short_form("Ganzhou District", Language::en), "Ganzhou");
    EXPECT_EQ(scene::short_form("Sunan Yugur Autonomous County", Language::en), "Sunan Yugur");
    EXPECT_EQ(scene::short_form("Linxia Hui Autonomous Prefecture", Language::en), "Linxia Hui");
}

}  // namespace
