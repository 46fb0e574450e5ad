// Counts by progress, places among areas, and what documents say: small tables whose answers are counted by hand.
#include "rules/documents.hpp"
#include "rules/ranking.hpp"

#include "rules/levels.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;

namespace {

Atlas five_counties()
{
    Atlas a = test::atlas();
    a.areas = {area("620700", AreaLevel::prefecture)};
    for (char const* code : {"1", "2", "3", "4", "5"}) { a.areas.push_back(area(code, AreaLevel::county, "620700")); }
    a.targets = {target("1", 100, 2030), target("2", 100, 2030), target("3", 100, 2030), target("5", 100, 2030)};
    // 1 met; 2 has only the baseline; 3 is outdated; 4 has no target; 5 has no figure of a whole year.
    a.observations = {observation("1", "2025", 120), observation("2", "2025", 60), observation("3", "2013", 40),
                      observation("4", "2024", 60), observation("5", "2025H1", 70)};
    a.build_index();
    return a;
}

std::vector<AreaId> counties_in(Atlas const& a) { return counties(a); }

TEST(Tally, EveryAreaCountsOnce)
{
    Atlas const a = five_counties();
    Tally const t = tally(a, counties_in(a), "gdp", 2026);
    EXPECT_EQ(t.met, 1);
    EXPECT_EQ(t.no_schedule, 1);
    EXPECT_EQ(t.outdated, 1);
    EXPECT_EQ(t.without_data, 2);
    EXPECT_EQ(t.met + t.on_schedule + t.behind + t.no_schedule + t.outdated + t.without_data, 5);
}

TEST(Tally, BehindWhereTheFigureLagsThePath)
{
    Atlas a = five_counties();
    // The plan starts in 2026: baseline 60 of 2025. 2027 asks for 60 · (100/60)^(2/5) = 73.6; 61 is 0.829 of it.
    a.observations.push_back(observation("2", "2027", 61));
    Tally const t = tally(a, counties_in(a), "gdp", 2027);
    EXPECT_EQ(t.behind, 1);
    EXPECT_EQ(t.no_schedule, 0);
}

TEST(Rank, OnlyCurrentWholeYearsTakePart)
{
    Atlas const a = five_counties();
    auto const s = rank_of(a, counties_in(a), "2", "gdp", 2026);
    ASSERT_TRUE(s);
    EXPECT_EQ(s->rank, 2);  // behind 1, beside 4
    EXPECT_EQ(s->count, 3);
    EXPECT_EQ(s->first_year, 2024);
    EXPECT_EQ(s->last_year, 2025);
    EXPECT_EQ(rank_of(a, counties_in(a), "4", "gdp", 2026)->rank, 2);
    EXPECT_FALSE(rank_of(a, counties_in(a), "3", "gdp", 2026)) << "outdated";
    EXPECT_FALSE(rank_of(a, counties_in(a), "5", "gdp", 2026)) << "half a year";
    EXPECT_FALSE(rank_of(a, counties_in(a), "620700", "gdp", 2026)) << "not among those shown";
}

TEST(Rank, SmallestFirstWhereLowerIsBetter)
{
    Atlas a = five_counties();
    a.indicators[0].direction = Direction::lower;
    EXPECT_EQ(rank_of(a, counties_in(a), "1", "gdp", 2026)->rank, 3);
    EXPECT_EQ(rank_of(a, counties_in(a), "2", "gdp", 2026)->rank, 1);
}

TEST(Rank, SumsOfCountiesTakePart)
{
    Atlas a = test::atlas();
    a.indicators[0].aggregation = Aggregation::sum;
    a.areas = {area("620600", AreaLevel::prefecture),  area("620700", AreaLevel::prefecture),
               area("620800", AreaLevel::prefecture),  area("1", AreaLevel::county, "620600"),
               area("2", AreaLevel::county, "620600"), area("3", AreaLevel::county, "620700"),
               area("4", AreaLevel::county, "620800"), area("5", AreaLevel::county, "620800")};
    // 100 + 30 are more than the 120 stated; of the third prefecture a county is missing.
    a.observations = {observation("1", "2024", 100), observation("2", "2024", 30), observation("620700", "2025", 120),
                      observation("4", "2024", 999)};
    a.build_index();
    std::vector<AreaId> const shown{{0}, {1}, {2}};
    auto const first = rank_of(a, shown, "620600", "gdp", 2026);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->rank, 1);
    EXPECT_EQ(first->count, 2);
    EXPECT_EQ(first->first_year, 2024);
    EXPECT_EQ(rank_of(a, shown, "620700", "gdp", 2026)->rank, 2);
    EXPECT_FALSE(rank_of(a, shown, "620800", "gdp", 2026));
}

TEST(Documents, SayingsAreTheRowsThatCite)
{
    Atlas a = five_counties();
    a.observations.push_back(observation("1", "2024", 110, Quality::final, "other"));
    EXPECT_EQ(statements_of(a, "doc").figures.size(), 5U);
    EXPECT_EQ(statements_of(a, "doc").targets.size(), 4U);
    EXPECT_EQ(statements_of(a, "other").count(), 1U);
    EXPECT_EQ(statements_of(a, "none").count(), 0U);
}

TEST(Documents, DifferentValuesOfOneSubjectDisagree)
{
    Atlas a = five_counties();
    EXPECT_TRUE(disagreements(a).empty());
    a.observations.push_back(observation("1", "2025", 120, Quality::final, "other"));
    EXPECT_TRUE(disagreements(a).empty()) << "the same value";
    a.observations.push_back(observation("1", "2025", 121, Quality::final, "third"));
    a.targets.push_back(target("2", 100, 2030, "other", "正文", Comparator::at_least));
    auto const found = disagreements(a);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].targets.size(), 2U);
    EXPECT_EQ(found[1].figures.size(), 3U);
}

TEST(Documents, OneValueInTwoUnitsAgrees)
{
    Atlas a = five_counties();
    Observation in_wan = observation("1", "2025", 1'200'000, Quality::final, "other");
    in_wan.unit = "万元";
    a.observations.push_back(in_wan);
    EXPECT_TRUE(disagreements(a).empty());
}

}  // namespace
