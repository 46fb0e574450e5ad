#include "ui/state/text_edit.hpp"
#include "ui/state/text_lines.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

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

/// Lines of the given number of columns; Chinese characters take two.
std::vector<TextLine> lines_of(std::string_view text, float columns)
{
    return broken_lines(text, columns, [](char32_t c) { return c < 0x2E80 ? 1.0F : 2.0F; });
}

std::vector<std::string> seen(std::string_view text, float columns)
{
    std::vector<std::string> out;
    auto const lines = lines_of(text, columns);
    for (std::size_t i = 0; i < lines.size(); ++i) { out.emplace_back(seen_of(text, lines, i)); }
    return out;
}

TEST(TextEdit, LinesHaveTheirPlaces)
{
    auto const lines = lines_of("甲乙丙\n\n丁\n", 4);
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
    EXPECT_EQ(lines_of("", 4).size(), 1U);
    EXPECT_EQ(lines_of("\n", 4).size(), 2U);
}

TEST(TextEdit, WordsThatWrapAtBlanksKeepTheirPlaces)
{
    std::string const text = "one two three four";
    EXPECT_EQ(seen(text, 8), (std::vector<std::string>{"one two", "three", "four"}));
    auto const lines = lines_of(text, 8);
    EXPECT_EQ(lines, (std::vector<TextLine>{{0, 8}, {8, 14}, {14, 18}}))
        << "the blanks stay at the ends of their lines";
    EXPECT_EQ(line_at(lines, 7), 0U) << "before the blank";
    EXPECT_EQ(line_at(lines, 8), 1U) << "at the word behind it";
    EXPECT_EQ(line_at(lines, 18), 2U);
    EXPECT_EQ(lines_of("one   two", 4), (std::vector<TextLine>{{0, 6}, {6, 9}}));
    EXPECT_EQ(seen("one   two", 4), (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(lines_of("one  ", 3), (std::vector<TextLine>{{0, 5}})) << "blanks alone open no line";
    EXPECT_EQ(seen("one two \n  six\n", 5), (std::vector<std::string>{"one", "two ", "  six", ""}));
    EXPECT_EQ(seen("甘州 GDP 2025 年", 8), (std::vector<std::string>{"甘州 GDP", "2025 年"}));
}

TEST(TextEdit, NoCharacterIsWithoutItsPlace)
{
    std::mt19937 random(7);
    auto const below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    constexpr std::array<std::string_view, 9> parts{"a", "word", " ", "   ", "\n", "甘肃", "，", " )", "𠮷"};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (int n = below(25); n > 0; --n) {
            text += parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))];
        }
        auto const lines = lines_of(text, static_cast<float>(1 + below(12)));
        std::size_t at = 0;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            bool const feed = line > 0 && at < text.size() && text[at] == '\n';
            ASSERT_EQ(lines[line].begin, at + (feed ? 1 : 0)) << text;
            at = lines[line].end;
            std::string_view const shown = seen_of(text, lines, line);
            for (std::size_t k = lines[line].begin + shown.size(); k < at; ++k) { ASSERT_EQ(text[k], ' ') << text; }
        }
        ASSERT_EQ(at, text.size()) << text;
    }
}

TEST(TextEdit, InputIsCleaned)
{
    EXPECT_EQ(clean_input("a\r\nb\rc\td\x01\x7F", false), "a\nb\nc d");
    EXPECT_EQ(clean_input("a\r\nb", true), "a b");
}

TEST(TextEdit, AWordTypedInOneGoIsOneStepOfUndo)
{
    EditRun run;
    auto const typed = [&](std::string_view letter, std::size_t at, double now) {
        return begins_step(run, EditKind::typed, letter, at, at + letter.size(), now);
    };
    EXPECT_TRUE(typed("a", 0, 1));
    EXPECT_FALSE(typed("b", 1, 1.1));
    EXPECT_FALSE(typed(" ", 2, 1.2)) << "the blank goes with its word";
    EXPECT_FALSE(typed(" ", 3, 1.3));
    EXPECT_TRUE(typed("c", 4, 1.4));
    EXPECT_TRUE(typed("d", 5, 9)) << "after a pause";
    EXPECT_TRUE(typed("e", 2, 9.1)) << "elsewhere";
    EXPECT_TRUE(typed(" ", 6, 20));
    EXPECT_FALSE(typed("f", 7, 20.1)) << "a blank before a word goes with it";
    EXPECT_TRUE(typed("word ", 20, 30)) << "several characters of one frame";
    EXPECT_TRUE(typed("next ", 25, 30.1));
    EXPECT_FALSE(typed(" ", 30, 30.2));
}

TEST(TextEdit, WhatComesWholeIsAStepOfItsOwn)
{
    EditRun run;
    EXPECT_TRUE(begins_step(run, EditKind::typed, "a", 0, 1, 1));
    EXPECT_TRUE(begins_step(run, EditKind::whole, "", 1, 9, 1.1));
    EXPECT_TRUE(begins_step(run, EditKind::whole, "", 9, 17, 1.2));
    EXPECT_TRUE(begins_step(run, EditKind::typed, "b", 17, 18, 1.3));
    EXPECT_TRUE(begins_step(run, EditKind::erased, "", 18, 17, 1.4));
    EXPECT_FALSE(begins_step(run, EditKind::erased, "", 17, 16, 1.5));
    EXPECT_TRUE(begins_step(run, EditKind::typed, "c", 16, 17, 1.6));
}

TEST(TextEdit, AnyKeysLeaveWholeCharacters)
{
    std::mt19937 random(5);
    auto const below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    std::string text;
    TextCursor cursor;
    for (int i = 0; i < 5000; ++i) {
        switch (below(7)) {
        case 0:
            insert_text(text, cursor, "甘");
            break;
        case 1:
            insert_text(text, cursor, "a\n");
            break;
        case 2:
            insert_text(text, cursor, "𠮷é");
            break;
        case 3:
            erase_back(text, cursor);
            break;
        case 4:
            erase_forward(text, cursor);
            break;
        case 5:
            place_cursor(cursor, next_place(text, cursor.at), below(2) == 0);
            break;
        default:
            place_cursor(cursor, previous_place(text, cursor.at), below(2) == 0);
            break;
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
