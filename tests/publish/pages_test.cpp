// Pages as pictures: the size asked for, and the colours of the parts where they belong.
#include "publish/pages.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

namespace atlas::publish {
namespace {

TEST(PageImage, DrawsPartsInTheirPlaces)
{
    text::Fonts fonts;
    briefing::Slide slide;
    slide.background = style::rgb(0xFFFFFF);
    slide.parts.emplace_back(briefing::Rectangle{{960, 0, 1920, 1080}, style::rgb(0x2F6FB3)});
    render::Image const image = page_image(slide, 0.5, fonts);
    ASSERT_EQ(image.width, 960);
    ASSERT_EQ(image.height, 540);
    auto const blue = [&](int x) { return int{image.bgra[static_cast<std::size_t>(270 * 960 + x) * 4]}; };
    EXPECT_EQ(blue(100), 0xFF);
    EXPECT_EQ(blue(700), 0xB3);
}

}  // namespace
}  // namespace atlas::publish
