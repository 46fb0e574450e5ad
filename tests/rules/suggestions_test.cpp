// What was perhaps meant.
#include "rules/suggestions.hpp"

#include "small.hpp"

#include <gtest/gtest.h>

namespace atlas::rules {

using namespace atlas::model;
namespace {

TEST(NearNames, FewestChangesFirst)
{
    auto const known = named({"gdp", "gdp_growth", "grain", "forest", "population", "income", "tourism"});
    EXPECT_EQ(nearest("gpd", known).front().zh, "gdp") << "two exchanged are one step";
    EXPECT_EQ(nearest("gpd", known).size(), 3U);
    EXPECT_EQ(nearest("gdp_grwth", known),
              (std::vector{words::same("gdp_growth"), words::same("gdp"), words::same("grain")}))
        << "of equals the first";
    EXPECT_EQ(nearest("forests", known).front().zh, "forest");
    EXPECT_EQ(nearest("GDP", known).front().zh, "gdp");
    EXPECT_TRUE(nearest("x", {}).empty());
}

TEST(NearNames, ChineseIsComparedByCharacters)
{
    std::vector<Named> const known{{words::same("620702 甘州区"), {"620702", "甘州区"}},
                                   {words::same("620721 肃南县"), {"620721", "肃南裕固族自治县", "肃南县"}}};
    EXPECT_EQ(nearest("甘洲区", known).front().zh, "620702 甘州区");
    EXPECT_EQ(nearest("620712", known).front().zh, "620702 甘州区");
    EXPECT_EQ(nearest("肃南", known).front().zh, "620721 肃南县");
}

TEST(NearNames, OfFewAllAreGiven)
{
    auto const few = named({"blue", "orange"});
    EXPECT_EQ(suggestion("bleu", few).en, "; there is: blue, orange");
    EXPECT_EQ(suggestion("bleu", few).zh, "；可用：blue、orange");
    auto const many = named({"a1", "b1", "c1", "d1", "e1", "f1", "g1"});
    EXPECT_EQ(suggestion("b", many).en, "; the nearest: b1, a1, c1");
    EXPECT_EQ(suggestion("b", {}).en, "");
}

TEST(NearNames, AnyBytesWillDo)
{
    auto const known = named({"gdp"});
    for (std::string const& wanted :
         {std::string(), std::string("\xFF\x80"), std::string(100000, 'x'), std::string(1, '\0')}) {
        EXPECT_EQ(nearest(wanted, known), std::vector{words::same("gdp")});
    }
}

}  // namespace
}  // namespace atlas::rules
