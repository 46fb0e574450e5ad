#include "rules/documents.hpp"

#include "small.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;

namespace {

Atlas with_targets(Table<Target> targets)
{
    Atlas a = atlas::rules::test::atlas();
    a.targets = std::move(targets);
    return a;
}

}  // namespace

TEST(Disagreements, TargetsOfOneYearThatDifferInValueOrComparator)
{
    auto a = with_targets({target("620702", 460, 2030, "p", "正文"), target("620702", 460, 2030, "p", "附件")});
    EXPECT_TRUE(disagreements(a).empty());
    a.targets[1].comparator = Comparator::at_least;
    ASSERT_EQ(disagreements(a).size(), 1U);
    EXPECT_EQ(disagreements(a)[0].targets.size(), 2U);
    EXPECT_TRUE(same_value(a, a.targets[0], a.targets[1]));
    EXPECT_TRUE(contradict(a, a.targets[0], a.targets[1]));
    a.targets[1].year = 2026;
    EXPECT_TRUE(disagreements(a).empty());
    EXPECT_FALSE(contradict(a, a.targets[0], a.targets[1]));
}

TEST(Disagreements, UnitsThatConvertAreConverted)
{
    auto a = with_targets({target("620702", 460, 2030, "p", "正文"), target("620702", 4'600'000, 2030, "p", "附件")});
    a.targets[1].unit = "万元";  // 4 600 000 万元 = 460 亿元
    EXPECT_TRUE(disagreements(a).empty());
    a.targets[1].value = 4'600'001;
    EXPECT_EQ(disagreements(a).size(), 1U);
}

TEST(Disagreements, FormerCodesAreTheSameAreaAndUnknownCodesAreNot)
{
    auto a = with_targets({});
    a.areas[1].former_codes = {"620799"};
    a.build_index();
    a.observations = {observation("620702", "2023", 1), observation("620799", "2023", 2)};
    ASSERT_EQ(disagreements(a).size(), 1U);
    EXPECT_EQ(disagreements(a)[0].figures.size(), 2U);
    a.observations = {observation("999991", "2023", 1), observation("999992", "2023", 2)};
    EXPECT_TRUE(disagreements(a).empty()) << "two areas that are not in the atlas are two areas";
}
