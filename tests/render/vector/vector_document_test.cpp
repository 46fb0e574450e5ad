// PDF and SVG as programs of others see them: the geometry and colours of the PNG, real words, no images.
#include "outside.hpp"

#include "render/vector/vector_document.hpp"
#include "sample_scene.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cmath>

namespace atlas::render {
namespace {

constexpr double mm_per_px = 25.4 / 144;  ///< so that pdftoppm at 144 a inch gives one pixel a px

std::string pdf_of(scene::Scene const& scene, text::Fonts& fonts)
{
    PdfDocument document{fonts, {"题名", "County Atlas", "2026-01-02T03:04:05Z"}};
    document.add_page(scene, {scene.width * mm_per_px, scene.height * mm_per_px}, "首页");
    return document.finish();
}

/// The same scene in the three forms.
struct Forms {
    Forms(scene::Scene const& scene, text::Fonts& fonts)
        : png(Renderer{fonts}.draw(scene, 1)), pdf(poppler_page(ScratchFile{".pdf", pdf_of(scene, fonts)}.name(), 144)),
          svg(rsvg_picture(ScratchFile{".svg", render::svg(scene, {"题名", "", "zh", 1}, fonts)}.name()))
    {
    }
    Image png, pdf, svg;
};

/// How many pixels of black a row has between two columns: how far a black shape reaches into it.
double black_in_row(Image const& image, int y, int x0, int x1)
{
    double sum = 0;
    for (int x = x0; x < x1; ++x) { sum += 1 - pixel(image, x, y).g / 255.0; }
    return sum;
}
double black_in_column(Image const& image, int x, int y0, int y1)
{
    double sum = 0;
    for (int y = y0; y < y1; ++y) { sum += 1 - pixel(image, x, y).g / 255.0; }
    return sum;
}

TEST(VectorDocument, EdgesLieWithinHalfAPixel)
{
    text::Fonts fonts;
    auto const black = style::rgb(0x000000);
    scene::Scene scene = white_scene(240, 160);
    scene.map.push_back(scene::Fill{{rectangle(10.3, 8.4, 60.7, 50.2)}, black, {}});
    scene.map.push_back(scene::Fill{{{{80, 10}, {140, 10}, {110, 60}, {80, 10}}}, black, {}});
    scene.map.push_back(scene::Disc{{190.4, 40.7}, 25.3, black, {}, 0, {}});
    scene.map.push_back(scene::Stroke{{{{10, 120}, {110, 90}}}, black, 6.5, {}, true});
    scene.map.push_back(scene::Panel{{130, 90, 220, 140}, 9, black, {}, 0, 0});
    Forms const forms{scene, fonts};
    for (Image const* image : {&forms.pdf, &forms.svg}) {
        ASSERT_EQ(image->width, 240);
        ASSERT_EQ(image->height, 160);
        EXPECT_NEAR(black_in_row(*image, 30, 0, 35), 35 - 10.3, 0.5);
        EXPECT_NEAR(black_in_row(*image, 30, 35, 75), 60.7 - 35, 0.5);
        EXPECT_NEAR(black_in_column(*image, 30, 0, 30), 30 - 8.4, 0.5);
        EXPECT_NEAR(black_in_row(*image, 34, 75, 110), 110 - (80 + 24.5 * 0.6), 0.5);  // y of the row's middle is 34.5
        EXPECT_NEAR(black_in_column(*image, 190, 0, 80), 2 * 25.3, 0.5);
        EXPECT_NEAR(black_in_row(*image, 40, 150, 190), 190 - (190.4 - 25.3), 0.5);
        double const upright = 6.5 * std::hypot(100, 30) / 100;  // thickness of the line in a column
        EXPECT_NEAR(black_in_column(*image, 60, 70, 140), upright, 0.5);
        EXPECT_NEAR(black_in_column(*image, 60, 70, 104), 104 - (104.85 - upright / 2), 0.5);
        EXPECT_NEAR(black_in_row(*image, 115, 115, 235), 90, 0.5);
        for (int y = 12; y < 150; y += 6) {  // up to six edges a row
            EXPECT_NEAR(black_in_row(*image, y, 0, 240), black_in_row(forms.png, y, 0, 240), 2) << "row " << y;
        }
    }
}

TEST(VectorDocument, LooksLikeThePng)
{
    text::Fonts fonts;
    scene::Scene scene = shapes();
    scene.map.push_back(scene::Fill{{rectangle(4, 4, 40, 30)},
                                    style::rgb(0xE6E6E6),
                                    {scene::Pattern::Kind::dots, style::rgb(0x8A8A8A), 8, 2.2, {1, 1}}});
    Forms const forms{scene, fonts};
    EXPECT_LE(compare(forms.png, forms.pdf).share, 0.012);
    EXPECT_LE(compare(forms.png, forms.svg).share, 0.004);
    for (auto const& [x, y] : {std::pair{3, 100}, {90, 80}, {120, 45}, {130, 90}, {45, 55}}) {
        auto const want = pixel(forms.png, x, y);
        for (Image const* image : {&forms.pdf, &forms.svg}) {
            auto const got = pixel(*image, x, y);
            EXPECT_NEAR(got.r, want.r, 1) << x << "," << y;
            EXPECT_NEAR(got.g, want.g, 1) << x << "," << y;
            EXPECT_NEAR(got.b, want.b, 1) << x << "," << y;
        }
    }
}

TEST(VectorDocument, ShadowsFadeAsInThePng)
{
    text::Fonts fonts;
    scene::Scene scene = white_scene(120, 90);
    scene.furniture.push_back(scene::Panel{{30, 25, 90, 60}, 8, style::rgb(0xFFFFFF), style::rgb(0xDFE3E7), 1, 12});
    Forms const forms{scene, fonts};
    for (Image const* image : {&forms.pdf, &forms.svg}) {
        for (int y = 62; y < 78; ++y) {
            EXPECT_NEAR(pixel(*image, 60, y).g, pixel(forms.png, 60, y).g, 4) << "row " << y;
        }
        for (int x = 15; x < 28; ++x) {
            EXPECT_NEAR(pixel(*image, x, 45).g, pixel(forms.png, x, 45).g, 4) << "column " << x;
        }
    }
    EXPECT_LT(pixel(forms.png, 60, 64).g, 225) << "there is a shadow";
}

TEST(VectorDocument, WordsCanBeCopiedOnceAndPictogramsNotAtAll)
{
    text::Fonts fonts;
    scene::Scene scene = white_scene(400, 120);
    auto const ink = style::rgb(0x1B1F24);
    scene.map.push_back(scene::Text{
        fonts.shape(text::Face::bold, 24, "甘州区 68.4% first office"), {20, 40}, ink, style::rgb(0xFFFFFF), 3});
    scene.map.push_back(scene::Text{fonts.shape(text::Face::regular, 20, "民乐县 & <目标>"), {20, 80}, ink, {}, 0});
    scene.map.push_back(
        scene::Text{fonts.shape(text::Face::icons, 20, text::Fonts::icon("factory")), {20, 110}, ink, {}, 0});
    scene.map.push_back(scene::Clip{{0, 0, 100, 120}});
    scene.map.push_back(scene::Text{fonts.shape(text::Face::regular, 20, "看不见"), {200, 80}, ink, {}, 0});
    scene.map.push_back(scene::Unclip{});
    ScratchFile const file{".pdf", pdf_of(scene, fonts)};
    std::string const words = words_of(file.name());
    EXPECT_EQ(words, "甘州区68.4%firstoffice民乐县&<目标>");
    expect_real_fonts_and_no_images(file.name());

    std::string const svg = render::svg(scene, {"题 & 名", "说明", "zh", 2}, fonts);
    EXPECT_EQ(times(svg, ">甘州区 68.4% first office</text>"), 1U);
    EXPECT_EQ(times(svg, ">民乐县 &amp; &lt;目标&gt;</text>"), 1U);
    EXPECT_EQ(times(svg, "看不见"), 0U);
    EXPECT_EQ(times(svg, "<image"), 0U);
    EXPECT_NE(svg.find("<title>题 &amp; 名</title>\n<desc>说明</desc>"), std::string::npos);
    EXPECT_NE(svg.find("xml:lang=\"zh\""), std::string::npos);
    Image const picture = rsvg_picture(ScratchFile{".svg", svg}.name());
    EXPECT_EQ(picture.width, 800);
    std::size_t const hidden = svg.find("<g opacity=\"0\"");
    ASSERT_NE(hidden, std::string::npos);
    std::string const bare = svg.substr(0, hidden) + "</svg>";
    EXPECT_EQ(picture, rsvg_picture(ScratchFile{".svg", bare}.name())) << "the invisible words are not seen";
}

TEST(VectorDocument, NothingBecomesAnImage)
{
    text::Fonts fonts;
    scene::Scene scene = shapes();
    scene.furniture.push_back(scene::Text{fonts.shape(text::Face::regular, 14, "图例"),
                                          {20, 20},
                                          style::rgb(0x112233),
                                          style::with_alpha(style::rgb(0xFFFFFF), 0.8),
                                          2});
    std::string const pdf = pdf_of(scene, fonts);
    expect_real_fonts_and_no_images(ScratchFile{".pdf", pdf}.name());
    EXPECT_EQ(times(render::svg(scene, {}, fonts), "<image"), 0U);
}

TEST(VectorDocument, TellsPagesTitleAndBookmarks)
{
    text::Fonts fonts;
    auto const make = [&](std::string const& date) {
        PdfDocument document{fonts, {"张掖市 (2026)", "County Atlas", date}};
        document.add_page(white_scene(1920, 1080), {338.667, 190.5}, "第一页：目标");
        document.add_page(white_scene(1920, 1080), {338.667, 190.5});
        document.add_page(white_scene(1920, 1357), {420, 297}, "第三页");
        EXPECT_EQ(document.pages(), 3);
        return document.finish();
    };
    std::string const bytes = make("2026-01-02T03:04:05Z");
    ScratchFile const file{".pdf", bytes};
    EXPECT_EQ(info(file.name(), "Title"), "张掖市 (2026)");
    EXPECT_EQ(info(file.name(), "Creator"), "County Atlas");
    EXPECT_EQ(info(file.name(), "Author"), "");
    EXPECT_EQ(info(file.name(), "Pages"), "3");
    EXPECT_EQ(info(file.name(), "Page size"), "960 x 540 pts");
    EXPECT_NE(output_of("pdfinfo -f 3 -l 3 " + file.name()).find("1190.55 x 841.89 pts (A3)"), std::string::npos);
    EXPECT_NE(output_of("pdfinfo -isodates " + file.name()).find("2026-01-02T03:04:05Z"), std::string::npos);
    EXPECT_EQ(bookmarks(file.name()), (std::vector<std::string>{"第一页：目标|1", "第三页|3"}));
    output_of("qpdf --check " + file.name());  // throws when there is anything to mend
    EXPECT_EQ(bytes, make("2026-01-02T03:04:05Z"));
    EXPECT_NE(bytes, make("2026-01-02T03:04:06Z"));
}

TEST(VectorDocument, RefusesPagesOfNoOrTooLargeASize)
{
    text::Fonts fonts;
    PdfDocument document{fonts, {}};
    EXPECT_THROW(document.add_page(white_scene(10, 10), {0, 100}), std::runtime_error);
    EXPECT_THROW(document.add_page(white_scene(10, 10), {100, 5081}), std::runtime_error);
    EXPECT_EQ(document.pages(), 0);
}

}  // namespace
}  // namespace atlas::render
