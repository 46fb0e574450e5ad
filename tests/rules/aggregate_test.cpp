#include "rules/aggregate.hpp"
#include "rules/levels.hpp"

#include "rules/attainment.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;
using atlas::base::Language;

namespace {

/// A prefecture of three counties, one of another prefecture, and a region of the two prefectures.
Atlas four_counties()
{
    Atlas a;
    a.settings.year = 2026;
    a.areas = {area("620000", AreaLevel::province),
               area("620700", AreaLevel::prefecture, "620000"),
               area("620800", AreaLevel::prefecture, "620000"),
               area("620702", AreaLevel::county, "620700"),
               area("620721", AreaLevel::county, "620700"),
               area("620722", AreaLevel::county, "620700"),
               area("620802", AreaLevel::county, "620800"),
               area("region-x", AreaLevel::region, "620000")};
    a.indicators = {indicator("gdp", "亿元", Direction::higher)};
    a.indicators[0].aggregation = Aggregation::sum;
    for (char const* code : {"620700", "620802", "620702"}) {  // 620702 twice: in its prefecture and by itself
        GroupMember m;
        m.group_id = "region-x";
        m.adcode = code;
        a.groups.push_back(m);
    }
    a.build_index();
    return a;
}

}  // namespace

TEST(Aggregate, SumOfTheNewestYearThatAllMembersHave)
{
    auto a = four_counties();
    a.observations = {observation("620702", "2023", 100),
                      observation("620721", "2023", 20),
                      observation("620722", "2023", 300000, Quality::expected),
                      observation("620702", "2024", 110),
                      observation("620721", "2024", 25),
                      observation("620722", "2024Q1", 9)};
    a.observations[2].unit = "万元";  // 30 亿元
    auto const r = aggregate(a, "620700", "gdp", 2026);
    EXPECT_EQ(r.status, AggregateStatus::complete);
    EXPECT_DOUBLE_EQ(*r.value, 100 + 20 + 30);
    EXPECT_EQ(r.year, 2023) << "2024 lacks one whole-year figure";
    EXPECT_EQ(r.quality, Quality::expected);
    EXPECT_EQ(why_missing(r, Language::en), "");
    EXPECT_TRUE(aggregate(a, "620700", "gdp", 2029).outdated);
    EXPECT_EQ(aggregate(a, "620700", "gdp", 2022).status, AggregateStatus::no_data);
}

TEST(Aggregate, AMissingMemberIsNeverLeftOut)
{
    auto a = four_counties();
    a.observations = {observation("620702", "2023", 100), observation("620721", "2023", 20),
                      observation("620722", "2022", 30), observation("620702", "2024", 7)};
    auto const r = aggregate(a, "620700", "gdp", 2026);
    EXPECT_EQ(r.status, AggregateStatus::incomplete);
    EXPECT_FALSE(r.value);
    EXPECT_EQ(r.year, 2023);
    EXPECT_EQ(why_missing(r, Language::en), "incomplete (2 of 3)");
    EXPECT_EQ(why_missing(r, Language::zh), "不完整（3 个中有 2 个）");
    EXPECT_EQ(aggregate(a, "620000", "gdp", 2026).members, 4);
    a.observations[1].unit = "人";  // does not convert: as good as missing
    EXPECT_EQ(aggregate(a, "620700", "gdp", 2026).with_value, 1);
}

TEST(Aggregate, MeanAndNone)
{
    auto a = four_counties();
    a.observations = {observation("620702", "2023", 10), observation("620721", "2023", 20),
                      observation("620722", "2023", 60)};
    a.indicators[0].aggregation = Aggregation::mean;
    EXPECT_DOUBLE_EQ(*aggregate(a, "620700", "gdp", 2026).value, 30);
    a.indicators[0].aggregation = Aggregation::none;
    EXPECT_EQ(aggregate(a, "620700", "gdp", 2026).status, AggregateStatus::not_defined);
    EXPECT_EQ(aggregate(a, "620700", "other", 2026).status, AggregateStatus::not_defined);
    EXPECT_EQ(aggregate(a, "999999", "gdp", 2026).status, AggregateStatus::not_defined);
}

TEST(Aggregate, ARegionHasItsGroupsCountiesEachOnce)
{
    auto a = four_counties();
    EXPECT_EQ(counties_of(a, "region-x").size(), 4U);
    EXPECT_EQ(counties_of(a, "620702").size(), 1U);
    a.observations = {observation("620702", "2023", 1), observation("620721", "2023", 2),
                      observation("620722", "2023", 4), observation("620802", "2023", 8)};
    EXPECT_DOUBLE_EQ(*aggregate(a, "region-x", "gdp", 2026).value, 1 + 2 + 4 + 8);
}

