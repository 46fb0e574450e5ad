#include "rules/unit_names.hpp"
#include "rules/units.hpp"

#include <gtest/gtest.h>

using namespace atlas::rules;
using atlas::base::Language;

namespace {

std::string en(char const* unit) { return unit_name(unit, Language::en); }

}  // namespace

TEST(UnitNames, ChineseStaysAsWritten)
{
    for (char const* unit : {"亿元", "个/万人", "%", "", "未知"}) { EXPECT_EQ(unit_name(unit, Language::zh), unit); }
    EXPECT_EQ(with_unit("460", "亿元", Language::zh), "460 亿元");
    EXPECT_EQ(with_unit("12", "个", Language::zh), "12 个");
    EXPECT_EQ(with_unit("65", "%", Language::zh), "65%");
    EXPECT_EQ(with_unit("1.2", "", Language::zh), "1.2");
}

TEST(UnitNames, EnglishNamesAndMultipliers)
{
    EXPECT_EQ(en("亿元"), "100 million yuan");
    EXPECT_EQ(en("万元"), "10,000 yuan");
    EXPECT_EQ(en("万人"), "10,000 people");
    EXPECT_EQ(en("万人次"), "10,000 visits");
    EXPECT_EQ(en("万千瓦"), "10 MW");
    EXPECT_EQ(en("万平方公里"), "10,000 km²");
    EXPECT_EQ(en("万吨/年"), "10,000 tonnes per year");
    EXPECT_EQ(en("微克/立方米"), "µg/m³");
    EXPECT_EQ(en("个/万人"), "per 10,000 people");
    EXPECT_EQ(en("个/年"), "per year");
    EXPECT_EQ(en("个"), "number");
    EXPECT_EQ(en("万亿元"), "trillion yuan");
    EXPECT_EQ(en("未知"), "未知") << "nothing is made up for a unit that is not known";
}

TEST(UnitNames, FiguresKeepTheirValue)
{
    EXPECT_EQ(with_unit("> 460", "亿元", Language::en), "> 460 × 100 million yuan");
    EXPECT_EQ(with_unit("42", "公里", Language::en), "42 km");
    EXPECT_EQ(with_unit("12", "个", Language::en), "12");
    EXPECT_EQ(with_unit("65", "%", Language::en), "65%");
    EXPECT_EQ(with_unit("3", "个/年", Language::en), "3 per year");
}

TEST(UnitNames, Titles)
{
    EXPECT_EQ(titled_with_unit("GDP", "亿元", Language::en), "GDP (100 million yuan)");
    EXPECT_EQ(titled_with_unit("产值", "亿元", Language::zh), "产值（亿元）");
    EXPECT_EQ(titled_with_unit("Index", "", Language::en), "Index");
}

TEST(UnitNames, AgreeWithTheFactorsOfConversion)
{
    // The number an English name begins with is the factor to the unit that follows it.
    EXPECT_DOUBLE_EQ(*unit_factor("亿元", "元"), 100e6);
    EXPECT_DOUBLE_EQ(*unit_factor("万人", "人"), 10'000);
    EXPECT_DOUBLE_EQ(*unit_factor("万千瓦", "MW"), 10);
    EXPECT_DOUBLE_EQ(*unit_factor("百万千瓦", "GW"), 1);
    EXPECT_DOUBLE_EQ(*unit_factor("千万千瓦", "GW"), 10);
    EXPECT_DOUBLE_EQ(*unit_factor("亿千瓦", "GW"), 100);
    EXPECT_DOUBLE_EQ(*unit_factor("万亿元", "元"), 1e12);
}

TEST(UnitNames, TheDifferenceOfTwoSharesIsInPoints)
{
    EXPECT_EQ(unit_of_difference("%"), "个百分点");
    EXPECT_EQ(unit_of_difference("亿元"), "亿元");
    EXPECT_EQ(unit_name(unit_of_difference("%"), Language::en), "percentage points");
}
