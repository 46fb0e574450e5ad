#include "pictures.hpp"
#include "sample_scene.hpp"

#include "render/vector/vector.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cairo-pdf.h>

// Cairo's subsetter of CID-keyed fonts keeps a few hundred bytes; leaks of our own are still reported.
extern "C" char const* __lsan_default_suppressions();
extern "C" char const* __lsan_default_suppressions() { return "leak:libcairo.so"; }

namespace atlas::render {
namespace {

Image through_cairo(text::Fonts& fonts, scene::Scene const& scene, int scale)
{
    Image image{static_cast<int>(scene.width) * scale, static_cast<int>(scene.height) * scale, {}};
    image.bgra.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    cairo_surface_t* surface = cairo_image_surface_create_for_data(image.bgra.data(), CAIRO_FORMAT_ARGB32, image.width,
                                                                   image.height, image.width * 4);
    cairo_t* context = cairo_create(surface);
    cairo_scale(context, scale, scale);
    VectorDrawer{fonts}.draw_scene(context, scene);
    EXPECT_EQ(cairo_status(context), CAIRO_STATUS_SUCCESS);
    cairo_destroy(context);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return image;
}

void expect_alike(Image const& raster, Image const& vector, double share)
{
    Difference const difference = compare(raster, vector);
    EXPECT_LE(difference.share, share) << difference.largest;
    if (difference.share > share) {
        write_bytes("raster.png", encode_png(raster));
        write_bytes("vector.png", encode_png(vector));
    }
}

TEST(Vector, DrawsTheShapesOfTheRaster)
{
    text::Fonts fonts;
    Renderer renderer{fonts};
    scene::Scene scene = shapes();
    std::get<scene::Panel>(scene.furniture.back()).shadow = 0;  // soft edges are only approximated
    for (int scale : {1, 2}) { expect_alike(renderer.draw(scene, scale), through_cairo(fonts, scene, scale), 0.002); }
}

TEST(Vector, DrawsThePatternsOfTheRaster)
{
    using Kind = scene::Pattern::Kind;
    text::Fonts fonts;
    Renderer renderer{fonts};
    for (Kind kind : {Kind::stripes, Kind::hatch, Kind::dots}) {
        scene::Scene scene = white_scene(90, 70);
        scene.map.push_back(scene::Fill{{{{5, 40}, {40, 3}, {85, 30}, {50, 66}, {5, 40}}},
                                        style::rgb(0xD37869),
                                        {kind, style::rgb(0x1B4B8A), 12, 4, {7.3, 2.9}}});
        expect_alike(renderer.draw(scene, 1), through_cairo(fonts, scene, 1), 0.005);
    }
}

TEST(Vector, DrawsManyStripesAsTheRasterDoes)
{
    text::Fonts fonts;
    Renderer renderer{fonts};
    for (int scale : {1, 2}) {
        scene::Scene scene = white_scene(120, 90);
        scene::Pattern pattern{scene::Pattern::Kind::stripes, style::rgb(0x1B4B8A), 24, 6, {7.3, 2.9}};
        pattern.further = {style::rgb(0x86C98F), style::rgb(0xE58F7E)};
        scene.map.push_back(
            scene::Fill{{{{5, 40}, {40, 3}, {115, 30}, {60, 86}, {5, 40}}}, style::rgb(0xF2C57C), pattern});
        expect_alike(renderer.draw(scene, scale), through_cairo(fonts, scene, scale), 0.005);
    }
}

TEST(Vector, PutsTextWhereTheRasterDoes)
{
    text::Fonts fonts;
    Renderer renderer{fonts};
    scene::Scene scene = white_scene(200, 60);
    scene.map.push_back(scene::Text{
        fonts.shape(text::Face::bold, 24, "甘州区 68.4%"), {20, 40}, style::rgb(0x1B1F24), style::rgb(0x69D3A4), 3});
    expect_alike(renderer.draw(scene, 4), through_cairo(fonts, scene, 4), 0.02);
}

TEST(Vector, KeepsTextAsGlyphsInPdf)
{
    text::Fonts fonts;
    scene::Scene scene = white_scene(200, 60);
    scene.map.push_back(
        scene::Text{fonts.shape(text::Face::regular, 24, "正义峡水库"), {20, 40}, style::rgb(0x1B1F24), {}, 0});
    std::string bytes;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(
        [](void* to, unsigned char const* data, unsigned count) {
            static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(data), count);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes, 200, 60);
    cairo_t* context = cairo_create(surface);
    VectorDrawer drawer{fonts};
    drawer.draw_scene(context, scene);
    cairo_destroy(context);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    EXPECT_NE(bytes.find("NotoSansCJK"), std::string::npos);
}

}  // namespace
}  // namespace atlas::render
