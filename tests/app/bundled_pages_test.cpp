// The pages of the bundled briefings, in every form and both languages.
#include "briefing/page/compose.hpp"
#include "io/folder/read_folder.hpp"
#include "query/search.hpp"
#include "scene/camera.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace {

using namespace atlas;

class BundledPages : public testing::TestWithParam<char const*> {};

TEST_P(BundledPages, ALegendAndManyWordsLeaveTheMapLarge)
{
    auto const opened = io::read_folder(std::string(SOURCE_DIR "/geodata/") + GetParam());
    ASSERT_TRUE(opened.ok());
    auto const& atlas = opened.value();
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    resolve::ResolvedCache answers;
    for (auto const language : {base::Language::zh, base::Language::en}) {
        for (auto const& page : {briefing::wide_page, briefing::a3_page, briefing::a4_page}) {
            for (auto const& scene : atlas->scenes) {
                if (scene.layout != "map_text") { continue; }
                auto const slides =
                    briefing::compose({geometry, search, answers}, scene, {page, language, 1, 1}, fonts);
                auto const* map = briefing::map_of(slides.front());
                ASSERT_NE(map, nullptr);
                double const content = page.height - 120 - 62;
                EXPECT_GE(map->box.height(), 0.95 * content) << scene.id;
                EXPECT_GE(map->box.width(), 1080) << scene.id;
                EXPECT_EQ(slides.size(), 1U) << scene.id;
            }
        }
    }
}

// Beside its county a figure reads as the neighbour's, and small maps side by side have little room.
TEST(BundledPage, OfTwoMapsNamesEveryCountyOverItsOwnGround)
{
    auto const opened = io::read_folder(SOURCE_DIR "/geodata/zhangye");
    ASSERT_TRUE(opened.ok());
    auto const& atlas = opened.value();
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    resolve::ResolvedCache answers;
    auto const scene =
        std::find_if(atlas->scenes.begin(), atlas->scenes.end(), [](auto const& s) { return s.layout == "two_maps"; });
    ASSERT_NE(scene, atlas->scenes.end());
    for (auto const language : {base::Language::zh, base::Language::en}) {
        auto const slides =
            briefing::compose({geometry, search, answers}, *scene, {briefing::wide_page, language, 1, 1}, fonts);
        auto const* map = briefing::map_of(slides.front());
        ASSERT_NE(map, nullptr);
        for (char const* const code : {"620702", "620723", "620725"}) {  // those with a figure that counts
            auto const& labels = map->scene.labels;
            auto const label = std::find_if(labels.begin(), labels.end(), [&](auto const& l) { return l.id == code; });
            ASSERT_NE(label, labels.end()) << code;
            geo::Point const middle = scene::to_metres(map->camera, map->frame, label->box.centre());
            EXPECT_EQ(geometry.county_at(middle), code);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Atlases, BundledPages, testing::Values("zhangye", "gansu"));

}  // namespace
