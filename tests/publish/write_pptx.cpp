// Writes the briefing of an atlas as a presentation, and its pages as pictures, for pptx_test.py to hold against each
// other. Usage: write_pptx ATLAS FOLDER
#include "briefing/page/compose.hpp"
#include "io/files/write_file.hpp"
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "pptx_bytes.hpp"
#include "publish/pages.hpp"
#include "publish/pptx/pptx.hpp"
#include "query/search.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace {

using namespace atlas;
namespace fs = std::filesystem;

std::vector<briefing::Slide> compose_all(model::AtlasPtr const& atlas, text::Fonts& fonts)
{
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    resolve::ResolvedCache answers;
    std::vector<briefing::Slide> slides;
    for (model::BriefingScene const& scene : atlas->scenes) {
        briefing::PageSetup setup;
        setup.number = static_cast<int>(slides.size()) + 1;
        setup.count = static_cast<int>(atlas->scenes.size());
        for (auto& slide : briefing::compose({geometry, search, answers}, scene, setup, fonts)) {
            slides.push_back(std::move(slide));
        }
    }
    return slides;
}

/// A page with one of each part that the briefing may be without.
briefing::Slide sample_page()
{
    using Kind = briefing::Paragraph::Kind;
    briefing::Slide slide;
    slide.scene_id = "sample";
    slide.title = "表格与要点";
    slide.background = style::rgb(0xFFFFFF);
    briefing::TextBox title{briefing::Role::title, {84, 0, 1704, 120}};
    title.paragraphs = {{Kind::body, {{slide.title, true}}}};
    title.size = 46;
    title.color = style::rgb(0x1B1F24);
    title.middle = true;
    briefing::TextBox body{briefing::Role::body, {1200, 140, 1860, 900}};
    body.paragraphs = {{Kind::heading, {{"三地共建"}}},
                       {Kind::body, {{"到2030年，生产总值"}, {"达到350亿元", true}, {"，其余从略。"}}},
                       {Kind::bullet, {{"新能源、新兴产业与现代种业由甘州、临泽、高台共建"}}},
                       {Kind::bullet, {{"甘州"}}, "1."},
                       {Kind::bullet, {{"临泽"}}, "2."},
                       {Kind::bullet, {{"<&> 与 \"引号\"\x02"}}}};
    body.size = 30;
    body.color = title.color;
    briefing::TextBox stamp{briefing::Role::stamp, {1500, 950, 1860, 1010}};
    stamp.paragraphs = {{Kind::body, {{"内部使用"}}}};
    stamp.color = style::rgb(0xC0392B);
    stamp.align = briefing::Align::right;
    stamp.middle = true;
    using briefing::Align;
    briefing::Table table{{56, 140, 1136, 348}, {480, 300, 300}, {}, 24, 52};
    table.rows = {{{"县区"}, {"目标（亿元）", false, Align::right}, {"最近实绩", false, Align::right}},
                  {{"甘州区", true}, {"350", false, Align::right}, {"270.1", false, Align::right}},
                  {{"临泽县"}, {"105", false, Align::right}, {"—", false, Align::centre}},
                  {{"肃南裕固族自治县"}, {"<60>", false, Align::right}}};
    slide.parts = {briefing::Rectangle{{56, 36, 64, 90}, style::rgb(0xC0392B)}, title, body, table, stamp};
    return slide;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) { return 2; }
    auto const atlas = io::read_folder(argv[1]);
    if (!atlas) { return 1; }
    fs::path const folder = argv[2];
    text::Fonts fonts;
    auto slides = compose_all(atlas.value(), fonts);
    slides.push_back(sample_page());
    slides.front().notes = "先讲五种类型。\n再讲条纹的含义 <&>。";  // the bundled briefing may have none
    publish::PresentationInfo const info{atlas.value()->settings.title, base::Language::zh};
    io::write_file(folder / "briefing.pptx", publish::pptx_bytes(slides, info, fonts));
    for (std::size_t i = 0; i < slides.size(); ++i) {
        io::write_file(folder / fmt::format("page{}.png", i + 1),
                       render::encode_png(publish::page_image(slides[i], 0.5, fonts)));
        fmt::print("{}\t{}\n", slides[i].scene_id, slides[i].title);
    }
}
