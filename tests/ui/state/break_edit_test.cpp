// Breaks set by hand, without a window.
#include "ui/state/break_edit.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas::ui;
using Breaks = std::vector<double>;

TEST(BreakEdit, AddsInItsPlaceUpToSevenClasses)
{
    auto const added = add_break({10, 30}, 20);
    EXPECT_EQ(added.breaks, (Breaks{10, 20, 30}));
    EXPECT_EQ(added.refusal, BreakRefusal::none);
    EXPECT_EQ(add_break({10, 30}, 30).refusal, BreakRefusal::twice);
    auto const full = add_break({1, 2, 3, 4, 5, 6}, 7);
    EXPECT_EQ(full.refusal, BreakRefusal::most);
    EXPECT_EQ(full.breaks.size(), 6U);
}

TEST(BreakEdit, RemovesDownToThreeClasses)
{
    EXPECT_EQ(remove_break({10, 20, 30}, 1).breaks, (Breaks{10, 30}));
    auto const few = remove_break({10, 20}, 0);
    EXPECT_EQ(few.refusal, BreakRefusal::fewest);
    EXPECT_EQ(few.breaks, (Breaks{10, 20}));
}

TEST(BreakEdit, ATypedValueFindsItsPlace)
{
    EXPECT_EQ(set_break({10, 20, 30}, 0, 25).breaks, (Breaks{20, 25, 30}));
    EXPECT_EQ(set_break({10, 20, 30}, 0, 10).refusal, BreakRefusal::none);
    EXPECT_EQ(set_break({10, 20, 30}, 0, 20).refusal, BreakRefusal::twice);
}

TEST(BreakEdit, TheWidestClassIsHalved)
{
    EXPECT_EQ(widest_middle({10, 20}, 0, 100), 60);
    EXPECT_EQ(widest_middle({}, 0, 100), 50);
    EXPECT_EQ(widest_middle({90, 95}, 0, 100), 45);
    EXPECT_EQ(widest_middle({-5, 300}, 0, 100), 50) << "breaks beyond the figures";
}

TEST(BreakEdit, NumbersAsTheyAreTyped)
{
    EXPECT_EQ(parse_break("12.5"), 12.5);
    EXPECT_EQ(parse_break(" 1,234.5 "), 1234.5);
    EXPECT_EQ(parse_break("１２．５"), 12.5);
    EXPECT_EQ(parse_break("-3"), -3.0);
    EXPECT_EQ(parse_break("−3"), -3.0);
    for (char const* text : {"", "  ", "abc", "12x", "1.2.3", "nan", "inf", "1e999", "十二"}) {
        EXPECT_FALSE(parse_break(text)) << text;
    }
    EXPECT_EQ(break_text(314.7), "314.7");
    EXPECT_EQ(parse_break(break_text(1.0 / 3)), 1.0 / 3);
}

}  // namespace
