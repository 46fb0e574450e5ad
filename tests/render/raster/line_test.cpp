#include "pictures.hpp"

#include "render/raster/line.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

namespace atlas::render {
namespace {

using style::rgb;

class Lines : public ::testing::Test {
protected:
    text::Fonts fonts;
    Renderer renderer{fonts};

    [[nodiscard]] Image draw(scene::Stroke const& stroke, double scale = 1)
    {
        scene::Scene scene = white_scene(60, 40);
        scene.map.push_back(stroke);
        return renderer.draw(scene, scale);
    }
    /// How much ink a column of pixels holds, in pixels.
    static double ink(Image const& image, int x)
    {
        double sum = 0;
        for (int y = 0; y < image.height; ++y) { sum += (255 - pixel(image, x, y).r) / 255.0; }
        return sum;
    }
};

TEST_F(Lines, HoldTheirWidthAtEveryPosition)
{
    for (double width : {0.4, 0.9, 1.0, 2.0, 5.5}) {
        for (double y : {20.0, 20.3, 20.5}) {
            Image const image = draw({{{{5, y}, {55, y}}}, rgb(0x000000), width, {}, false});
            EXPECT_NEAR(ink(image, 30), width, 0.02) << width << " at " << y;
        }
    }
}

TEST_F(Lines, CapsAreRoundOrFlat)
{
    Image const flat = draw({{{{10, 20}, {50, 20}}}, rgb(0x000000), 10, {}, false});
    EXPECT_EQ(pixel(flat, 9, 20), rgb(0xFFFFFF));
    EXPECT_EQ(pixel(flat, 10, 20), rgb(0x000000));
    EXPECT_EQ(pixel(flat, 50, 20), rgb(0xFFFFFF));
    Image const round = draw({{{{10, 20}, {50, 20}}}, rgb(0x000000), 10, {}, true});
    EXPECT_EQ(pixel(round, 6, 20), rgb(0x000000));
    EXPECT_EQ(pixel(round, 4, 20), rgb(0xFFFFFF));
    EXPECT_EQ(pixel(round, 5, 15), rgb(0xFFFFFF));
}

TEST_F(Lines, OverlapsOfATranslucentLineAreNoDarker)
{
    scene::Stroke const stroke{
        {{{10, 20}, {40, 20}, {40, 21}, {10, 20}}}, style::with_alpha(rgb(0x000000), 0.5), 6, {}, true};
    Image const image = draw(stroke);
    for (int x = 12; x < 38; ++x) { EXPECT_NEAR(pixel(image, x, 20).r, 127, 1) << x; }
}

TEST_F(Lines, DashesHaveTheirLengths)
{
    Image const image = draw({{{{10, 20}, {50, 20}}}, rgb(0x000000), 4, {6, 4}, false});
    for (int x = 10; x < 50; ++x) { EXPECT_EQ(pixel(image, x, 20).r, (x - 10) % 10 < 6 ? 0 : 255) << x; }
}

TEST(Dashes, GoRoundCorners)
{
    auto const pieces = dashed({{0, 0}, {5, 0}, {5, 5}}, {7, 2});
    ASSERT_EQ(pieces.size(), 2u);
    EXPECT_EQ(pieces[0], (geo::Line{{0, 0}, {5, 0}, {5, 2}}));
    EXPECT_EQ(pieces[1], (geo::Line{{5, 4}, {5, 5}}));
    EXPECT_EQ(dashed({{0, 0}, {9, 0}}, {0, 0}).size(), 1u) << "dashes without length leave the line whole";
    EXPECT_EQ(dashed({{0, 0}, {9, 0}}, {2}).size(), 3u) << "one length stands for dash and gap";
}

TEST_F(Lines, FarEndsCostNothingAndDoNoHarm)
{
    Image const image = draw({{{{-1e8, 20}, {1e8, 20}}, {{-1e7, -1e7}, {1e7, -2e7}}}, rgb(0x000000), 2, {}, true});
    EXPECT_NEAR(ink(image, 0), 2, 0.05);
    EXPECT_NEAR(ink(image, 59), 2, 0.05);
}

}  // namespace
}  // namespace atlas::render