TEST(Aggregate, AnAreaThatTheAtlasHoldsAPartOfHasNone)
{
    auto a = four_counties();
    a.settings.home = "620700";
    a.observations = {observation("620702", "2023", 1), observation("620721", "2023", 2),
                      observation("620722", "2023", 4), observation("620802", "2023", 8)};
    EXPECT_EQ(aggregate(a, "620000", "gdp", 2026).status, AggregateStatus::partial) << "above the home";
    EXPECT_EQ(aggregate(a, "region-x", "gdp", 2026).status, AggregateStatus::partial) << "holds the home and more";
    EXPECT_EQ(aggregate(a, "620700", "gdp", 2026).status, AggregateStatus::complete);
    a.settings.home = "620000";
    EXPECT_EQ(aggregate(a, "region-x", "gdp", 2026).status, AggregateStatus::complete);
    a.groups[0].adcode = "629999";  // a member that is not in the atlas
    EXPECT_EQ(aggregate(a, "region-x", "gdp", 2026).status, AggregateStatus::partial);
    EXPECT_FALSE(aggregate(a, "region-x", "gdp", 2026).value);
}

TEST(Aggregate, IsNeverShownWhenAMemberIsMissing)
{
    std::mt19937 random(6);
    for (int round = 0; round < 400; ++round) {
        auto a = four_counties();
        for (char const* code : {"620702", "620721", "620722", "620802"}) {
            for (int year = 2019; year <= 2024; ++year) {
                if (random() % 3 != 0) { a.observations.push_back(observation(code, std::to_string(year), 1)); }
            }
        }
        for (char const* code : {"620000", "620700", "620800", "region-x"}) {
            for (int year = 2018; year <= 2026; ++year) {
                auto const r = aggregate(a, code, "gdp", year);
                int with = 0;  // counted anew, from the rows
                for (Area const& m : a.rows(counties_of(a, code))) {
                    for (auto const& o : a.observations) {
                        with += o.adcode == m.adcode && o.period == std::to_string(r.year);
                    }
                }
                EXPECT_EQ(r.value.has_value(), with == r.members && r.year != 0);
                EXPECT_EQ(r.with_value, r.year != 0 ? with : 0);
                if (r.value) { EXPECT_DOUBLE_EQ(*r.value, r.members); }
                EXPECT_LE(r.year, year);
                EXPECT_EQ(why_missing(r, Language::en).empty(), r.value.has_value());
                // The newest of the complete years is the same.
                auto const whole = complete_aggregates(a, whole_members(a, *a.id_of_area(code)), *a.indicator("gdp"));
                auto const newest =
                    std::find_if(whole.rbegin(), whole.rend(), [&](Aggregate const& w) { return w.year <= year; });
                EXPECT_EQ(newest != whole.rend(), r.value.has_value());
                if (r.value && newest != whole.rend()) { EXPECT_EQ(newest->year, r.year); }
            }
        }
    }
}

TEST(CompleteAggregates, ACountyAndAPartHaveNone)
{
    auto a = four_counties();
    a.settings.home = "620700";
    a.build_index();
    EXPECT_EQ(whole_members(a, *a.id_of_area("620700")).size(), 3U);
    EXPECT_TRUE(whole_members(a, *a.id_of_area("620702")).empty()) << "a county is its own only member";
    EXPECT_TRUE(whole_members(a, *a.id_of_area("620000")).empty()) << "the atlas holds only a part of the province";
}

TEST(Aggregate, AnOutlineMakesNoMemberOfAZone)
{
    auto a = four_counties();
    a.areas.push_back(area("park-x", AreaLevel::park, "620700"));
    for (char const* code : {"620702", "620721", "620722", "park-x"}) {
        a.outlines.push_back({code, {}});
        a.observations.push_back(observation(code, "2025", 100));
    }
    a.build_index();
    auto const sum = aggregate(a, "620700", "gdp", 2026);
    EXPECT_EQ(sum.status, AggregateStatus::complete);
    EXPECT_EQ(sum.members, 3);
    EXPECT_DOUBLE_EQ(*sum.value, 300) << "the park lies in the counties, whose figures hold its own";
    EXPECT_EQ(counties(a).size(), 4U);
}
