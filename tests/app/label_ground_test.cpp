// No name and no figure of an area stands on another county's ground: in random views, on the pages of the bundled
// briefings and on the sheets of all counties.
#include "../label_ground.hpp"
#include "sheet.hpp"

#include "app/export/sheets.hpp"
#include "briefing/page/compose.hpp"
#include "briefing/sheet/county_sheet.hpp"
#include "query/choices.hpp"
#include "query/levels.hpp"
#include "resolve/resolved.hpp"
#include "rules/atlas_years.hpp"
#include "scene/furniture/unlabelled_note.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace {

using namespace atlas;

struct RandomView {
    query::ViewState view;
    scene::Frame frame;
};

class RandomViews {
public:
    explicit RandomViews(scene::MapGeometry const& geometry) : m_geometry(geometry) {}

    RandomView next()
    {
        RandomView out;
        auto const [width, height] = one_of(m_sizes);
        out.frame = m_random() % 2 == 0 ? scene::sheet_frame(width, height) : scene::Frame{width, height};
        query::ViewState& view = out.view;
        view.theme = static_cast<query::Theme>(m_random() % 4);
        view.metric = static_cast<query::Metric>(m_random() % 4);
        view.language = m_random() % 3 == 0 ? base::Language::en : base::Language::zh;
        auto const& atlas = m_geometry.atlas();
        auto const years = rules::years_of(atlas);
        if (m_random() % 2 == 0) { view.year = uniform_int(years.first, years.last); }
        auto const indicators = query::choices_of(atlas, view).observed_indicators;
        if (m_random() % 3 == 0 && !indicators.empty()) { view.indicator = one_of(indicators); }
        view.show_projects = m_random() % 4 != 0;
        auto const levels = query::levels_of(atlas);
        if (m_random() % 3 == 0) { view.level = one_of(levels); }
        if (m_random() % 5 == 0) { view.selection = query::SelectedArea{one_of(m_geometry.counties()).adcode}; }
        // Zoomed in with its middle anywhere in the atlas, or the home view.
        if (m_random() % 4 != 0) {
            geo::Box const home = m_geometry.home_box();
            query::Camera camera = scene::fit(home, out.frame);
            camera.centre = {uniform(home.min_x, home.max_x), uniform(home.min_y, home.max_y)};
            camera.metres_per_px *= std::exp2(uniform(-3.5, 0.2));
            view.camera = camera;
        }
        return out;
    }

private:
    double uniform(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    int uniform_int(int low, int high) { return low + static_cast<int>(m_random() % unsigned(high - low + 1)); }
    template <class T>
    T const& one_of(std::vector<T> const& list)
    {
        return list[m_random() % list.size()];
    }

    scene::MapGeometry const& m_geometry;
    std::vector<std::pair<double, double>> m_sizes{{1920, 1080}, {1600, 900},  {1366, 768}, {1280, 720}, {1024, 768},
                                                   {800, 600},   {2560, 1440}, {480, 360},  {760, 1300}};
    std::mt19937 m_random{20270104};
};

void expect_own_ground(scene::MapGeometry const& geometry, scene::Scene const& scene, query::Camera const& camera,
                       scene::Frame const& frame, std::string const& where)
{
    for (auto const& words : test::label_ground(geometry, scene, camera, frame).on_foreign_ground) {
        ADD_FAILURE() << where << ": " << words;
    }
}

class LabelGround : public testing::TestWithParam<char const*> {};

TEST_P(LabelGround, OfRandomViewsIsOnesOwn)
{
    test::Sheet sheet(GetParam());
    RandomViews views(sheet.geometry);
    int lines = 0;
    std::size_t named = 0;
    for (int i = 0; i < 160; ++i) {
        auto const [view, frame] = views.next();
        auto const scene = sheet.build(view, frame);
        auto const camera = scene::camera_of(sheet.geometry, view, frame);
        auto const found = test::label_ground(sheet.geometry, scene, camera, frame);
        expect_own_ground(sheet.geometry, scene, camera, frame, "view " + std::to_string(i));
        lines += found.lines;
        named += found.named.size();
        std::string const words = scene::unlabelled_words(scene.unlabelled, view.language);
        bool const said = std::any_of(scene.furniture.begin(), scene.furniture.end(), [&](auto const& item) {
            auto const* text = std::get_if<scene::Text>(&item);
            return text != nullptr && text->run.utf8 == words;
        });
        EXPECT_TRUE(words.empty() || said) << "view " << i << ": " << words;
    }
    EXPECT_GT(lines, 1000);
    EXPECT_GT(named, 250U) << "the views must show names for the test to say anything";
}

TEST_P(LabelGround, OfEveryPageOfTheBriefingIsOnesOwn)
{
    test::Sheet sheet(GetParam());
    resolve::ResolvedCache answers;
    int maps = 0;
    for (auto const language : {base::Language::zh, base::Language::en}) {
        for (auto const& page : {briefing::wide_page, briefing::a4_page}) {
            for (auto const& scene : sheet.atlas->scenes) {
                for (auto const& slide : briefing::compose({sheet.geometry, sheet.search, answers}, scene,
                                                           {page, language, 1, 1}, sheet.fonts)) {
                    for (auto const& part : slide.parts) {
                        auto const* const map = std::get_if<briefing::Picture>(&part);
                        if (map == nullptr || !map->is_map) { continue; }
                        ++maps;
                        expect_own_ground(sheet.geometry, map->scene, map->camera, map->frame, scene.id);
                    }
                }
            }
        }
    }
    EXPECT_GT(maps, 30);
}

TEST_P(LabelGround, OfEveryCountySheetIsOnesOwn)
{
    test::Sheet sheet(GetParam());
    resolve::ResolvedCache answers;
    int maps = 0;
    for (auto const language : {base::Language::zh, base::Language::en}) {
        briefing::SheetSetup setup;
        setup.view.language = language;
        for (auto const& adcode : app::counties_with_outline(*sheet.atlas)) {
            for (auto const& slide :
                 briefing::county_sheet({sheet.geometry, sheet.search, answers}, adcode, setup, sheet.fonts)) {
                for (auto const& part : slide.parts) {
                    auto const* const map = std::get_if<briefing::Picture>(&part);
                    if (map == nullptr || !map->is_map) { continue; }
                    ++maps;
                    expect_own_ground(sheet.geometry, map->scene, map->camera, map->frame, adcode);
                }
            }
        }
    }
    EXPECT_GT(maps, 10);
}

INSTANTIATE_TEST_SUITE_P(Bundled, LabelGround, testing::Values("zhangye", "gansu"));

TEST(LabelGroundCheck, SeesWordsThatStandOnANeighbour)
{
    test::Sheet sheet("zhangye");
    auto const frame = scene::sheet_frame(1600, 900);
    query::ViewState view;
    auto scene = sheet.build(view, frame);
    auto const camera = scene::camera_of(sheet.geometry, view, frame);
    ASSERT_TRUE(test::label_ground(sheet.geometry, scene, camera, frame).on_foreign_ground.empty());
    auto const label = std::find_if(scene.labels.begin(), scene.labels.end(),
                                    [](auto const& placed) { return placed.id == "620722"; });
    ASSERT_NE(label, scene.labels.end());
    label->id = "620725";  // Minle's words as Shandan's
    EXPECT_FALSE(test::label_ground(sheet.geometry, scene, camera, frame).on_foreign_ground.empty());
}

}  // namespace
