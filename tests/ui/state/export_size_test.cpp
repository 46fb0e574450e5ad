// Sizes of pictures as chosen and as typed.
#include "ui/state/export_size.hpp"

#include <gtest/gtest.h>

#include <string>

namespace atlas::ui {
namespace {

std::optional<PixelSize> typed(std::string size, std::string scale = {}, bool page = false)
{
    auto const answer = pixel_size({ExportPixels::typed, std::move(size), std::move(scale)}, 9.0 / 16, page);
    auto const* good = std::get_if<PixelSize>(&answer);
    return good != nullptr ? std::optional(*good) : std::nullopt;
}

TEST(ExportSize, PresetsAreAsHighAsThePage)
{
    auto const size = [](ExportPixels pixels, double ratio) {
        return std::get<PixelSize>(pixel_size({pixels, {}, {}}, ratio, false));
    };
    EXPECT_EQ(size(ExportPixels::full_hd, 9.0 / 16).height, 1080);
    EXPECT_EQ(size(ExportPixels::uhd_8k, 9.0 / 16).height, 4320);
    EXPECT_EQ(size(ExportPixels::uhd_4k, 1357.0 / 1920).height, 2714);
    EXPECT_EQ(size(ExportPixels::uhd_4k, 9.0 / 16).scale, 2) << "as it was before there was a choice";
    EXPECT_EQ(ExportSize{}.pixels, ExportPixels::uhd_4k);
}

TEST(ExportSize, AnySizeMayBeTyped)
{
    for (char const* text : {"2000x1000", "2000 × 1000", "2000*1000", " 2000X1000 "}) {
        auto const size = typed(text);
        ASSERT_TRUE(size) << text;
        EXPECT_EQ(size->width, 2000);
        EXPECT_EQ(size->height, 1000);
        EXPECT_DOUBLE_EQ(size->scale, 2000 / 1920.0);
    }
    EXPECT_EQ(typed("16384x16384")->height, 16384);
    EXPECT_EQ(typed("2000x1000", "2.5")->scale, 2.5);
    EXPECT_EQ(typed("2000x1000", "2.5", true)->scale, 2000 / 1920.0) << "a page has its own";
}

TEST(ExportSize, WhatCannotBeIsRefused)
{
    for (char const* text : {"", "2000", "2000x", "x1000", "2000x1000x3", "-5x100", "0x0", "16385x1000", "15x100",
                             "2000.5x1000", "1e3x1000", "二x三"}) {
        EXPECT_FALSE(typed(text)) << text;
    }
    for (char const* scale : {"0", "-1", "9", "nan", "inf", "2x", "7.5"}) {
        EXPECT_FALSE(typed("2000x1000", scale)) << scale;
    }
    EXPECT_FALSE(typed("3000x1000", "", true)) << "a page";
    EXPECT_TRUE(typed("3000x1000"));
    EXPECT_FALSE(typed("16384x16"));
}

}  // namespace
}  // namespace atlas::ui
