// What is written and how it is classed, ranked and counted come from one number.
#include "rules/written.hpp"

#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/ranking.hpp"
#include "rules/units.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;

TEST(Written, AShareIsWhatItsWordsSay)
{
    EXPECT_EQ(written_share(58.05 / 64.5), 0.9);
    EXPECT_EQ(share_words(58.05 / 64.5), "90.0%");
    EXPECT_EQ(written_share(117.9 / 131), 0.9);
    EXPECT_EQ(written_share(0.5996), 0.6);
    EXPECT_EQ(written_share(0.6996), 0.7);
    EXPECT_EQ(share_words(0.5996), "60.0%");
}

TEST(Written, WhatFallsShortNeverReadsAllAndWhatIsNotNothingNeverReadsNothing)
{
    EXPECT_EQ(share_words(69.98 / 70), "99.97%");
    EXPECT_LT(written_share(69.98 / 70), 1);
    EXPECT_EQ(share_words(1), "100.0%");
    EXPECT_EQ(share_words(1 - 1e-12), "100.0%") << "noise of a conversion of units";
    EXPECT_EQ(share_words(1.0004), "100.0%");
    EXPECT_EQ(growth_words(0.0000571), "0.01%");
    EXPECT_EQ(growth_words(0), "0.0%");
    EXPECT_EQ(figure(0.02, 1), "0.02");
    EXPECT_EQ(written_figure(0.02, 1), 0.02);
    EXPECT_EQ(figure(59.96, 1), "60");
    EXPECT_EQ(written_figure(59.96, 1), 60);
}

TEST(Written, BelowNothingWithATrueMinus)
{
    EXPECT_EQ(number(-15.44, 1), "−15.4");
    EXPECT_EQ(percent(-0.0154), "−1.5%");
    EXPECT_EQ(percent(-0.0001), "0.0%");
    EXPECT_EQ(amount(-3, "亿元", atlas::base::Language::en), "−3 × 100 million yuan");
}

TEST(Schedule, IsClassedAsItIsWritten)
{
    Atlas a = test::atlas();
    a.targets = {target("620702", 200, 2030)};
    // Baseline 100 of 2026; 2028 asks for 100 · 2^(2/4) = 141.42; 138.56 is 97.98 % of it and reads 98.0 %.
    a.observations = {observation("620702", "2026", 100), observation("620702", "2028", 138.56)};
    a.build_index();
    auto const state = attainment(a, "620702", "gdp", 2028);
    ASSERT_TRUE(state.schedule);
    EXPECT_LT(*state.schedule, 0.98);
    EXPECT_EQ(percent(*state.schedule), "98.0%");
    EXPECT_EQ(state.schedule_status, ScheduleStatus::on_track);
    EXPECT_EQ(tally({state}).on_schedule, 1);
}

TEST(Attainment, ATargetThatIsMetNeedsNoGrowth)
{
    for (double const value : {130.0, 138.0, 300.0}) {
        Atlas a = test::atlas();
        a.targets = {target("620702", 130, 2030, "plan-2026-2030", "正文", Comparator::at_least)};
        a.observations = {observation("620702", "2025", value)};
        a.build_index();
        auto const state = attainment(a, "620702", "gdp", 2026);
        EXPECT_TRUE(state.is_met);
        EXPECT_FALSE(state.required_growth) << value;
    }
}

TEST(Rank, FiguresWrittenAlikeShareAPlace)
{
    Atlas a = test::atlas();
    a.areas = {area("1"), area("2"), area("3")};
    a.observations = {observation("1", "2025", 58.04), observation("2", "2025", 58.01),
                      observation("3", "2025", 58.06)};
    a.build_index();  // with one decimal 58, 58 and 58.1
    EXPECT_EQ(rank_of(a, counties(a), "1", "gdp", 2026)->rank, 2);
    EXPECT_EQ(rank_of(a, counties(a), "2", "gdp", 2026)->rank, 2);
    EXPECT_EQ(rank_of(a, counties(a), "3", "gdp", 2026)->rank, 1);
}

TEST(ReadableUnit, TenThousandsAndHundredMillionsWhereAllFiguresAreLong)
{
    auto const unit = [](char const* of, double least, double most) {
        auto const found = readable_unit(of, least, most);
        return found ? found->unit : std::string();
    };
    EXPECT_EQ(unit("万元", 123456, 4600000), "亿元");
    EXPECT_EQ(readable_unit("万元", 123456, 4600000)->size, 10000);
    EXPECT_EQ(unit("人", 98000, 1234567), "万人");
    EXPECT_EQ(unit("元", 2e8, 9e9), "亿元");
    EXPECT_EQ(unit("千瓦", 20000, 300000), "万千瓦");
    EXPECT_EQ(unit("万元", 9000, 4600000), "") << "0.9 亿元 would be shorter than it is exact";
    EXPECT_EQ(unit("元", 20000, 45678), "") << "five digits are read at a glance";
    for (char const* const odd : {"%", "kWh", "元/人", "亿元", "百万千瓦", ""}) {
        EXPECT_EQ(unit(odd, 2e9, 3e9), "") << odd;
    }
}
