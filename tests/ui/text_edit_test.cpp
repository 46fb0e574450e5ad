#include "ui/text_edit.hpp"

#include <gtest/gtest.h>

#include <random>

namespace atlas::ui {
namespace {

TEST(TextEdit, StepsByCharacters)
{
    std::string const text = "a甘\n𠮷";
    EXPECT_EQ(next_place(text, 0), 1U);
    EXPECT_EQ(next_place(text, 1), 4U);
    EXPECT_EQ(next_place(text, 4), 5U);
    EXPECT_EQ(next_place(text, 5), 9U);
    EXPECT_EQ(next_place(text, 9), 9U);
    EXPECT_EQ(previous_place(text, 9), 5U);
    EXPECT_EQ(previous_place(text, 4), 1U);
    EXPECT_EQ(previous_place(text, 0), 0U);
}

TEST(TextEdit, InsertsAndErases)
{
    std::string text = "甘州";
    TextCursor cursor;
    place_cursor(cursor, 3, false);
    insert_text(text, cursor, "肃");
    EXPECT_EQ(text, "甘肃州");
    EXPECT_EQ(cursor.at, 6U);
    EXPECT_TRUE(erase_forward(text, cursor));
    EXPECT_EQ(text, "甘肃");
    EXPECT_FALSE(erase_forward(text, cursor));
    EXPECT_TRUE(erase_back(text, cursor));
    EXPECT_EQ(text, "甘");
    EXPECT_TRUE(erase_back(text, cursor));
    EXPECT_FALSE(erase_back(text, cursor));
    EXPECT_EQ(text, "");
}

TEST(TextEdit, ASelectionIsReplaced)
{
    std::string text = "张掖市甘州区";
    for (bool const backwards : {false, true}) {
        std::string words = text;
        TextCursor cursor;
        place_cursor(cursor, backwards ? 9 : 0, false);
        place_cursor(cursor, backwards ? 0 : 9, true);
        insert_text(words, cursor, "x");
        EXPECT_EQ(words, "x甘州区");
        EXPECT_FALSE(cursor.selects());
        EXPECT_EQ(cursor.at, 1U);
    }
}

TEST(TextEdit, LinesHaveTheirPlaces)
{
    auto const lines = places_of_lines("甲乙丙\n\n丁\n", {"甲乙", "丙", "", "丁"});
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0].end, 6U);
    EXPECT_EQ(lines[1].begin, 6U);
    EXPECT_EQ(lines[1].end, 9U);
    EXPECT_EQ(lines[2].begin, 10U);
    EXPECT_EQ(lines[2].end, 10U);
    EXPECT_EQ(lines[3].begin, 11U);
    EXPECT_EQ(lines[4].begin, 15U) << "a line feed at the end opens a line";
    EXPECT_EQ(line_at(lines, 0), 0U);
    EXPECT_EQ(line_at(lines, 6), 1U) << "where words only wrap the cursor stands on the later line";
    EXPECT_EQ(line_at(lines, 9), 1U);
    EXPECT_EQ(line_at(lines, 10), 2U);
    EXPECT_EQ(line_at(lines, 15), 4U);
    EXPECT_EQ(places_of_lines("", {""}).size(), 1U);
    EXPECT_EQ(places_of_lines("\n", {""}).size(), 2U);
}

TEST(TextEdit, InputIsCleaned)
{
    EXPECT_EQ(clean_input("a\r\nb\rc\td\x01\x7F", false), "a\nb\nc d");
    EXPECT_EQ(clean_input("a\r\nb", true), "a b");
}

TEST(TextEdit, AnyKeysLeaveWholeCharacters)
{
    std::mt19937 random(5);
    auto const below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    std::string text;
    TextCursor cursor;
    for (int i = 0; i < 5000; ++i) {
        switch (below(7)) {
        case 0: insert_text(text, cursor, "甘"); break;
        case 1: insert_text(text, cursor, "a\n"); break;
        case 2: insert_text(text, cursor, "𠮷é"); break;
        case 3: erase_back(text, cursor); break;
        case 4: erase_forward(text, cursor); break;
        case 5: place_cursor(cursor, next_place(text, cursor.at), below(2) == 0); break;
        default: place_cursor(cursor, previous_place(text, cursor.at), below(2) == 0); break;
        }
        if (below(50) == 0) {
            text.resize(previous_place(text, text.size() / 2));  // somebody else's undo
            settle_cursor(text, cursor);
        }
        ASSERT_LE(cursor.at, text.size());
        ASSERT_LE(cursor.anchor, text.size());
        for (std::size_t const at : {cursor.at, cursor.anchor}) {
            bool const whole = at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
            ASSERT_TRUE(whole) << i;
        }
    }
}

}  // namespace
}  // namespace atlas::ui
