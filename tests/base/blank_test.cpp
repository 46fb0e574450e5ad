#include "base/blank.hpp"

#include <gtest/gtest.h>

namespace atlas::base {
namespace {

TEST(Blank, OnlyWhatShowsNothingIsEmpty)
{
    for (char const* const blank : {"", " ", "\t\r\n", "　", "\u00A0", "\u202F", "\u2003\u3000 ", "\u200B", "\uFEFF",
                                    "\u2060\u00AD", "\u3164", "\u2800", "\u2028"}) {
        EXPECT_TRUE(is_blank(blank)) << blank;
        EXPECT_EQ(trimmed(blank), "") << blank;
    }
    for (char const* const text : {"无", "-", ".", "0", " a ", "　甘州　", "\xFF"}) {
        EXPECT_FALSE(is_blank(text)) << text;
    }
}

TEST(Blank, TrimmedAtBothEndsAndNotWithin)
{
    EXPECT_EQ(trimmed(" 甘州 区　"), "甘州 区");
    EXPECT_EQ(trimmed("\u00A0\uFEFFGS(2026)1号\u200B"), "GS(2026)1号");
    EXPECT_EQ(trimmed("甘州"), "甘州");
}

}  // namespace
}  // namespace atlas::base
