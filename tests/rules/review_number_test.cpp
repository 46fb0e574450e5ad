#include "rules/review_number.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

model::Settings with(std::string number)
{
    model::Settings settings;
    settings.review_number = std::move(number);
    return settings;
}

TEST(ReviewNumber, BlanksAndFillersAreNone)
{
    for (char const* const filler : {" ",
                                     "　",
                                     "\u00A0",
                                     "无",
                                     "暂无",
                                     "没有",
                                     "未定",
                                     "待定",
                                     "待审",
                                     "待审 2026-11-20",
                                     "正在申请",
                                     "送审中（2026年11月3日）",
                                     "审核中",
                                     "-",
                                     "—",
                                     "——",
                                     "/",
                                     "n/a",
                                     "N/A",
                                     "none",
                                     "TBD",
                                     "pending 2026 (3)",
                                     "审图号：",
                                     "审图号: ",
                                     "审图号：无",
                                     "？",
                                     "xx",
                                     "GS(2026)号",
                                     "GS（20  ）    号",
                                     "GS(2026)XXXX号",
                                     "2026",
                                     "2026-11-28",
                                     "0",
                                     "第1号",
                                     "***"}) {
        EXPECT_EQ(rules::review_number(with(filler)), "") << filler;
    }
    EXPECT_FALSE(rules::has_review_filler(with("　")));
    EXPECT_FALSE(rules::has_review_filler(with("")));
    EXPECT_TRUE(rules::has_review_filler(with("待审")));
}

TEST(ReviewNumber, NumbersOfAllAuthoritiesStayAsTheyAreGiven)
{
    for (char const* const number :
         {"GS(2026)0000号", "GS（2019）1822号", "GS京(2023)1234号", "甘S(2024)56号", "甘S〔2021〕17号",
          "苏锡S(2023)8号", "国审字（2003）第123号", "ＧＳ（２０２６）１２３４号", "GS 2024 1234"}) {
        EXPECT_EQ(rules::review_number(with(number)), number);
        EXPECT_FALSE(rules::has_review_filler(with(number))) << number;
    }
    EXPECT_EQ(rules::review_number(with(" 审图号：GS(2026)1234号　")), "GS(2026)1234号");
}

}  // namespace
