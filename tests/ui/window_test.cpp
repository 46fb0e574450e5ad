// The real interface, headless, driven by synthetic input: clicks, typing and keys, and what they do to the view.
#include "driven_app.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"

namespace {

using namespace atlas;
using test::metres_at;

class WindowTest : public test::DrivenApp {
protected:
    static test::Window open(int width = 1600, int height = 900)
    {
        return DrivenApp::open(zhangye(), {}, width, height);
    }
};

TEST_F(WindowTest, ClickOnTheMapSelectsTheCounty)
{
    auto window = open();
    auto const at = test::free_pixel(window, "620702");
    ASSERT_TRUE(at);
    window.click(at->x, at->y);
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{"620702"}));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().view().selection, query::Selection());
}

TEST_F(WindowTest, ClickOutsideAllCountiesClearsTheSelection)
{
    auto window = open();
    window.app().view().selection = query::SelectedArea{"620702"};
    window.settle();
    auto const& map = window.app().boxes().map;
    window.click(map.min.x + map.width() * 0.4, map.max.y - 20);
    EXPECT_EQ(window.app().view().selection, query::Selection());
}

TEST_F(WindowTest, PinyinInitialsFindAProject)
{
    auto window = open();
    window.key(ui::Key::find);
    window.type("zyx");
    EXPECT_TRUE(window.app().state().search.open);
    window.key(ui::Key::enter);
    auto const* selected = std::get_if<query::SelectedProject>(&window.app().view().selection);
    ASSERT_NE(selected, nullptr);
    EXPECT_EQ(zhangye()->project(selected->project_id)->name, "正义峡水库");
    EXPECT_FALSE(window.app().state().search.open);
}

TEST_F(WindowTest, CharactersTypedRightAfterTheKeyAreKept)
{
    auto window = open();
    window.app().press(ui::Key::find);
    window.type("zyx");  // in the same frame as the key
    EXPECT_EQ(window.app().state().search.text, "zyx");
    window.type("sk");
    EXPECT_EQ(window.app().state().search.text, "zyxsk");
}

TEST_F(WindowTest, ArrowKeysWalkTheResultsAndLeaveTheMapAlone)
{
    auto window = open();
    auto const camera = window.app().map().camera(1e9);
    window.key(ui::Key::find);
    window.type("zy");
    window.key(ui::Key::down);
    window.key(ui::Key::down);
    window.key(ui::Key::up);
    EXPECT_EQ(window.app().state().search.row, 1);
    EXPECT_EQ(window.app().map().camera(1e9), camera);
}

TEST_F(WindowTest, EscapeClearsTheSearchFirstThenTheSelection)
{
    auto window = open();
    window.app().view().selection = query::SelectedArea{"620702"};
    window.settle();
    window.key(ui::Key::find);
    window.type("shan");
    window.key(ui::Key::escape);
    EXPECT_TRUE(window.app().state().search.text.empty());
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{"620702"}));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().view().selection, query::Selection());
}

TEST_F(WindowTest, CategoryRowTakesItsProjectsOffTheMap)
{
    auto window = open();
    query::SearchIndex const index(*zhangye());
    int const before = query::filter_projects(*zhangye(), index, window.app().view()).counts.shown;
    auto const& left = window.app().boxes().left;
    // Down the panel until a category switches: the rows lie one below the other.
    auto const all = window.app().view().filters.categories;
    for (float y = left.min.y + 60; y < left.max.y && window.app().view().filters.categories == all; y += 30) {
        window.click(left.min.x + 60, y);
        window.key(ui::Key::escape);
    }
    auto const changed = all ^ window.app().view().filters.categories;
    ASSERT_EQ(changed.count(), 1U);
    auto const counts = query::filter_projects(*zhangye(), index, window.app().view()).counts;
    EXPECT_LT(counts.shown, before);
    EXPECT_EQ(counts.total, before);
}

TEST_F(WindowTest, WheelKeepsThePointUnderThePointer)
{
    auto window = open();
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
    geo::Point const held = metres_at(window, 700, 400);
    window.drag(700, 400, 820, 460);
    geo::Point const now = metres_at(window, 820, 460);
    EXPECT_NEAR(now.x, held.x, 1);
    EXPECT_NEAR(now.y, held.y, 1);
    EXPECT_EQ(window.app().view().selection, query::Selection());
}

TEST_F(WindowTest, HomeKeyReturnsToTheHomeView)
{
    auto window = open();
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
    auto const& bar = window.app().boxes().bar;
    window.click(bar.max.x - 40, (bar.min.y + bar.max.y) / 2);
    EXPECT_EQ(window.app().view().language, base::Language::en);
}

TEST_F(WindowTest, TypedRareCharacterIsInTheFont)
{
    auto window = open();
    ASSERT_FALSE(window.app().kit().fonts.has(ui::Type::body, U'犇'));
    window.key(ui::Key::find);
    window.type("犇");
    EXPECT_TRUE(window.app().kit().fonts.has(ui::Type::body, U'犇'));
    EXPECT_FALSE(window.app().kit().fonts.stale());
}

TEST_F(WindowTest, SameStateGivesTheSamePicture)
{
    auto first = open(1280, 720);
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
    EXPECT_LT(window.app().due(1e9), 0) << "an idle window must not ask for frames";
}

}  // namespace
