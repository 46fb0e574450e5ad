// Pages as pages of a PDF: paper, bookmarks, and words where the text boxes are.
#include "publish/pdf.hpp"

#include "../render/outside.hpp"
#include "text/fonts.hpp"

namespace atlas::publish {
namespace {

briefing::Slide page_with(std::string title, bool continued)
{
    briefing::Slide page;
    page.title = std::move(title);
    page.continued = continued;
    page.background = style::rgb(0xFFFFFF);
    briefing::TextBox words{briefing::Role::body, {100, 100, 900, 600}};
    words.color = style::rgb(0x1B1F24);
    words.paragraphs = {{briefing::Paragraph::Kind::body, {{"稳居全省", false}, {"第一方阵", true}}}};
    page.parts.emplace_back(words);
    return page;
}

TEST(Paper, IsExactlyThatOfTheStandard)
{
    EXPECT_EQ(paper_of(briefing::a3_page).height_mm, 297);
    EXPECT_EQ(paper_of(briefing::a4_page).height_mm, 210);
    EXPECT_EQ(paper_of(briefing::a4_portrait_page).height_mm, 297);
    EXPECT_NEAR(paper_of(briefing::wide_page).height_mm, 190.5, 0.001);
}

TEST(Pdf, BookmarksScenesOnceAndKeepsTheirWords)
{
    text::Fonts fonts;
    render::PdfDocument document(fonts, {"简报", "County Atlas", {}});
    for (auto const& page : {page_with("甘州区", false), page_with("甘州区", true), page_with("水利工程", false)}) {
        add_page(document, page, fonts);
    }
    render::ScratchFile const file{".pdf", document.finish()};
    EXPECT_EQ(render::info(file.name(), "Pages"), "3");
    EXPECT_EQ(render::bookmarks(file.name()), (std::vector<std::string>{"甘州区|1", "水利工程|3"}));
    for (int page : {1, 2, 3}) { EXPECT_EQ(render::words_of(file.name(), page), "稳居全省第一方阵"); }
}

}  // namespace
}  // namespace atlas::publish
