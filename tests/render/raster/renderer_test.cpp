#include "pictures.hpp"
#include "sample_scene.hpp"

#include "base/failure.hpp"
#include "render/raster/sprite.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cmath>
#include <random>

namespace atlas::render {
namespace {

using style::rgb;
using style::with_alpha;
using Kind = scene::Pattern::Kind;

class Rendering : public ::testing::Test {
protected:
    text::Fonts fonts;
    Renderer renderer{fonts};

    /// Averages blocks of pixels.
    static Image reduced(Image const& image, int by)
    {
        Image small{image.width / by, image.height / by, {}};
        for (int y = 0; y < small.height; ++y) {
            for (int x = 0; x < small.width; ++x) {
                for (std::size_t c = 0; c < 4; ++c) {
                    int sum = 0;
                    for (int j = 0; j < by; ++j) {
                        for (int i = 0; i < by; ++i) {
                            auto const at = static_cast<std::size_t>((y * by + j) * image.width + x * by + i);
                            sum += image.bgra[at * 4 + c];
                        }
                    }
                    small.bgra.push_back(static_cast<std::uint8_t>(sum / (by * by)));
                }
            }
        }
        return small;
    }
};

TEST_F(Rendering, GivesTheSameBytesEveryTime)
{
    Image const first = renderer.draw(shapes(), 1.5);
    EXPECT_EQ(first, renderer.draw(shapes(), 1.5));
    Renderer another{fonts};
    EXPECT_EQ(first, another.draw(shapes(), 1.5));
    Image used = renderer.draw(white_scene(300, 10), 1);
    renderer.draw_into(used, shapes(), 1.5);
    EXPECT_EQ(first, used);
}

TEST_F(Rendering, LargeScalesShowTheSamePicture)
{
    Image const one = renderer.draw(shapes(), 1);
    Image const three = reduced(renderer.draw(shapes(), 3), 3);
    Difference const difference = compare(one, three);
    EXPECT_TRUE(difference.same_size);
    EXPECT_LE(difference.share, 0.002) << difference.largest;
}

TEST_F(Rendering, GoldenShapes) { expect_golden(renderer.draw(shapes(), 1), "shapes"); }
TEST_F(Rendering, GoldenShapesDouble) { expect_golden(renderer.draw(shapes(), 2), "shapes_double"); }

TEST_F(Rendering, GoldenPatterns)
{
    scene::Scene scene = white_scene(200, 60);
    Kind const kinds[] = {Kind::none, Kind::stripes, Kind::hatch, Kind::dots};
    for (int i = 0; i < 4; ++i) {
        double const x = 5 + 48 * i;
        bool const stripes = kinds[i] == Kind::stripes;
        scene.map.push_back(scene::Fill{{rectangle(x, 5, x + 42, 55)},
                                        stripes ? rgb(0xBC80A0) : rgb(0xEDEDED),
                                        {kinds[i],
                                         stripes ? rgb(0xACC3E3) : rgb(0xBDBDBD),
                                         stripes ? 16.0 : 8.0,
                                         stripes                   ? 5.0
                                         : kinds[i] == Kind::hatch ? 1.0
                                                                   : 3.0,
                                         {0, 0}}});
    }
    expect_golden(renderer.draw(scene, 1), "patterns");
}

TEST_F(Rendering, GoldenText)
{
    scene::Scene scene = white_scene(200, 90);
    scene.map.push_back(
        scene::Fill{{rectangle(0, 0, 200, 90)}, rgb(0x69D3A4), {Kind::stripes, rgb(0xD5C67A), 16, 5, {0, 0}}});
    scene.map.push_back(
        scene::Text{fonts.shape(text::Face::bold, 24, "甘州区"), {12, 34}, rgb(0x1B1F24), rgb(0xFFFFFF), 2});
    scene.map.push_back(scene::Text{fonts.shape(text::Face::regular, 14.5, "68.4% · 2025 Ganzhou"),
                                    {12, 58},
                                    rgb(0x1B1F24),
                                    with_alpha(rgb(0xFFFFFF), 0.8),
                                    2});
    scene.map.push_back(scene::Disc{{112, 26}, 14, rgb(0x2F6FB3), rgb(0xFFFFFF), 2, {}});
    scene.map.push_back(
        scene::Text{fonts.shape(text::Face::icons, 18, text::Fonts::icon("water")), {103, 32}, rgb(0xFFFFFF), {}, 0});
    expect_golden(renderer.draw(scene, 1), "text");
}

TEST_F(Rendering, PartsLieOnOneAnotherLikeTheWhole)
{
    scene::Scene const scene = shapes();
    Image const map = renderer.draw(scene, 1, Part::map);
    Image const furniture = renderer.draw(scene, 1, Part::furniture);
    EXPECT_EQ(pixel(furniture, 5, 5).a, 0);
    EXPECT_GT(pixel(furniture, 125, 90).a, 200);
    EXPECT_EQ(pixel(map, 5, 5), rgb(0xEEF1F3));
    Image const all = renderer.draw(scene, 1);
    Image stacked = map;
    for (std::size_t i = 0; i < stacked.bgra.size(); ++i) {
        int const alpha = furniture.bgra[i / 4 * 4 + 3];
        stacked.bgra[i] = static_cast<std::uint8_t>(furniture.bgra[i] + (map.bgra[i] * (255 - alpha) + 127) / 255);
    }
    EXPECT_LE(compare(all, stacked).largest, 3);
}

TEST_F(Rendering, ClipsNest)
{
    scene::Scene scene = white_scene(40, 40);
    scene.map.push_back(scene::Clip{{5, 5, 35, 35}});
    scene.map.push_back(scene::Clip{{0, 0, 20, 20}});
    scene.map.push_back(scene::Fill{{rectangle(0, 0, 40, 40)}, rgb(0xFF0000), {}});
    scene.map.push_back(scene::Unclip{});
    scene.map.push_back(scene::Disc{{30, 30}, 20, {}, rgb(0x0000FF), 2, {}});
    scene.map.push_back(scene::Stroke{{{{0, 34}, {40, 34}}}, rgb(0x00FF00), 2, {}, true});
    scene.map.push_back(scene::Unclip{});
    Image const image = renderer.draw(scene, 1);
    EXPECT_EQ(pixel(image, 4, 10), rgb(0xFFFFFF));
    EXPECT_EQ(pixel(image, 5, 5), rgb(0xFF0000));
    EXPECT_EQ(pixel(image, 20, 19), rgb(0xFFFFFF));
    EXPECT_EQ(pixel(image, 36, 34), rgb(0xFFFFFF));
    EXPECT_EQ(pixel(image, 30, 34), rgb(0x00FF00));
}

TEST_F(Rendering, RefusesImpossibleSizes)
{
    EXPECT_THROW((void)renderer.draw(white_scene(1000, 10), 40), base::SystemFailure);
    EXPECT_THROW((void)renderer.draw(white_scene(0, 10), 1), base::SystemFailure);
    EXPECT_THROW((void)renderer.draw(white_scene(10, 10), -1), base::SystemFailure);
    EXPECT_EQ(renderer.draw(white_scene(3, 2), 1).bgra.size(), 24u);
}

TEST_F(Rendering, TextIsInkOfItsColourInsideItsBox)
{
    scene::Scene scene = white_scene(80, 40);
    scene.map.push_back(
        scene::Text{fonts.shape(text::Face::bold, 24, "县"), {20, 30}, rgb(0x000000), rgb(0xFF0000), 3});
    Image const image = renderer.draw(scene, 1);
    int ink = 0;
    int halo = 0;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 80; ++x) {
            style::Color const c = pixel(image, x, y);
            ink += c == rgb(0x000000) ? 1 : 0;
            halo += c == rgb(0xFF0000) ? 1 : 0;
            if (x < 17 || x > 48 || y < 4 || y > 37) { ASSERT_EQ(c, rgb(0xFFFFFF)) << x << ' ' << y; }
        }
    }
    EXPECT_GT(ink, 60);
    EXPECT_GT(halo, 150);
}

