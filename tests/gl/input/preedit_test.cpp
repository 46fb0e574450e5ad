// The composition as an input method's changes make it, also those that make no sense.
#include "gl/input/preedit.hpp"
#include "gl/input/x11_keys.hpp"

#include <gtest/gtest.h>

namespace atlas::gl {
namespace {

void draw(Preedit& preedit, int first, int length, char const* words, int caret)
{
    std::string text = words == nullptr ? "" : words;
    XIMText holder{};
    holder.length = static_cast<unsigned short>(text.size());
    holder.string.multi_byte = text.data();
    XIMPreeditDrawCallbackStruct change{};
    change.chg_first = first;
    change.chg_length = length;
    change.caret = caret;
    change.text = words == nullptr ? nullptr : &holder;
    preedit.draw(change);
}

TEST(Preedit, FollowsTheChanges)
{
    Preedit preedit;
    draw(preedit, 0, 0, "jian", 4);
    EXPECT_EQ(preedit.composition(), (Composition{"jian", 4}));
    draw(preedit, 0, 4, "建设 s", 3);
    EXPECT_EQ(preedit.composition(), (Composition{"建设 s", 7})) << "the caret in bytes";
    draw(preedit, 2, 2, nullptr, 2);
    EXPECT_EQ(preedit.composition(), (Composition{"建设", 6}));
}

TEST(Preedit, StaysInsideItsText)
{
    Preedit preedit;
    draw(preedit, 5, 9, "ab", 99);
    EXPECT_EQ(preedit.composition(), (Composition{"ab", 2}));
    draw(preedit, -3, 99, "c", -1);
    EXPECT_EQ(preedit.composition(), (Composition{"c", 0}));
    XIMPreeditCaretCallbackStruct move{};
    move.direction = XIMAbsolutePosition;
    move.position = 7;
    preedit.move(move);
    EXPECT_EQ(move.position, 1);
    EXPECT_EQ(preedit.composition().caret, 1U);
}

TEST(Preedit, ChangesOfItsLookKeepTheText)
{
    Preedit preedit;
    draw(preedit, 0, 0, "ab", 2);
    XIMText look{};
    XIMPreeditDrawCallbackStruct change{};
    change.chg_length = 2;
    change.caret = 1;
    change.text = &look;
    preedit.draw(change);
    EXPECT_EQ(preedit.composition(), (Composition{"ab", 1}));
}

TEST(Preedit, ControlCharactersAreKeys) { EXPECT_EQ(printable("a\r\x7F\x01 甘"), "a 甘"); }

}  // namespace
}  // namespace atlas::gl
