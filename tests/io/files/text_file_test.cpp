#include "io/files/text_file.hpp"

#include "small_atlas.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

TEST(InvalidUtf8, FindsTheFirstBadByte)
{
    auto const npos = std::string_view::npos;
    EXPECT_EQ(invalid_utf8(""), npos);
    EXPECT_EQ(invalid_utf8("plain text of more than eight bytes"), npos);
    EXPECT_EQ(invalid_utf8("张掖市甘州区 \xF0\xA0\xAE\xB7"), npos);
    EXPECT_EQ(invalid_utf8("abc\xFF"), 3U);
    EXPECT_EQ(invalid_utf8("\xC0\xAF"), 0U);          // overlong
    EXPECT_EQ(invalid_utf8("\xE0\x80\xAF"), 0U);      // overlong
    EXPECT_EQ(invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
    EXPECT_EQ(invalid_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
    EXPECT_EQ(invalid_utf8("a\xE5\xBC"), 1U);         // cut
    EXPECT_EQ(invalid_utf8("a\xE5\xBC", true), npos);
    EXPECT_EQ(invalid_utf8(std::string_view("0123456789\0", 11)), 10U);
}

TEST(ReadText, CharactersAcrossBlocksAreWhole)
{
    Folder const folder;
    std::string text;
    while (text.size() < 1'000'000) { text += "甘州区x"; }  // ten bytes, so that blocks end within characters
    folder.write("long.csv", text);
    base::Issues issues;
    Report report("long.csv", issues);
    EXPECT_EQ(read_text(folder.path() / "long.csv", 2'000'000, report), text);
    EXPECT_TRUE(issues.empty());
}

TEST(ReadText, GarbageIsRefusedFromItsFirstBlock)
{
    Folder const folder;
    std::mt19937 random(3);
    std::string bytes(3'000'000, ' ');
    for (char& c : bytes) { c = static_cast<char>(random()); }
    folder.write("g.csv", bytes);
    base::Issues issues;
    Report report("g.csv", issues);
    EXPECT_FALSE(read_text(folder.path() / "g.csv", 10'000'000, report));
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].code, "not-utf8");
    EXPECT_EQ(issues[0].row, 1U);
}

TEST(ReadText, TooLargeIsRefusedUnread)
{
    Folder const folder;
    folder.write("big.csv", "");
    fs::resize_file(folder.path() / "big.csv", 200'000'000);  // sparse: takes no disk
    base::Issues issues;
    Report report("big.csv", issues);
    EXPECT_FALSE(read_text(folder.path() / "big.csv", 128'000'000, report));
    EXPECT_NE(base::to_text(issues.at(0)).find("200 MB; a file of this kind may have at most 128 MB"),
              std::string::npos);
}
