#include "rules/lookalikes.hpp"

#include "small.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;

namespace {

/// 620702 in 620700: a green ratio of the district and one of the whole city, set apart with scope `above`.
Atlas green()
{
    Atlas a = atlas::rules::test::atlas();
    a.indicators = {indicator("district", "%", Direction::higher), indicator("city", "%", Direction::higher),
                    indicator("gdp", "亿元", Direction::higher)};
    a.not_comparable = {{"district", "city", Scope::above, "全市口径与区口径不同", "", 2},
                        {"gdp", "district", Scope::area, "不同指标", "", 3}};
    a.targets = {target("620702", 40, 2030)};
    a.targets[0].indicator_id = "district";
    a.observations = {observation("620700", "2024H1", 41.09)};
    a.observations[0].indicator_id = "city";
    a.build_index();
    return a;
}

}  // namespace

TEST(NearMisses, FiguresOfTheAreaAboveWhereTheScopeSaysSo)
{
    auto a = green();
    auto const found = lookalikes(a, "620702", "district", 2026);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(a[found[0].other].indicator_id, "city");
    EXPECT_EQ(a[found[0].area].adcode, "620700");
    EXPECT_EQ(found[0].figure, ObservationId{0});
    EXPECT_FALSE(found[0].target);
    EXPECT_EQ(found[0].pair, NotComparableId{0});
    a.not_comparable[0].scope = Scope::area;
    EXPECT_TRUE(lookalikes(a, "620702", "district", 2026).empty());
}

TEST(NearMisses, NeitherBeforeTheYearNorWithoutRows)
{
    auto const a = green();
    EXPECT_TRUE(lookalikes(a, "620702", "district", 2023).empty()) << "the figure is of 2024";
    EXPECT_TRUE(lookalikes(a, "620702", "unknown", 2026).empty());
    EXPECT_TRUE(lookalikes(a, "999999", "district", 2026).empty());
}

TEST(NearMisses, TheOrderOfAPairMeansNothing)
{
    auto const a = green();
    auto const found = lookalikes(a, "620702", "gdp", 2026);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(a[found[0].other].indicator_id, "district");
    EXPECT_EQ(found[0].target, TargetId{0});
}

TEST(NearMisses, NewestOfAnyPeriodTakesTheWholeYearFirst)
{
    auto a = atlas::rules::test::atlas();
    a.observations = {observation("620702", "2024H1", 1), observation("620702", "2023", 2),
                      observation("620702", "2025Q1", 3)};
    EXPECT_EQ(a[*newest_of_any_period(a, "620702", "gdp", 2026)].value, 3);
    EXPECT_EQ(a[*newest_of_any_period(a, "620702", "gdp", 2024)].value, 1);
    EXPECT_EQ(a[*newest_of_any_period(a, "620702", "gdp", 2023)].value, 2);
    EXPECT_FALSE(newest_of_any_period(a, "620702", "gdp", 2022));
    a.observations.push_back(observation("620702", "2024", 4));
    EXPECT_EQ(a[*newest_of_any_period(a, "620702", "gdp", 2024)].value, 4);
}
