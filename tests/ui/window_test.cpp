// The real interface, headless, driven by synthetic input: clicks, typing and keys, and what they do to the view.
#include "app/headless_app.hpp"
#include "app/open_atlas.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cmath>

namespace
{

using namespace atlas;

class WindowTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        auto result = app::open_atlas(SOURCE_DIR "/geodata/zhangye");
        ASSERT_TRUE(result.ok());
        s_atlas = result.value();
    }
    static void TearDownTestSuite() { s_atlas.reset(); }

    app::HeadlessApp open(int width = 1600, int height = 900) { return {s_atlas, {}, width, height}; }

    /// Where a point of the map (metres) is in the window.
    static geo::Point on_screen(app::HeadlessApp& window, geo::Point metres)
    {
        auto& map = window.app().map();
        geo::Point const px = scene::to_frame(map.camera(1e9), map.frame(), metres);
        auto const& box = window.app().boxes().map;
        double const scale = box.width() / map.frame().width;
        return {box.min.x + px.x * scale, box.min.y + px.y * scale};
    }
    static geo::Point metres_at(app::HeadlessApp& window, double x, double y)
    {
        auto& map = window.app().map();
        auto const& box = window.app().boxes().map;
        double const scale = box.width() / map.frame().width;
        return scene::to_metres(map.camera(1e9), map.frame(), {(x - box.min.x) / scale, (y - box.min.y) / scale});
    }
    /// A pixel of the county under which no symbol lies.
    static geo::Point free_pixel(app::HeadlessApp& window, std::string const& adcode)
    {
        auto const& county = *window.app().geometry().county(adcode);
        auto const& picture = *window.app().map().picture();
        auto const& box = county.parts.front().box;
        for (int i = 1; i < 40; ++i) {
            for (int j = 1; j < 40; ++j) {
                geo::Point at =
                    on_screen(window, {box.min_x + box.width() * i / 40, box.min_y + box.height() * j / 40});
                at = {std::round(at.x), std::round(at.y)};  // pointers stand on whole pixels
                geo::Point const metres = metres_at(window, at.x, at.y);
                geo::Point const px = scene::to_frame(*picture.order.view.camera, picture.order.frame, metres);
                auto const found = scene::pick(window.app().geometry(), picture.scene, *picture.order.view.camera,
                                               picture.order.frame, px);
                auto const inside =
                    window.app().boxes().map.contains({static_cast<float>(at.x), static_cast<float>(at.y)});
                if (found.project_ids.empty() && found.adcode == adcode && inside) { return at; }
            }
        }
        ADD_FAILURE() << "no free pixel in " << adcode;
        return {};
    }

    static model::AtlasPtr s_atlas;
};

model::AtlasPtr WindowTest::s_atlas;

TEST_F(WindowTest, ClickOnTheMapSelectsTheCounty)
{
    auto window = open();
    window.settle();
    geo::Point const at = free_pixel(window, "620702");
    window.click(at.x, at.y);
    EXPECT_EQ(window.app().view().selection, view::Selection(view::SelectedCounty{"620702"}));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().view().selection, view::Selection());
}

TEST_F(WindowTest, ClickOutsideAllCountiesClearsTheSelection)
{
    auto window = open();
    window.app().view().selection = view::SelectedCounty{"620702"};
    window.settle();
    auto const& map = window.app().boxes().map;
    window.click(map.min.x + map.width() * 0.4, map.max.y - 20);
    EXPECT_EQ(window.app().view().selection, view::Selection());
}

TEST_F(WindowTest, PinyinInitialsFindAProject)
{
    auto window = open();
    window.settle();
    window.key(ui::Key::find);
    window.type("zyx");
    EXPECT_TRUE(window.app().state().search_open);
    window.key(ui::Key::enter);
    auto const* selected = std::get_if<view::SelectedProject>(&window.app().view().selection);
    ASSERT_NE(selected, nullptr);
    EXPECT_EQ(s_atlas->project(selected->project_id)->name, "正义峡水库");
    EXPECT_FALSE(window.app().state().search_open);
}

TEST_F(WindowTest, CharactersTypedRightAfterTheKeyAreKept)
{
    auto window = open();
    window.settle();
    window.app().press(ui::Key::find);
    window.type("zyx");  // in the same frame as the key
    EXPECT_EQ(window.app().state().search_text, "zyx");
    window.type("sk");
    EXPECT_EQ(window.app().state().search_text, "zyxsk");
}

