// Titles that are far too long for the band at the top of the page.
#include "briefing/check/export_check.hpp"
#include "briefing/page/compose.hpp"

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "sample_atlas.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

constexpr char const* layouts[] = {"map_text", "map", "two_maps", "map_chart", "table"};

struct Titled {
    explicit Titled(std::string title) : atlas(test::sample()), geometry(atlas), search(*atlas)
    {
        scene.id = "long";
        scene.title = std::move(title);
        scene.text = "第一段正文。";
        scene.theme = "attainment";
        scene.indicator = "gdp";
    }

    std::vector<Slide> pages(char const* layout, PageSize page, base::Language language = base::Language::zh)
    {
        scene.layout = layout;
        if (scene.layout == "two_maps") { scene.second = model::SecondMap{"type", "", "", 0, ""}; }
        return compose({geometry, search, answers}, scene, {page, language, 1, 1}, fonts);
    }

    std::shared_ptr<model::Atlas> atlas;
    scene::MapGeometry geometry;
    query::SearchIndex search;
    resolve::ResolvedCache answers;
    text::Fonts fonts;
    model::BriefingScene scene;
};

std::string repeated(std::string const& words, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i) { out += words; }
    return out;
}

std::string const far_too_long = repeated("张掖市各县区到二〇三〇年的发展目标与完成情况", 12);

std::string plain(Paragraph const& paragraph)
{
    std::string out;
    for (Span const& span : paragraph.spans) { out += span.text; }
    return out;
}

TextBox const* text_of(Slide const& slide, Role role)
{
    for (Part const& part : slide.parts) {
        auto const* text = std::get_if<TextBox>(&part);
        if (text != nullptr && text->role == role) { return text; }
    }
    return nullptr;
}

void expect_inside(TextBox const& text, Titled& titled, std::string const& where)
{
    auto const lines = place_text(text, titled.fonts);
    ASSERT_FALSE(lines.empty()) << where;
    EXPECT_LE(lines.back().bottom, text.box.height()) << where;
    for (PlacedLine const& line : lines) {
        for (scene::Text const& run : line.texts) {
            EXPECT_LE(run.origin.x + run.run.width, text.box.width() + 0.5) << where;
        }
    }
}

TEST(Title, IsNeverDrawnOutsideItsBand)
{
    for (std::string const& title : {far_too_long, repeated("Unbrokenwordwithoutanyblank", 40),
                                     repeated("Targets of the counties ", 40), std::string("一\n二\n三\n四\n五")}) {
        Titled titled(title);
        for (char const* layout : layouts) {
            for (PageSize const& page : {wide_page, a3_page, a4_page, a4_portrait_page}) {
                for (auto const language : {base::Language::zh, base::Language::en}) {
                    for (Slide const& slide : titled.pages(layout, page, language)) {
                        auto const* text = text_of(slide, Role::title);
                        ASSERT_NE(text, nullptr);
                        EXPECT_GE(text->size, 28);
                        expect_inside(*text, titled, layout);
                    }
                }
            }
        }
    }
}

TEST(Title, StandsWholeBeforeTheWordsWhereItsBandIsTooShort)
{
    Titled titled(far_too_long);
    for (char const* layout : layouts) {
        for (PageSize const& page : {wide_page, a3_page, a4_portrait_page}) {
            auto const slides = titled.pages(layout, page);
            EXPECT_TRUE(slides.front().short_title) << layout;
            EXPECT_EQ(slides.front().title, far_too_long) << "for bookmarks and notes";
            std::string const band = plain(text_of(slides.front(), Role::title)->paragraphs.front());
            EXPECT_TRUE(band.ends_with("…")) << band;
            EXPECT_EQ(far_too_long.find(band.substr(0, band.size() - std::string("…").size())), 0U);
            std::string words;
            for (Slide const& slide : slides) {
                if (auto const* body = text_of(slide, Role::body)) {
                    for (Paragraph const& paragraph : body->paragraphs) { words += plain(paragraph); }
                }
            }
            EXPECT_EQ(words, far_too_long + (std::string(layout) == "map" ? "" : "第一段正文。")) << layout;
        }
    }
}

TEST(Title, OneWithoutEndIsShortenedAsAnyOther)
{
    Titled titled(repeated("题目", 50'000));
    auto const slides = titled.pages("map", wide_page);
    expect_inside(*text_of(slides.front(), Role::title), titled, "map");
    EXPECT_TRUE(slides.front().short_title);
    std::string words;
    for (Slide const& slide : slides) {
        if (auto const* body = text_of(slide, Role::body)) { words += plain(body->paragraphs.front()); }
    }
    EXPECT_EQ(words, titled.scene.title);
}

TEST(Title, FurtherPagesSayThatTheyContinueIt)
{
    Titled titled(far_too_long);
    auto const slides = titled.pages("map", wide_page);
    ASSERT_EQ(slides.size(), 2U);
    EXPECT_TRUE(plain(text_of(slides[1], Role::title)->paragraphs.front()).ends_with("…（续）"));
    EXPECT_FALSE(slides[1].short_title);
}

TEST(Title, WrapsAndShrinksBeforeItIsShortened)
{
    Titled titled(repeated("二〇三〇年目标", 8));
    auto const slides = titled.pages("map_text", wide_page);
    auto const* text = text_of(slides.front(), Role::title);
    EXPECT_FALSE(slides.front().short_title);
    EXPECT_EQ(plain(text->paragraphs.front()), titled.scene.title);
    EXPECT_EQ(place_text(*text, titled.fonts).size(), 2U);
    EXPECT_EQ(plain(text_of(slides.front(), Role::body)->paragraphs.front()), "第一段正文。");
}

TEST(Title, TheCheckSaysThatItIsShortened)
{
    Titled titled(far_too_long);
    auto const found = [&] {
        auto const findings =
            check_briefing({titled.geometry, titled.search, titled.answers}, {titled.scene}, {}, titled.fonts);
        return std::any_of(findings.begin(), findings.end(), [](Finding const& f) {
            return f.kind == ExportKind::short_title && f.place.scene == "long";
        });
    };
    EXPECT_TRUE(found());
    titled.scene.title = "短标题";
    EXPECT_FALSE(found());
}

}  // namespace
}  // namespace atlas::briefing
