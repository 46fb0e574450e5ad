// Decoding of characters for the glyph set.
#include "ui/kit/fonts.hpp"

#include <gtest/gtest.h>

namespace {

using atlas::ui::next_character;

TEST(NextCharacter, DecodesEveryLength)
{
    std::string_view text = "a±县\xF0\xA0\xAE\xB7";
    EXPECT_EQ(next_character(text), U'a');
    EXPECT_EQ(next_character(text), U'±');
    EXPECT_EQ(next_character(text), U'县');
    EXPECT_EQ(next_character(text), U'𠮷');
    EXPECT_TRUE(text.empty());
}

TEST(NextCharacter, BrokenBytesBecomeTheReplacementAndEnd)
{
    std::string_view text = "\xE5\x8E";
    while (!text.empty()) { EXPECT_EQ(next_character(text), char32_t{0xFFFD}); }
}

}  // namespace
