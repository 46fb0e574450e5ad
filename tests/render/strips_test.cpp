// Large pictures are drawn in strips: without seams, and the same as in one piece.
#include "sample_scene.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

namespace atlas::render {
namespace {

scene::Scene with_words(text::Fonts& fonts)
{
    scene::Scene scene = shapes();
    scene.furniture.push_back(scene::Text{
        fonts.shape(text::Face::bold, 18, "甘州区"), {40, 66}, style::rgb(0x112233), style::rgb(0xFFFFFF), 2});
    return scene;
}

TEST(Strips, MakeThePictureOfOnePiece)
{
    text::Fonts fonts;
    Renderer renderer{fonts};
    scene::Scene const scene = with_words(fonts);
    for (double scale : {1.0, 2.7}) {
        Image const whole = renderer.draw(scene, scale);
        for (int rows : {1, 7, 64, 1000}) {
            Image all{whole.width, 0, {}};
            renderer.draw_strips(scene, scale, rows, [&](Image const& strip, int top) {
                EXPECT_EQ(top, all.height);
                EXPECT_EQ(strip.width, whole.width);
                EXPECT_LE(strip.height, rows);
                all.height += strip.height;
                all.bgra.insert(all.bgra.end(), strip.bgra.begin(), strip.bgra.end());
            });
            ASSERT_EQ(all.height, whole.height);
            EXPECT_LE(compare(whole, all).largest, 1) << rows << " rows at scale " << scale;
        }
    }
}

TEST(Strips, MakeThePngOfOnePiece)
{
    text::Fonts fonts;
    Renderer renderer{fonts};
    scene::Scene const scene = with_words(fonts);
    EXPECT_EQ(draw_png(renderer, scene, 2, 192), encode_png(renderer.draw(scene, 2), 192));
    Image const small = decode_png(draw_png(renderer, scene, 2, 192, 1));  // a row at a time
    EXPECT_LE(compare(small, renderer.draw(scene, 2)).largest, 1);
}

}  // namespace
}  // namespace atlas::render
