#include "io/files/text_file.hpp"

#include "small_atlas.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

TEST(ReadText, CharactersAcrossBlocksAreWhole)
{
    Folder const folder;
    std::string text;
    while (text.size() < 1'000'000) { text += "甘州区x"; }  // ten bytes, so that blocks end within characters
    folder.write("long.csv", text);
    base::Issues issues;
    Report report("long.csv", issues);
    EXPECT_EQ(read_text(folder.path() / "long.csv", 2'000'000, report)->text, text);
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
    EXPECT_NE(words::to_text(issues.at(0)).find("200 MB; a file of this kind may have at most 128 MB"),
              std::string::npos);
}
