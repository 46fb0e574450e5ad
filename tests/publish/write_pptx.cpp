// Writes the briefing of an atlas as a presentation, and its pages as pictures, for pptx_test.py to hold against each
// other. Usage: write_pptx ATLAS FOLDER [en]
#include "briefing/compose.hpp"
#include "io/read_folder.hpp"
#include "io/write_file.hpp"
#include "publish/pages.hpp"
#include "publish/pptx.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace {

using namespace atlas;
namespace fs = std::filesystem;

std::vector<briefing::Slide> compose_all(model::AtlasPtr const& atlas, base::Language language, text::Fonts& fonts)
{
    scene::MapGeometry const geometry(atlas);
    view::SearchIndex const search(*atlas);
    std::vector<briefing::Slide> slides;
    for (model::BriefingScene const& scene : atlas->scenes) {
        briefing::PageSetup setup;
        setup.language = language;
        setup.number = static_cast<int>(slides.size()) + 1;
        setup.count = static_cast<int>(atlas->scenes.size());
        for (auto& slide : briefing::compose({geometry, search}, scene, setup, fonts)) {
            slides.push_back(std::move(slide));
        }
    }
    return slides;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) { return 2; }
    auto const atlas = io::read_folder(argv[1]);
    if (!atlas) { return 1; }
    base::Language const language = argc > 3 ? base::Language::en : base::Language::zh;
    fs::path const folder = argv[2];
    text::Fonts fonts;
    auto slides = compose_all(atlas.value(), language, fonts);
    slides.front().notes = "先讲五种类型。\n再讲条纹的含义 <&>。";  // the bundled briefing may have none
    publish::PresentationInfo const info{atlas.value()->settings.title, language};
    io::write_file(folder / "briefing.pptx", publish::pptx_bytes(slides, info, fonts));
    for (std::size_t i = 0; i < slides.size(); ++i) {
        io::write_file(folder / fmt::format("page{}.png", i + 1),
                       render::encode_png(publish::page_image(slides[i], 0.5, fonts)));
        fmt::print("{}\t{}\n", slides[i].scene_id, slides[i].title);
    }
}
