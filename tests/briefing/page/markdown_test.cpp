// Simple Markdown: its few signs, and that every other character survives.
#include "briefing/page/markdown.hpp"

#include <gtest/gtest.h>

#include <random>

namespace atlas::briefing {
namespace {

using Kind = Paragraph::Kind;

std::string plain(std::vector<Paragraph> const& paragraphs)
{
    std::string out;
    for (auto const& paragraph : paragraphs) {
        if (!out.empty()) { out += '\n'; }
        for (Span const& span : paragraph.spans) { out += span.text; }
    }
    return out;
}

TEST(Markdown, ReadsItsSigns)
{
    auto const got = markdown("# 目标\n\n正文**粗**尾\n- 一\n* 二\n12. 三\r\n");
    std::vector<Paragraph> const wanted{{Kind::heading, {{"目标", false}}},
                                        {Kind::body, {{"正文", false}, {"粗", true}, {"尾", false}}},
                                        {Kind::bullet, {{"一", false}}},
                                        {Kind::bullet, {{"二", false}}},
                                        {Kind::bullet, {{"三", false}}, "12."}};
    EXPECT_EQ(got, wanted);
}

TEST(Markdown, TakesEverythingElseLiterally)
{
    for (char const* text : {"#目标", "-一", "1.一", "2030.", "3.14 亿元", "* ", "**", "****", "a ** b",
                             "_x_ [y](z) `c` <b>", "a*b", "—— “引”"}) {
        EXPECT_EQ(plain(markdown(text)), std::string(text).substr(0, std::string(text).find_last_not_of(' ') + 1))
            << text;
        EXPECT_EQ(markdown(text).front().kind, Kind::body) << text;
    }
    EXPECT_EQ(plain(markdown("\\# 目标")), "# 目标");
    EXPECT_EQ(plain(markdown("1\\. 目标 \\**不粗\\** c:\\dir")), "1. 目标 **不粗** c:\\dir");
    EXPECT_TRUE(markdown(" \n\t\n").empty());
}

TEST(Markdown, EveryCharacterOfEscapedTextSurvives)
{
    std::mt19937 random(7);
    std::vector<std::string> const letters{"甘", "州", "a", "7", " ",  "*",  "#",   "-",  ".",
                                           "\\", "{",  "}", "“", "\n", "％", "1. ", "- ", "**"};
    for (int run = 0; run < 3000; ++run) {
        std::string text =
            "始";  // blanks at the ends of lines are dropped, so every line starts and ends with a letter
        for (int i = 0; i < 24; ++i) {
            std::string const& next = letters[random() % letters.size()];
            text += next == "\n" ? "终\n" + letters[random() % letters.size()] + (random() % 2 ? "始" : "") : next;
        }
        text += "终";
        for (std::string::size_type at; (at = text.find("\n\n")) != std::string::npos;) { text.erase(at, 1); }
        for (std::string::size_type at; (at = text.find("\n ")) != std::string::npos;) { text.erase(at + 1, 1); }
        for (std::string::size_type at; (at = text.find("\n\n")) != std::string::npos;) { text.erase(at, 1); }
        auto const paragraphs = markdown(escaped(text));
        EXPECT_EQ(plain(paragraphs), text);
        for (auto const& paragraph : paragraphs) {
            EXPECT_EQ(paragraph.kind, Kind::body) << text;
            for (Span const& span : paragraph.spans) { EXPECT_FALSE(span.bold) << text; }
        }
    }
}

}  // namespace
}  // namespace atlas::briefing
