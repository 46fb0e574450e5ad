// What a small presentation holds, byte by byte and element by element; the bundled briefing is held in pptx_test.py.
#include "publish/pptx/pptx.hpp"

#include "../compare_pictures.hpp"
#include "pptx_bytes.hpp"

#include "publish/pptx/pptx_units.hpp"
#include "publish/pptx/xml.hpp"
#include "render/raster/image.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <map>

namespace atlas::publish {
namespace {

using briefing::Paragraph;
using briefing::Role;
using briefing::Slide;
using briefing::TextBox;

TextBox words(Role role, geo::Box box, std::vector<Paragraph> paragraphs, double size = 30)
{
    TextBox text{role, box};
    text.paragraphs = std::move(paragraphs);
    text.size = size;
    text.color = style::rgb(0x1B1F24);
    return text;
}

std::map<std::string, std::string> unzip(std::string const& bytes)
{
    zip_error_t error;
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    std::map<std::string, std::string> entries;
    for (zip_int64_t i = 0; archive != nullptr && i < zip_get_num_entries(archive, 0); ++i) {
        auto const index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_index(archive, index, 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* const file = zip_fopen_index(archive, index, 0);
        EXPECT_EQ(zip_fread(file, content.data(), content.size()), static_cast<zip_int64_t>(stat.size));
        zip_fclose(file);
        entries[stat.name] = std::move(content);
    }
    if (archive != nullptr) { zip_discard(archive); }
    return entries;
}

class Pptx : public ::testing::Test {
protected:
    text::Fonts fonts;
    Slide slide;

    std::map<std::string, std::string> write()
    {
        return unzip(pptx_bytes({&slide, 1}, {"标题", base::Language::zh}, fonts));
    }

    pugi::xml_node shapes()
    {
        auto const parts = write();
        EXPECT_TRUE(m_document.load_string(parts.at("ppt/slides/slide1.xml").c_str(), pugi::parse_full));
        return m_document.child("p:sld").child("p:cSld").child("p:spTree");
    }

private:
    pugi::xml_document m_document;
};

TEST(PageUnits, KnowTheUsualSlideExactlyAndPaperToTheMillimetre)
{
    PageUnits const wide(briefing::wide_page);
    EXPECT_EQ(wide.width(), 12192000);
    EXPECT_EQ(wide.height(), 6858000);
    EXPECT_EQ(wide.points(30), 1500);
    EXPECT_NEAR(wide.print_scale() * 1920, 4000, 1e-6);
    EXPECT_EQ(PageUnits(briefing::a3_page).width(), 420 * 36000);
    EXPECT_EQ(PageUnits(briefing::a4_portrait_page).width(), 210 * 36000);
}

TEST(PageUnits, LetBoxesTouchThatTouch)
{
    PageUnits const units(briefing::a4_page);
    Emu const left = units.box({0.3, 0, 333.4, 10});
    Emu const right = units.box({333.4, 0, 800.1, 10});
    EXPECT_EQ(left.x + left.cx, right.x);
}

TEST_F(Pptx, SetsParagraphsNatively)
{
    slide.parts.emplace_back(words(Role::body, {100, 200, 700, 800},
                                   {{Paragraph::Kind::heading, {{"三地共建", false}}},
                                    {Paragraph::Kind::body, {{"目标 ", false}, {"350亿元", true}}},
                                    {Paragraph::Kind::bullet, {{"甘州\n临泽", false}}}}));
    pugi::xml_node const shape = shapes().child("p:sp");
    EXPECT_STREQ(shape.select_node(".//p:ph").node().attribute("type").value(), "body");
    EXPECT_STREQ(shape.select_node(".//a:off").node().attribute("x").value(), "635000");
    EXPECT_STREQ(shape.select_node(".//a:off").node().attribute("y").value(), "1254760");   // 200 px, less 2.4 of lift
    EXPECT_STREQ(shape.select_node(".//a:ext").node().attribute("cx").value(), "3829050");  // 600 px, and 3 of slack
    auto const text = shape.child("p:txBody");
    EXPECT_TRUE(text.child("a:bodyPr").child("a:noAutofit"));
    for (char const* inset : {"lIns", "tIns", "rIns", "bIns"}) {
        EXPECT_STREQ(text.child("a:bodyPr").attribute(inset).value(), "0");
    }
    auto paragraph = text.child("a:p");
    EXPECT_EQ(paragraph.select_node("a:r/a:rPr").node().attribute("sz").as_int(), 1725);
    EXPECT_TRUE(paragraph.select_node("a:r/a:rPr[@b='1']"));
    EXPECT_EQ(paragraph.select_node("a:pPr/a:lnSpc/a:spcPts").node().attribute("val").as_int(), 2588);
    EXPECT_EQ(paragraph.select_node("a:pPr/a:spcBef/a:spcPts").node().attribute("val").as_int(), 0);
    paragraph = paragraph.next_sibling("a:p");
    EXPECT_STREQ(paragraph.select_node("a:r[1]/a:t").node().text().get(), "目标 ");  // the blank is kept
    EXPECT_TRUE(paragraph.select_node("a:r[1]/a:rPr[@b='0']"));
    EXPECT_STREQ(paragraph.select_node("a:r[2][a:rPr/@b='1']/a:t").node().text().get(), "350亿元");
    EXPECT_EQ(paragraph.select_node("a:pPr/a:spcBef/a:spcPts").node().attribute("val").as_int(), 675);
    paragraph = paragraph.next_sibling("a:p");
    EXPECT_EQ(paragraph.child("a:pPr").attribute("marL").as_int(), 190500);
    EXPECT_EQ(paragraph.child("a:pPr").attribute("indent").as_int(), -190500);
    EXPECT_TRUE(paragraph.select_node("a:pPr/a:buChar"));
    EXPECT_TRUE(paragraph.select_node("a:r[a:t='甘州']/following-sibling::a:br/following-sibling::a:r[a:t='临泽']"));
}

TEST_F(Pptx, NumbersNatively)
{
    std::vector<Paragraph> list;
    for (char const* marker : {"1.", "2.", "", "9.", "10.", "a)"}) {
        list.push_back({Paragraph::Kind::bullet, {{"要点"}}, marker});
    }
    slide.parts.emplace_back(words(Role::body, {0, 0, 900, 900}, list));
    std::vector<std::string> found;
    for (auto const& properties : shapes().select_nodes(".//a:pPr")) {
        auto const numbers = properties.node().child("a:buAutoNum");
        auto const sign = properties.node().child("a:buChar");
        found.push_back(numbers ? std::string{"from "} + numbers.attribute("startAt").as_string("1")
                                : sign.attribute("char").value());
    }
    EXPECT_EQ(found, (std::vector<std::string>{"from 1", "from 1", "•", "from 9", "from 9", "a)"}));
}

TEST_F(Pptx, KeepsTheSideThatWordsAreAlignedTo)
{
    for (auto const align : {briefing::Align::left, briefing::Align::right, briefing::Align::centre}) {
        TextBox text = words(Role::source, {100, 0, 200, 50}, {{Paragraph::Kind::body, {{"文字"}}}}, 20);
        text.align = align;
        slide.parts.emplace_back(text);
    }
    std::vector<std::pair<long long, long long>> edges;
    for (auto const& shape : shapes().select_nodes("p:sp/p:spPr/a:xfrm")) {
        long long const x = shape.node().child("a:off").attribute("x").as_llong();
        edges.emplace_back(x, x + shape.node().child("a:ext").attribute("cx").as_llong());
    }
    constexpr long long px = 6350;
    EXPECT_EQ(edges[0], std::pair(100 * px, 202 * px));
    EXPECT_EQ(edges[1], std::pair(98 * px, 200 * px));
    EXPECT_EQ(edges[2], std::pair(99 * px, 201 * px));
}

TEST_F(Pptx, HasOneTitleAndOneBodyAndTextBoxesForTheRest)
{
    for (Role const role : {Role::title, Role::body, Role::body, Role::source, Role::stamp}) {
        slide.parts.emplace_back(words(role, {0, 0, 100, 50}, {{Paragraph::Kind::body, {{"文字"}}}}));
    }
    pugi::xml_node const tree = shapes();
    EXPECT_EQ(tree.select_nodes("p:sp").size(), 5U);
    EXPECT_EQ(tree.select_nodes(".//p:ph[@type='title']").size(), 1U);
    EXPECT_EQ(tree.select_nodes(".//p:ph[@type='body'][@idx='1']").size(), 1U);
    EXPECT_EQ(tree.select_nodes("p:sp[p:nvSpPr/p:cNvSpPr/@txBox='1']").size(), 3U);
}

TEST_F(Pptx, WritesATableWithACellForEveryColumn)
{
    briefing::Table table;
    table.box = {56, 140, 1856, 400};
    table.widths = {600.2, 600.2, 599.6};
    table.rows = {{{"县区"}, {"目标", false, briefing::Align::right}, {"实绩"}}, {{"甘州区"}, {"350"}}};
    table.row_height = 52;
    slide.parts.emplace_back(table);
    pugi::xml_node const frame = shapes().child("p:graphicFrame");
    long long widths = 0;
    for (auto const& column : frame.select_nodes(".//a:gridCol")) { widths += column.node().attribute("w").as_llong(); }
    EXPECT_EQ(widths, 1800 * 6350);
    EXPECT_STREQ(frame.select_node("p:xfrm/a:ext").node().attribute("cx").value(), "11430000");
    EXPECT_EQ(frame.select_nodes(".//a:tr").size(), 2U);
    EXPECT_EQ(frame.select_nodes(".//a:tr[@h='330200'][count(a:tc)=3]").size(), 2U);
    EXPECT_TRUE(frame.select_node(".//a:tc[.='目标']//a:pPr[@algn='r']"));
    EXPECT_TRUE(frame.select_node(".//a:tc[.='县区']//a:rPr[@b='1']"));
    EXPECT_TRUE(frame.select_node(".//a:tc[.='甘州区']//a:rPr[@b='0']"));
}

TEST_F(Pptx, LeavesOutATableOfNothing)
{
    slide.parts.emplace_back(briefing::Table{});
    EXPECT_FALSE(shapes().child("p:graphicFrame"));
}

TEST_F(Pptx, PutsPicturesInAtPrintResolutionAndNoWider)
{
    briefing::Picture picture;
    picture.box = {0, 120, 600, 420};
    picture.scene.width = 300;
    picture.scene.height = 150;
    picture.scene.background = style::rgb(0x123456);
    picture.scale = 2;
    picture.description = "甲\"<\x02>\n乙";
    slide.parts.emplace_back(picture);
    auto const parts = write();
    render::Image const image = render::decode_png(parts.at("ppt/media/image1.png"));
    EXPECT_EQ(image.width, 1250);
    EXPECT_EQ(image.height, 625);
    EXPECT_EQ(image.bgra[0], 0x56);
    EXPECT_STREQ(shapes().select_node("p:pic/p:nvPicPr/p:cNvPr").node().attribute("descr").value(), "甲\"<> 乙");

    slide.page = briefing::a3_page;
    std::get<briefing::Picture>(slide.parts[0]).box = {0, 0, 1920, 1357};
    EXPECT_EQ(render::decode_png(write().at("ppt/media/image1.png")).width, 4096);
}

TEST_F(Pptx, HasNotesOnlyWhereThereAreSome)
{
    EXPECT_FALSE(write().contains("ppt/notesMasters/notesMaster1.xml"));
    slide.notes = "一\r\n二 <&>\x03";
    auto const parts = write();
    EXPECT_TRUE(parts.contains("ppt/notesMasters/notesMaster1.xml"));
    pugi::xml_document notes;
    ASSERT_TRUE(notes.load_string(parts.at("ppt/notesSlides/notesSlide1.xml").c_str()));
    auto const lines = notes.select_nodes("//a:p");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_STREQ((lines.begin() + 1)->node().select_node(".//a:t").node().text().get(), "二 <&>");
}

TEST_F(Pptx, NamesItsLanguage)
{
    slide.parts.emplace_back(words(Role::title, {0, 0, 100, 50}, {{Paragraph::Kind::body, {{"Title & more"}}}}));
    auto const parts = unzip(pptx_bytes({&slide, 1}, {"A & B", base::Language::en}, fonts));
    EXPECT_NE(parts.at("ppt/slides/slide1.xml").find(R"(lang="en-US" altLang="zh-CN")"), std::string::npos);
    EXPECT_NE(parts.at("docProps/core.xml").find("<dc:title>A &amp; B</dc:title>"), std::string::npos);
    EXPECT_NE(write().at("ppt/slides/slide1.xml").find(R"(lang="zh-CN" altLang="en-US")"), std::string::npos);
}

TEST_F(Pptx, IsTheSameEveryTime)
{
    slide.notes = "备注";
    slide.parts.emplace_back(briefing::Rectangle{{0, 0, 10, 10}, style::rgb(0xC0392B)});
    PresentationInfo const info{"县域", base::Language::zh};
    EXPECT_EQ(pptx_bytes({&slide, 1}, info, fonts), pptx_bytes({&slide, 1}, info, fonts));
}

TEST_F(Pptx, RefusesNoPagesAndMixedSizes)
{
    EXPECT_THROW((void)pptx_bytes({}, {}, fonts), std::invalid_argument);
    std::vector<Slide> slides{slide, slide};
    slides[1].page = briefing::a4_page;
    EXPECT_THROW((void)pptx_bytes(slides, {}, fonts), std::invalid_argument);
}

}  // namespace
}  // namespace atlas::publish
