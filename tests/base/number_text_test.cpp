#include "base/number_text.hpp"

#include <gtest/gtest.h>

namespace atlas::base {
namespace {

TEST(NumberText, NoTrailingZeros)
{
    EXPECT_EQ(number_text(460, 1), "460");
    EXPECT_EQ(number_text(314.7, 4), "314.7");
    EXPECT_EQ(number_text(0.25, 2), "0.25");
    EXPECT_EQ(number_text(100, 0), "100") << "zeros before the point stay";
    EXPECT_EQ(number_text(12.6, -1), "13");
    EXPECT_EQ(number_text(-0.01, 1), "0");
    EXPECT_EQ(number_text(-2.5, 1), "−2.5") << "a true minus, U+2212";
    EXPECT_EQ(fixed_text(-0.04, 1), "0.0");
    EXPECT_EQ(fixed_text(-3, 1), "−3.0");
}

TEST(NumberText, ASmallFigureIsNotShownAsNone)
{
    EXPECT_EQ(figure_text(0.00012, 2), "0.00012");
    EXPECT_EQ(figure_text(-0.004, 2), "−0.004");
    EXPECT_EQ(figure_text(0, 2), "0");
    EXPECT_EQ(figure_text(65, 2), "65");
}

}  // namespace
}  // namespace atlas::base
