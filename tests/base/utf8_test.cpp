#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace atlas::base {
namespace {

constexpr auto npos = std::string_view::npos;

TEST(Utf8, CharactersOfEveryLength)
{
    std::string_view text = "a±县\xF0\xA0\xAE\xB7";
    std::string again;
    for (char32_t const wanted : {U'a', U'±', U'县', U'𠮷'}) {
        EXPECT_EQ(next_character(text), wanted);
        append_character(again, wanted);
    }
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(again, "a±县𠮷");
}

TEST(Utf8, BrokenBytesBecomeTheReplacementAndEnd)
{
    for (std::string_view text : {"\xE5\x8E", "\xFF\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
        while (!text.empty()) { EXPECT_EQ(next_character(text), replacement_character); }
    }
    std::string_view mixed = "\xE5\x8E"
                             "a";
    EXPECT_EQ(next_character(mixed), replacement_character);
    EXPECT_EQ(next_character(mixed), U'a') << "what follows is not lost";
    EXPECT_TRUE(character_at("\xEF\xBF\xBD", 0).valid) << "the replacement itself is a character";
}

TEST(Utf8, StartsAndEndsOfCharacters)
{
    std::string_view const text = "a县b";
    std::size_t const starts[] = {0, 1, 1, 1, 4, 5};
    std::size_t const ends[] = {0, 1, 4, 4, 4, 5};
    for (std::size_t at = 0; at < 6; ++at) {
        EXPECT_EQ(character_start(text, at), starts[at]) << at;
        EXPECT_EQ(character_end(text, at), ends[at]) << at;
    }
    EXPECT_EQ(character_start(text, 99), 5U);
    EXPECT_EQ(character_end(text, 99), 5U);
}

TEST(Utf8, ACharacterCutByTheEndIsLeftOut)
{
    EXPECT_EQ(whole_characters("a\xE5\xBC"), "a");
    EXPECT_EQ(whole_characters("a县"), "a县");
    EXPECT_EQ(whole_characters("a\xFF"), "a\xFF") << "what is no beginning of a character stays";
    EXPECT_EQ(whole_characters(""), "");
}

TEST(Utf8, FindsTheFirstByteThatIsNone)
{
    EXPECT_EQ(first_invalid(""), npos);
    EXPECT_EQ(first_invalid("plain text of more than eight bytes"), npos);
    EXPECT_EQ(first_invalid("张掖市甘州区 \xF0\xA0\xAE\xB7"), npos);
    EXPECT_EQ(first_invalid("abc\xFF"), 3U);
    EXPECT_EQ(first_invalid("\xC0\xAF"), 0U);          // overlong
    EXPECT_EQ(first_invalid("\xE0\x80\xAF"), 0U);      // overlong
    EXPECT_EQ(first_invalid("\xED\xA0\x80"), 0U);      // surrogate
    EXPECT_EQ(first_invalid("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
    EXPECT_EQ(first_invalid("a\xE5\xBC"), 1U);         // cut
    EXPECT_EQ(first_invalid(std::string_view("0123456789\0", 11)), 10U);
}

}  // namespace
}  // namespace atlas::base
