#include "query/pinyin_texts.hpp"

#include <gtest/gtest.h>

using namespace atlas::query;

TEST(PinyinTexts, FindsPartsThatBeginWithASyllable)
{
    PinyinTexts texts;
    texts.learn({"正义峡水库", "甘州区", "S10 高速公路"});
    for (char const* query : {"zhengyi", "zyxsk", "xsk", "shuiku", "shuik", "sk", "z"}) {
        EXPECT_TRUE(texts.matches("正义峡水库", query)) << query;
    }
    for (char const* query : {"hengyi", "uiku", "zsk", "gz"}) {
        EXPECT_FALSE(texts.matches("正义峡水库", query)) << query;
    }
    EXPECT_TRUE(texts.matches("甘州区", "gzq"));
    EXPECT_TRUE(texts.matches("S10 高速公路", "s10gao"));
    EXPECT_TRUE(texts.matches("S10 高速公路", "gsgl"));
    EXPECT_FALSE(texts.matches("没有读过", "my"));
}

TEST(PinyinTexts, TakesEveryReading)
{
    PinyinTexts texts;
    texts.learn({"农畜产品", "绿洲"});
    for (char const* query : {"nongxu", "nongchu", "nx", "nc", "chuchanpin"}) {
        EXPECT_TRUE(texts.matches("农畜产品", query)) << query;
    }
    EXPECT_TRUE(texts.matches("绿洲", "lvzhou"));
    EXPECT_TRUE(texts.matches("绿洲", "luzhou"));
}

TEST(PinyinTexts, LearnsMoreLater)
{
    PinyinTexts texts;
    texts.learn({"甘州区"});
    texts.learn({"甘州区", "高台县"});
    EXPECT_TRUE(texts.matches("甘州区", "ganzhou"));
    EXPECT_TRUE(texts.matches("高台县", "gaotai"));
}

TEST(PinyinTexts, QueriesAreOfLetters)
{
    EXPECT_TRUE(is_pinyin_query("sk"));
    EXPECT_TRUE(is_pinyin_query("s10"));
    EXPECT_FALSE(is_pinyin_query("2025"));
    EXPECT_FALSE(is_pinyin_query("水k"));
    EXPECT_FALSE(is_pinyin_query(""));
}
