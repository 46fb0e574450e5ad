#include "base/plain_text.hpp"

#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace atlas::base {
namespace {

TEST(PlainText, KnowsWhatNobodySees)
{
    for (char32_t const code : {0x00, 0x01, 0x07, 0x0B, 0x1B, 0x7F, 0x80, 0x9B, 0x9F}) {
        EXPECT_EQ(unseen(code), Unseen::control) << std::hex << static_cast<unsigned>(code);
    }
    for (char32_t const code : {0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFF}) {
        EXPECT_EQ(unseen(code), Unseen::non_character) << std::hex << static_cast<unsigned>(code);
    }
    for (char32_t const code : {0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069}) {
        EXPECT_EQ(unseen(code), Unseen::direction) << std::hex << static_cast<unsigned>(code);
    }
    for (char32_t const code :
         {0x09, 0x0A, 0x0D, 0x20, 0x61, 0x7E, 0xA0, 0x61B, 0x4E00, 0x2029, 0x2065, 0xFDCF, 0xFDF0, 0xFFFD, 0x20000}) {
        EXPECT_EQ(unseen(code), Unseen::none) << std::hex << static_cast<unsigned>(code);
    }
}

TEST(PlainText, FindsTheFirst)
{
    EXPECT_FALSE(first_unseen("甘州区\n\tGanzhou"));
    EXPECT_FALSE(first_unseen(""));
    auto const nul = first_unseen(std::string_view("a\0b", 3));
    ASSERT_TRUE(nul);
    EXPECT_EQ(nul->code, 0U);
    EXPECT_EQ(first_unseen("甘\u202E州")->kind, Unseen::direction);
    EXPECT_EQ(first_unseen("甘\uFFFE州\x1B")->kind, Unseen::non_character);
}

TEST(PlainText, LeavesThemOut)
{
    using namespace std::string_view_literals;
    EXPECT_EQ(printable("a\0b\x1B[31mc\u009Bd\uFFFFe\u202Ef\r\ng"sv), "ab[31mcdef\ng");
    EXPECT_EQ(printable("\xFF甘"), "\uFFFD甘");
    // A surrogate, an overlong form, a stray byte, a character cut off, and what is beyond Unicode.
    std::string const broken = printable("a\xED\xA0\x80"
                                         "b\xC0\xAF"
                                         "c\xFF"
                                         "d\xE5\xBC");
    for (char const letter : {'a', 'b', 'c', 'd'}) { EXPECT_NE(broken.find(letter), std::string::npos); }
    EXPECT_EQ(first_invalid(broken), std::string::npos);
    EXPECT_EQ(first_invalid(printable("𠮷\xF4\x90\x80\x80")), std::string::npos);
    EXPECT_EQ(printable("张掖\x01\x0B\x1F\x7F市\t<&>\r\n完"), "张掖市\t<&>\n完");
    EXPECT_EQ(one_line("a\r\nb\tc"), "a b c");
    EXPECT_EQ(printable("甘州区 \U00020000"), "甘州区 \U00020000");
}

TEST(PlainText, AnExcerptIsWholeCharactersOnOneLine)
{
    EXPECT_EQ(excerpt("甘州区的项目", 3), "甘州区…");
    EXPECT_EQ(excerpt("a\nb\x1B"
                      "c\u202Ed",
                      40),
              "a b cd");
    EXPECT_EQ(excerpt("甘州区", 3), "甘州区");
}

}  // namespace
}  // namespace atlas::base