TEST_F(WindowTest, ArrowKeysWalkTheResultsAndLeaveTheMapAlone)
{
    auto window = open();
    window.settle();
    auto const camera = window.app().map().camera(1e9);
    window.key(ui::Key::find);
    window.type("zy");
    window.key(ui::Key::down);
    window.key(ui::Key::down);
    window.key(ui::Key::up);
    EXPECT_EQ(window.app().state().search_row, 1);
    EXPECT_EQ(window.app().map().camera(1e9), camera);
}

TEST_F(WindowTest, EscapeClearsTheSearchFirstThenTheSelection)
{
    auto window = open();
    window.app().view().selection = view::SelectedCounty{"620702"};
    window.settle();
    window.key(ui::Key::find);
    window.type("shan");
    window.key(ui::Key::escape);
    EXPECT_TRUE(window.app().state().search_text.empty());
    EXPECT_EQ(window.app().view().selection, view::Selection(view::SelectedCounty{"620702"}));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().view().selection, view::Selection());
}

TEST_F(WindowTest, CategoryRowTakesItsProjectsOffTheMap)
{
    auto window = open();
    window.settle();
    view::SearchIndex const index(*s_atlas);
    int const before = view::count_projects(*s_atlas, index, window.app().view()).shown;
    auto const& left = window.app().boxes().left;
    // Down the panel until a category switches: the rows lie one below the other.
    auto const all = window.app().view().filters.categories;
    for (float y = left.min.y + 60; y < left.max.y && window.app().view().filters.categories == all; y += 30) {
        window.click(left.min.x + 60, y);
        window.key(ui::Key::escape);
    }
    auto const changed = all ^ window.app().view().filters.categories;
    ASSERT_EQ(changed.count(), 1U);
    auto const counts = view::count_projects(*s_atlas, index, window.app().view());
    EXPECT_LT(counts.shown, before);
    EXPECT_EQ(counts.total, before);
}

TEST_F(WindowTest, WheelKeepsThePointUnderThePointer)
{
    auto window = open();
    window.settle();
    double const x = 700;
    double const y = 401;
    window.move(x, y);
    geo::Point const before = metres_at(window, x, y);
    double const mpp = window.app().map().camera(1e9).metres_per_px;
    window.wheel(2);
    window.settle();
    geo::Point const after = metres_at(window, x, y);
    EXPECT_LT(window.app().map().camera(1e9).metres_per_px, mpp);
    EXPECT_NEAR(after.x, before.x, 1);
    EXPECT_NEAR(after.y, before.y, 1);
}

TEST_F(WindowTest, DragMovesTheMapWithThePointerAndSelectsNothing)
{
    auto window = open();
    window.settle();
    geo::Point const held = metres_at(window, 700, 400);
    window.drag(700, 400, 820, 460);
    geo::Point const now = metres_at(window, 820, 460);
    EXPECT_NEAR(now.x, held.x, 1);
    EXPECT_NEAR(now.y, held.y, 1);
    EXPECT_EQ(window.app().view().selection, view::Selection());
}

TEST_F(WindowTest, HomeKeyReturnsToTheHomeView)
{
    auto window = open();
    window.settle();
    auto const home = window.app().map().camera(1e9);
    window.drag(700, 400, 820, 460);
    EXPECT_NE(window.app().map().camera(1e9), home);
    window.key(ui::Key::home);
    window.settle();
    EXPECT_EQ(window.app().map().camera(1e9), home);
    EXPECT_FALSE(window.app().view().camera.has_value());
}

TEST_F(WindowTest, LanguageSwitchTurnsTheInterfaceEnglish)
{
    auto window = open();
    window.settle();
    auto const& bar = window.app().boxes().bar;
    window.click(bar.max.x - 40, (bar.min.y + bar.max.y) / 2);
    EXPECT_EQ(window.app().view().language, base::Language::en);
}

TEST_F(WindowTest, TypedRareCharacterIsInTheFont)
{
    auto window = open();
    window.settle();
    ASSERT_FALSE(window.app().fonts().has(ui::Type::body, U'犇'));
    window.key(ui::Key::find);
    window.type("犇");
    EXPECT_TRUE(window.app().fonts().has(ui::Type::body, U'犇'));
    EXPECT_FALSE(window.app().fonts().stale());
}

TEST_F(WindowTest, SameStateGivesTheSamePicture)
{
    auto first = open(1280, 720);
    first.settle();
    auto const a = first.image();
    first.key(ui::Key::find);
    first.type("zhang");
    first.key(ui::Key::escape);
    first.move(-1e4, -1e4);
    first.settle();
    EXPECT_TRUE(a == first.image());
}

TEST_F(WindowTest, ComesToRest)
{
    auto window = open();
    window.settle();
    EXPECT_LT(window.app().due(1e9), 0) << "an idle window must not ask for frames";
}

}  // namespace
