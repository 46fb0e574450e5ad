#include "io/issue_words.hpp"

#include <gtest/gtest.h>

using namespace atlas;
using atlas::base::Language;
using atlas::io::message_in;

TEST(IssueWords, FormsAndWhatStandsInThem)
{
    EXPECT_EQ(message_in(Language::zh, "is not in sources.csv"), "sources.csv 中没有");
    EXPECT_EQ(message_in(Language::zh, "this key is already in row 7; keep one of the two"), "与第 7 行重复；请只留一行");
    EXPECT_EQ(message_in(Language::zh, "this key is already in row 7, with another value (1, 2 there, 3 here)"),
              "与第 7 行重复而数值不同（那行 1, 2，本行 3）");
    EXPECT_EQ(message_in(Language::zh, "documents disagree on the comparator of 地区生产总值 2030 of 甘州区: > 460 亿元 (a/b) and ≥ 460 亿元 (a/c)"),
              "甘州区 2030 年地区生产总值目标的比较词，各文件表述不一：> 460 亿元 (a/b)；≥ 460 亿元 (a/c)");
    EXPECT_EQ(message_in(Language::zh, "documents disagree on the order of the two types of 甘州区: a: 工业; b: 农业"),
              "甘州区两个类型的次序，各文件表述不一：a: 工业; b: 农业");
    EXPECT_EQ(message_in(Language::zh, "森林覆盖率 is a part of a whole and cannot be above 100 %"),
              "森林覆盖率 是部分占整体的比例，不能大于 100 %");
    EXPECT_EQ(message_in(Language::zh, "is not a table; write [section] or {…}"), "不是表；请写 [section] 或 {…}");
}

TEST(IssueWords, AScenesMessageWithTheNamesPerhapsMeant)
{
    EXPECT_EQ(message_in(Language::zh, "scene a: is not in indicators.csv; the nearest: gdp GDP, grain"), "场景 a：indicators.csv 中没有；相近的有：gdp GDP, grain");
    EXPECT_EQ(message_in(Language::zh, "scene a: is not a number from 0 to 60"), "场景 a：不是 0 到 60 的数字");
    EXPECT_EQ(message_in(Language::zh, "this key is not known and has no effect; the nearest: indicator"), "没有此项，不起作用；相近的有：indicator");
    EXPECT_FALSE(io::has_chinese("scene a: is of a new kind"));
}

TEST(IssueWords, EnglishAndUnknownFormsStay)
{
    EXPECT_EQ(message_in(Language::en, "is not in sources.csv"), "is not in sources.csv");
    EXPECT_EQ(message_in(Language::zh, "is of a new kind"), "is of a new kind");
    EXPECT_FALSE(io::has_chinese("is of a new kind"));
}

TEST(IssueWords, TheLineKeepsFileRowAndField)
{
    base::Issue const issue{base::Severity::warning, "odd-value", "targets.csv", 3, "value", "0",
                            "is 0: no share of it can be computed, so the map shows none"};
    EXPECT_EQ(io::to_text(issue, Language::zh), "警告: targets.csv:3: value '0': 为 0，无法计算完成率，图上不显示");
    EXPECT_EQ(io::to_text(issue, Language::en), base::to_text(issue));
}
