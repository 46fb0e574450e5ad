#include "io/issue_words.hpp"

#include "io/folder/read_folder.hpp"
#include "small_atlas.hpp"

#include <gtest/gtest.h>

using namespace atlas;
using atlas::base::Language;
using atlas::io::message_in;

TEST(IssueWords, FormsAndWhatStandsInThem)
{
    EXPECT_EQ(message_in(Language::zh, "is not in sources.csv"), "sources.csv 中没有");
    EXPECT_EQ(message_in(Language::zh, "this key is already in row 7; keep one of the two"),
              "与第 7 行重复；请只留一行");
    EXPECT_EQ(message_in(Language::zh, "this key is already in row 7, with another value (1, 2 there, 3 here)"),
              "与第 7 行重复而数值不同（那行 1, 2，本行 3）");
    EXPECT_EQ(message_in(Language::zh, "documents disagree on the comparator of 地区生产总值 2030 of 甘州区: > 460 "
                                       "亿元 (a/b) and ≥ 460 亿元 (a/c)"),
              "甘州区 2030 年地区生产总值目标的比较词，各文件表述不一：> 460 亿元 (a/b)；≥ 460 亿元 (a/c)");
    EXPECT_EQ(message_in(Language::zh, "documents disagree on the order of the two types of 甘州区: a: 工业; b: 农业"),
              "甘州区两个类型的次序，各文件表述不一：a: 工业; b: 农业");
    EXPECT_EQ(message_in(Language::zh, "森林覆盖率 is a part of a whole and cannot be above 100 %"),
              "森林覆盖率 是部分占整体的比例，不能大于 100 %");
    EXPECT_EQ(message_in(Language::zh, "is not a table; write [section] or {…}"), "不是表；请写 [section] 或 {…}");
}

TEST(IssueWords, ReasonsOfLibrariesAreSaidInChinese)
{
    auto const zh = [](char const* message) { return message_in(Language::zh, message); };
    EXPECT_EQ(zh("column 5: is not JSON from here on: unexpected ']'; expected string literal"),
              "第 5 列：从这里起不是 JSON：遇到 ']'，此处应为 带引号的文字");
    EXPECT_EQ(zh("column 9: is not JSON from here on: invalid literal (NaN is no JSON number); expected '[', '{', or a "
                 "literal"),
              "第 9 列：从这里起不是 JSON：不是 JSON 的值（NaN 不是 JSON 数字），此处应为 值（“{”、“[”、文字、数字或 "
              "true、false、null）");
    EXPECT_EQ(zh("column 2: is not JSON from here on: invalid number; expected digit after '-'"),
              "第 2 列：从这里起不是 JSON：数字写法不对：'-' 之后应为数字");
    EXPECT_EQ(zh("the polygon is not valid: Repeated Point at this position"), "面无效：此处点重复");
    EXPECT_EQ(zh("cannot be opened: Permission denied"), "无法打开：没有权限");
    EXPECT_EQ(zh("column 3: Error while parsing key: expected bare key starting character"),
              "第 3 列：从这里起不是 TOML 的写法");
}

/// Two English words on end.
bool speaks_english(std::string const& text)
{
    int letters = 0;
    int words = 0;
    for (char const c : text + ".") {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter) {
            ++letters;
            continue;
        }
        words = letters > 1 ? words + 1 : 0;
        if (words > 1) { return true; }
        if (c != ' ') { words = 0; }
        letters = 0;
    }
    return false;
}

TEST(IssueWords, NoBrokenLayerIsExplainedInEnglish)
{
    ASSERT_TRUE(speaks_english("遇到 string literal"));
    ASSERT_FALSE(speaks_english("第 2 列：true、false、null；WGS 84；counties.geojson"));
    std::string const whole = io::test::SmallAtlas().read("counties.geojson");
    char const* const bits[] = {"]",  "}",  ",",     ":",   "\"",   "[",       "{",         "NaN",  "-",
                                "1.", "1e", "1e999", "tru", "\x01", "\"\\q\"", "\"\\u12\"", "\xff", "//"};
    int broken = 0;
    for (std::size_t at = 1; at < whole.size(); at += 3) {
        char const* const bit = bits[at / 3 % std::size(bits)];
        io::test::SmallAtlas const folder;
        folder.write("counties.geojson", whole.substr(0, at) + bit + whole.substr(at));
        auto const read = io::read_folder(folder.path());
        for (auto const& issue : read.issues()) {
            ++broken;
            std::string const text = message_in(Language::zh, issue.message);
            EXPECT_FALSE(speaks_english(text)) << issue.message << "\n" << text;
        }
    }
    EXPECT_GT(broken, 50);
}

TEST(IssueWords, AScenesMessageWithTheNamesPerhapsMeant)
{
    EXPECT_EQ(message_in(Language::zh, "scene a: is not in indicators.csv; the nearest: gdp GDP, grain"),
              "场景 a：indicators.csv 中没有；相近的有：gdp GDP, grain");
    EXPECT_EQ(message_in(Language::zh, "scene a: is not a number from 0 to 60"), "场景 a：不是 0 到 60 的数字");
    EXPECT_EQ(message_in(Language::zh, "this key is not known and has no effect; the nearest: indicator"),
              "没有此项，不起作用；相近的有：indicator");
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
    base::Issue const issue{base::Severity::warning,
                            "odd-value",
                            "targets.csv",
                            3,
                            "value",
                            "0",
                            "is 0: no share of it can be computed, so the map shows none"};
    EXPECT_EQ(io::to_text(issue, Language::zh), "警告: targets.csv:3: value '0': 为 0，无法计算完成率，图上不显示");
    EXPECT_EQ(io::to_text(issue, Language::en), base::to_text(issue));
}
