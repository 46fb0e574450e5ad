#include "pictures.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cmath>

namespace atlas::render {
namespace {

using style::Color;
using style::rgb;
using Kind = scene::Pattern::Kind;

class Areas : public ::testing::Test {
protected:
    text::Fonts fonts;
    Renderer renderer{fonts};

    [[nodiscard]] Image draw(scene::Scene const& scene, double scale = 1) { return renderer.draw(scene, scale); }

    static int count(Image const& image, Color color)
    {
        int n = 0;
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x) { n += pixel(image, x, y) == color ? 1 : 0; }
        }
        return n;
    }
};

TEST_F(Areas, CoverExactlyTheirPixels)
{
    scene::Scene scene = white_scene(40, 30);
    scene.map.push_back(scene::Fill{{rectangle(5, 6, 25, 16)}, rgb(0x123456), {}});
    Image const image = draw(scene);
    EXPECT_EQ(count(image, rgb(0x123456)), 200);
    EXPECT_EQ(count(image, rgb(0xFFFFFF)), 1000);
}

TEST_F(Areas, CoverFractionsOfPixels)
{
    scene::Scene scene = white_scene(10, 10);
    scene.map.push_back(scene::Fill{{rectangle(2.25, 2.5, 6, 6)}, rgb(0x000000), {}});
    Image const image = draw(scene);
    EXPECT_NEAR(pixel(image, 2, 4).r, 255 * 0.25, 1);
    EXPECT_NEAR(pixel(image, 4, 2).r, 255 * 0.5, 1);
    EXPECT_NEAR(pixel(image, 2, 2).r, 255 * (1 - 0.375), 1);
    EXPECT_EQ(pixel(image, 4, 4).r, 0);
}

TEST_F(Areas, LeaveHolesOutWhateverTheirDirection)
{
    geo::Ring hole = rectangle(10, 10, 20, 20);
    for (int i = 0; i < 2; ++i) {
        scene::Scene scene = white_scene(40, 40);
        scene.map.push_back(scene::Fill{{rectangle(5, 5, 30, 30), hole}, rgb(0x000000), {}});
        Image const image = draw(scene);
        EXPECT_EQ(pixel(image, 15, 15), rgb(0xFFFFFF));
        EXPECT_EQ(pixel(image, 7, 15), rgb(0x000000));
        EXPECT_EQ(pixel(image, 25, 15), rgb(0x000000));
        std::reverse(hole.begin(), hole.end());
    }
}

TEST_F(Areas, ReachBeyondThePictureWithoutHarm)
{
    scene::Scene scene = white_scene(40, 40);
    scene.map.push_back(scene::Fill{{{{-1e7, 20}, {20, -1e7}, {1e7, 20}, {20, 1e7}, {-1e7, 20}}}, rgb(0x00FF00), {}});
    scene.map.push_back(scene::Fill{{{{NAN, 1}, {3, 3}, {9, 4}, {NAN, 1}}}, rgb(0xFF0000), {}});
    scene.map.push_back(scene::Fill{{{{1, 1}, {3, 3}}}, rgb(0xFF0000), {}});
    scene.map.push_back(scene::Fill{{}, rgb(0xFF0000), {}});
    EXPECT_EQ(count(draw(scene), rgb(0x00FF00)), 1600);
}

TEST_F(Areas, StripesCoverTheirShare)
{
    scene::Scene scene = white_scene(400, 400);
    scene::Fill fill{{rectangle(0, 0, 400, 400)}, rgb(0x000000), {}};
    fill.pattern = {Kind::stripes, rgb(0xFFFFFF), 16, 5, {3.7, 1.2}};
    scene.map.push_back(fill);
    for (double scale : {1.0, 1.25, 2.0, 3.0}) {
        Image const image = draw(scene, scale);
        double sum = 0;
        for (std::size_t i = 0; i < image.bgra.size(); i += 4) { sum += image.bgra[i]; }
        double const share = sum / 255 / (static_cast<double>(image.bgra.size()) / 4);
        EXPECT_NEAR(share, 5.0 / 16, 0.01) << scale;
    }
}

