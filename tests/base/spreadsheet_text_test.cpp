#include "base/spreadsheet_text.hpp"

#include <gtest/gtest.h>

namespace atlas::base {
namespace {

TEST(SpreadsheetText, NoFormula)
{
    for (char const* text : {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\n=1", " =1", "-",
                             "+甘", "＝1", "＋1", "－1", "＠A1", "-2 亿元"}) {
        EXPECT_EQ(spreadsheet_text(text), std::string("'") + text);
    }
    EXPECT_EQ(spreadsheet_text("\r=1"), "'=1");
}

TEST(SpreadsheetText, NumbersAndWordsStay)
{
    for (char const* text :
         {"-12.5", "+3", "-1,234", "-5 %", "-0.3%", "460", "甘州区", "a=b", "'quoted", "", "—", "3-1"}) {
        EXPECT_EQ(spreadsheet_text(text), text);
    }
}

}  // namespace
}  // namespace atlas::base