TEST(Halo, ReachesAsFarAsAskedInEveryDirection)
{
    std::vector<std::uint8_t> dot(41 * 41, 0);
    dot[20 * 41 + 20] = 255;
    for (double reach : {1.0, 2.0, 2.5, 6.0}) {
        auto const halo = widened(dot, 41, 41, reach);
        double area = 0;
        for (std::uint8_t v : halo) { area += v / 255.0; }
        double const radius = reach + 0.5;
        EXPECT_NEAR(area / (3.14159 * radius * radius), 1, 0.12) << reach;
        EXPECT_EQ(halo[20 * 41 + 20 + static_cast<std::size_t>(reach)], 255);
        EXPECT_EQ(halo[20 * 41 + 20 + static_cast<std::size_t>(reach) + 2], 0);
    }
}

TEST(Halo, IsTheLargestOfWhatEveryPixelOfInkGives)
{
    constexpr int width = 37;
    constexpr int height = 23;
    std::mt19937 random(7);
    for (double reach : {0.7, 1.0, 2.4, 6.0, 11.5, 40.0}) {
        std::vector<std::uint8_t> mask(width * height, 0);
        for (int i = 0; i < 12; ++i) { mask[random() % mask.size()] = static_cast<std::uint8_t>(1 + random() % 255); }
        auto const halo = widened(mask, width, height, reach);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                double wanted = 0;
                for (int v = 0; v < height; ++v) {
                    for (int u = 0; u < width; ++u) {
                        double const ink = mask[static_cast<std::size_t>(v * width + u)] / 255.0;
                        if (ink > 0) {
                            wanted = std::max(wanted, std::min(1.0, ink + reach - std::hypot(u - x, v - y)));
                        }
                    }
                }
                ASSERT_NEAR(halo[static_cast<std::size_t>(y * width + x)], wanted * 255, 1.01)
                    << reach << ": " << x << ' ' << y;
            }
        }
    }
}

TEST_F(Rendering, PngKeepsEveryPixel)
{
    Image const image = renderer.draw(shapes(), 1);
    std::string const bytes = encode_png(image);
    EXPECT_EQ(decode_png(bytes), image);
    EXPECT_THROW(decode_png(bytes.substr(0, bytes.size() / 2)), std::runtime_error);
    EXPECT_THROW(decode_png("no picture at all"), std::runtime_error);
    EXPECT_THROW(decode_png(""), std::runtime_error);
}

TEST_F(Rendering, CompareSeesWhatDiffers)
{
    Image const a = renderer.draw(white_scene(10, 10), 1);
    Image b = a;
    EXPECT_EQ(compare(a, b).share, 0);
    b.bgra[0] = 0;
    b.bgra[4] = 250;
    Difference const difference = compare(a, b);
    EXPECT_DOUBLE_EQ(difference.share, 0.01);
    EXPECT_EQ(difference.largest, 255);
    EXPECT_EQ(pixel(difference.picture, 0, 0), rgb(0xFF0000));
    EXPECT_FALSE(compare(a, renderer.draw(white_scene(10, 11), 1)).same_size);
}

}  // namespace
}  // namespace atlas::render
