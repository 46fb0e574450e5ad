// Pages: words are broken to their box, maps are enlarged whole.
#include "briefing/page/slide.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

namespace atlas::briefing {
namespace {

TextBox words(std::string text, double width)
{
    TextBox box{Role::body, {0, 0, width, 400}};
    box.paragraphs = {{Paragraph::Kind::body, {{std::move(text), false}, {"粗体字", true}}}};
    box.size = 30;
    return box;
}

TEST(PlaceText, BreaksToTheWidthAndKeepsEveryCharacter)
{
    text::Fonts fonts;
    auto const lines = place_text(words("张掖市六个县区的发展类型与二〇三〇年目标", 300), fonts);
    ASSERT_GE(lines.size(), 3U);
    std::string all;
    double bottom = 0;
    for (PlacedLine const& line : lines) {
        for (scene::Text const& text : line.texts) {
            EXPECT_LE(text.origin.x + text.run.width, 300.001);
            all += text.run.utf8;
        }
        EXPECT_GT(line.bottom, bottom);
        bottom = line.bottom;
    }
    EXPECT_EQ(all, "张掖市六个县区的发展类型与二〇三〇年目标粗体字");
    EXPECT_EQ(lines.back().texts.back().run.face, text::Face::bold);
}

TEST(PlaceText, AlignsRight)
{
    text::Fonts fonts;
    TextBox box = words("右", 500);
    box.align = Align::right;
    auto const lines = place_text(box, fonts);
    ASSERT_EQ(lines.size(), 1U);
    auto const& last = lines[0].texts.back();
    EXPECT_NEAR(last.origin.x + last.run.width, 500, 0.01);
}

TEST(Draw, EnlargesAPictureIntoItsBox)
{
    text::Fonts fonts;
    Slide slide;
    Picture picture;
    picture.box = {100, 50, 300, 150};
    picture.scale = 2;
    picture.scene.width = 100;
    picture.scene.height = 50;
    picture.scene.map.emplace_back(scene::Disc{{50, 25}, 10, style::rgb(0x123456), {}, 3, {4, 2}});
    slide.parts.emplace_back(picture);
    scene::Scene const drawn = draw(slide, fonts);
    scene::Disc const* disc = nullptr;
    for (auto const& item : drawn.map) {
        if (auto const* found = std::get_if<scene::Disc>(&item)) { disc = found; }
    }
    ASSERT_NE(disc, nullptr);
    EXPECT_EQ(disc->centre, (geo::Point{200, 100}));
    EXPECT_EQ(disc->radius, 20);
    EXPECT_EQ(disc->outline_width, 6);
    EXPECT_EQ(disc->dash, (std::vector<double>{8, 4}));
}

TEST(Draw, TellsHeadingsListsTablesAndFiguresInTheOrderOfReading)
{
    using Kind = scene::Passage::Kind;
    text::Fonts fonts;
    Slide slide;
    TextBox title{Role::title, {0, 0, 900, 80}};
    title.paragraphs = {{Paragraph::Kind::body, {{"甘州区", false}}}};
    TextBox body{Role::body, {0, 100, 300, 600}};
    body.paragraphs = {{Paragraph::Kind::heading, {{"目标", false}}},
                       {Paragraph::Kind::bullet, {{"一条很长很长很长很长很长很长很长很长很长的要点", false}}},
                       {Paragraph::Kind::bullet, {{"第二点", false}}},
                       {Paragraph::Kind::body, {{"正文", false}}}};
    Picture picture;
    picture.box = {300, 100, 600, 300};
    picture.description = "一张地图";
    Table table;
    table.box = {0, 700, 400, 804};
    table.widths = {200, 200};
    table.rows = {{{"县区"}, {"数"}}, {{"甘州"}, {"1"}}};
    slide.parts = {title, Rectangle{{0, 80, 900, 82}, {}}, body, picture, table};
    scene::Scene const drawn = draw(slide, fonts);
    std::vector<Kind> kinds;
    for (auto const& passage : drawn.passages) { kinds.push_back(passage.kind); }
    EXPECT_EQ(kinds, (std::vector<Kind>{Kind::title, Kind::heading, Kind::list, Kind::item, Kind::item, Kind::paragraph,
                                        Kind::figure, Kind::table, Kind::row, Kind::head_cell, Kind::head_cell,
                                        Kind::row, Kind::cell, Kind::cell}));
    EXPECT_EQ(drawn.passages[6].description, "一张地图");
    std::vector<std::size_t> open;  // ends of those that stand around
    for (auto const& passage : drawn.passages) {
        EXPECT_LT(passage.first, passage.end);
        while (!open.empty() && open.back() <= passage.first) { open.pop_back(); }
        EXPECT_TRUE(open.empty() || passage.end <= open.back()) << "one inside another only whole";
        open.push_back(passage.end);
        EXPECT_LE(passage.end, drawn.map.size());
    }
}

}  // namespace
}  // namespace atlas::briefing