TEST_F(Areas, StripesOfSeveralColoursCoverEqualSharesSideBySide)
{
    scene::Scene scene = white_scene(400, 400);
    scene::Fill fill{{rectangle(0, 0, 400, 400)}, rgb(0x000000), {}};
    fill.pattern = {Kind::stripes, rgb(0xFF0000), 24, 6, {3.7, 1.2}, {rgb(0x00FF00), rgb(0x0000FF)}};
    scene.map.push_back(fill);
    for (double scale : {1.0, 1.25, 2.0, 3.0}) {
        Image const image = draw(scene, scale);
        double sums[3] = {};
        for (std::size_t i = 0; i < image.bgra.size(); ++i) {
            if (i % 4 < 3) { sums[i % 4] += image.bgra[i]; }
        }
        // Three bands of 6 px and the black ground of 6 px: a quarter each, and nothing of the ground between two
        // bands.
        for (double const sum : sums) {
            EXPECT_NEAR(sum / 255 / (static_cast<double>(image.bgra.size()) / 4), 0.25, 0.01) << scale;
        }
    }
    // Across the stripes the colours follow one another in the order given.
    Image const image = draw(scene, 4);
    std::string order;
    for (int i = 0; i < 400; ++i) {
        auto const c = pixel(image, 600 + i / 2, 600 + (i + 1) / 2);
        char const band = c == rgb(0xFF0000)   ? 'r'
                          : c == rgb(0x00FF00) ? 'g'
                          : c == rgb(0x0000FF) ? 'b'
                          : c == rgb(0x000000) ? 'k'
                                               : ' ';
        if (band != ' ' && (order.empty() || order.back() != band)) { order += band; }
    }
    EXPECT_NE(order.find("rgbkrgb"), std::string::npos) << order;
}

TEST_F(Areas, StripesRunOnThroughNeighbours)
{
    scene::Pattern const pattern{Kind::stripes, rgb(0x0000FF), 16, 5, {0, 0}};
    scene::Scene whole = white_scene(120, 80);
    whole.map.push_back(scene::Fill{{rectangle(10, 10, 110, 70)}, rgb(0xFFFF00), pattern});
    scene::Scene halves = white_scene(120, 80);
    halves.map.push_back(scene::Fill{{rectangle(10, 10, 53, 70)}, rgb(0xFFFF00), pattern});
    halves.map.push_back(scene::Fill{{rectangle(53, 10, 110, 70)}, rgb(0xFFFF00), pattern});
    EXPECT_EQ(draw(whole), draw(halves));
}

TEST_F(Areas, StripesFollowTheirOrigin)
{
    auto const with_origin = [&](geo::Point origin) {
        scene::Scene scene = white_scene(100, 100);
        scene.map.push_back(
            scene::Fill{{rectangle(0, 0, 100, 100)}, rgb(0xFFFF00), {Kind::stripes, rgb(0x0000FF), 16, 5, origin}});
        return draw(scene);
    };
    Image const at_zero = with_origin({0, 0});
    Image const moved = with_origin({7, 4});
    for (int y = 10; y < 90; ++y) {
        for (int x = 10; x < 90; ++x) { ASSERT_EQ(pixel(at_zero, x, y), pixel(moved, x + 7, y + 4)) << x << ' ' << y; }
    }
    EXPECT_EQ(pixel(at_zero, 0, 0), rgb(0x0000FF)) << "a stripe's middle runs through the origin";
}

TEST_F(Areas, HatchLeansTheOtherWayAndDotsAreRound)
{
    scene::Scene scene = white_scene(60, 60);
    scene.map.push_back(
        scene::Fill{{rectangle(0, 0, 60, 60)}, rgb(0xFFFFFF), {Kind::hatch, rgb(0x000000), 20, 4, {30, 30}}});
    Image image = draw(scene);
    EXPECT_EQ(pixel(image, 20, 20), rgb(0x000000));
    EXPECT_EQ(pixel(image, 45, 45), rgb(0x000000));
    EXPECT_EQ(pixel(image, 37, 23), rgb(0xFFFFFF));

    scene.map.clear();
    scene.map.push_back(
        scene::Fill{{rectangle(0, 0, 60, 60)}, rgb(0xFFFFFF), {Kind::dots, rgb(0x000000), 20, 8, {30, 30}}});
    image = draw(scene);
    EXPECT_EQ(pixel(image, 30, 30), rgb(0x000000));
    EXPECT_EQ(pixel(image, 32, 30), rgb(0x000000));
    EXPECT_EQ(pixel(image, 36, 30), rgb(0xFFFFFF));
    EXPECT_EQ(pixel(image, 33, 33).r, pixel(image, 26, 33).r);
}

TEST_F(Areas, ATransparentPatternIsNone)
{
    scene::Scene scene = white_scene(20, 20);
    scene.map.push_back(scene::Fill{{rectangle(0, 0, 20, 20)}, rgb(0xFF0000), {Kind::stripes, {}, 16, 5, {}}});
    EXPECT_EQ(count(draw(scene), rgb(0xFF0000)), 400);
}

}  // namespace
}  // namespace atlas::render
