// Words of the legend and the title have a smallest size; what finds no room ends in an ellipsis.
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "scene/build.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

using namespace atlas;

namespace {

/// One county with a figure of an indicator of this name, on a sheet of this size.
scene::Scene sheet(std::string const& name, std::string const& title, double width, double height)
{
    auto atlas = std::make_shared<model::Atlas>();
    model::Area area;
    area.adcode = "990001";
    area.name = area.short_name = "样县";
    atlas->areas = {area};
    geo::Polygon const square{{{100, 38}, {101, 38}, {101, 39}, {100, 39}, {100, 38}}, {}};
    atlas->outlines = {{"990001", {square}}};
    model::Indicator indicator;
    indicator.indicator_id = "gdp";
    indicator.name = name;
    indicator.unit = "亿元";
    atlas->indicators = {indicator};
    atlas->observations = {{"990001", "gdp", "2025", 5, "亿元", model::Quality::final, {}, 0}};
    atlas->settings.year = 2026;
    atlas->settings.title = title;
    atlas->build_index();
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    scene::Frame const frame = scene::sheet_frame(width, height);
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator = "gdp";
    return scene::build_scene(geometry, resolve::resolve(atlas, search, view), view, frame, fonts);
}

std::string repeated(std::string const& words, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i) { out += words; }
    return out;
}

class SmallFrames : public testing::TestWithParam<std::pair<double, double>> {};

TEST_P(SmallFrames, NothingShrinksBelowReadingOrLeavesTheFrame)
{
    auto const [width, height] = GetParam();
    auto const scene = sheet(repeated("规模以上工业增加值", 12), repeated("差异化发展规划", 9), width, height);
    bool cut = false;
    for (scene::Item const& item : scene.furniture) {
        auto const* text = std::get_if<scene::Text>(&item);
        if (text == nullptr) { continue; }
        EXPECT_GE(text->run.size, scene::sizes::legend_note * scene::sizes::legend_least - 0.01) << text->run.utf8;
        EXPECT_GE(text->origin.x, -0.01) << text->run.utf8;
        EXPECT_LE(text->origin.x + text->run.width, width + 0.01) << text->run.utf8;
        cut = cut || text->run.utf8.ends_with("…");
    }
    EXPECT_TRUE(cut);
}

INSTANTIATE_TEST_SUITE_P(Sizes, SmallFrames,
                         testing::Values(std::pair{1920.0, 1080.0}, std::pair{1200.0, 800.0}, std::pair{800.0, 500.0},
                                         std::pair{640.0, 400.0}));

TEST(Header, TitleAndNameOfTheAtlasDoNotMeet)
{
    auto const scene = sheet(repeated("工业增加值", 9), repeated("差异化发展规划", 9), 1200, 800);
    double title_end = 0;
    double name_start = 1200;
    for (scene::Item const& item : scene.furniture) {
        auto const* text = std::get_if<scene::Text>(&item);
        if (text == nullptr || text->origin.y > scene::sizes::sheet_header) { continue; }
        if (text->origin.x < 60) {
            title_end = text->origin.x + text->run.width;
        } else {
            name_start = std::min(name_start, text->origin.x);
        }
    }
    EXPECT_GT(title_end, 60);
    EXPECT_LT(title_end, name_start);
}

}  // namespace
