// The presentation's state machine: every key, and what happens by itself.
#include "briefing/show/show.hpp"
#include "model/atlas.hpp"

#include <gtest/gtest.h>

namespace atlas::briefing {
namespace {

Show show(std::size_t scenes, std::size_t first = 0) { return Show(std::vector<double>(scenes, 5.0), first, 0); }

TEST(Show, GoesForthAndBackAndStopsAtTheEnds)
{
    Show s = show(3, 1);
    EXPECT_EQ(s.page(), 1U);
    s.press(ShowKey::next, 1);
    s.press(ShowKey::next, 2);
    EXPECT_EQ(s.page(), 2U);
    s.press(ShowKey::first, 3);
    s.press(ShowKey::previous, 4);
    EXPECT_EQ(s.page(), 0U);
    s.press(ShowKey::last, 5);
    EXPECT_EQ(s.page(), 2U);
    EXPECT_FALSE(s.ended());
    s.press(ShowKey::end, 6);
    EXPECT_TRUE(s.ended());
}

TEST(Show, FirstSceneBeyondTheLastIsTheLast) { EXPECT_EQ(show(3, 9).page(), 2U); }

TEST(Show, WithoutScenesNothingHappens)
{
    Show s = show(0);
    for (ShowKey key : {ShowKey::next, ShowKey::previous, ShowKey::last, ShowKey::play, ShowKey::enter}) {
        s.press(key, 1);
    }
    s.digit(1, 2);
    s.pen_down({1, 1});
    s.tick(100);
    EXPECT_EQ(s.pages(), 0U);
    EXPECT_TRUE(s.strokes().empty());
    EXPECT_FALSE(s.playing());
}

TEST(Show, ContinuedPagesCountAndThePageStays)
{
    Show s = show(3, 2);
    s.take_parts({1, 3, 2});
    EXPECT_EQ(s.pages(), 6U);
    EXPECT_EQ(s.page(), 4U);
    EXPECT_EQ(s.page_of(s.page()), (PageOf{2, 0}));
    s.press(ShowKey::next, 1);
    EXPECT_EQ(s.page_of(s.page()), (PageOf{2, 1}));
    s.take_parts({1, 1, 1});  // fewer than before: the last of its scene
    EXPECT_EQ(s.page_of(s.page()), (PageOf{2, 0}));
}

TEST(Show, BlackAndWhiteHideThePageAndTheNextKeyBringsItBack)
{
    Show s = show(3);
    s.press(ShowKey::black, 1);
    EXPECT_EQ(s.screen(), Screen::black);
    s.press(ShowKey::white, 2);
    EXPECT_EQ(s.screen(), Screen::white);
    s.press(ShowKey::white, 3);
    EXPECT_EQ(s.screen(), Screen::page);
    s.press(ShowKey::black, 4);
    s.press(ShowKey::next, 5);
    EXPECT_EQ(s.screen(), Screen::page);
    EXPECT_EQ(s.page(), 0U);
    s.press(ShowKey::next, 6);
    EXPECT_EQ(s.page(), 1U);
}

TEST(Show, EndClosesTheHelpFirst)
{
    Show s = show(3);
    s.press(ShowKey::help, 1);
    s.press(ShowKey::end, 2);
    EXPECT_FALSE(s.help());
    EXPECT_FALSE(s.ended());
    s.press(ShowKey::end, 3);
    EXPECT_TRUE(s.ended());
}

TEST(Show, AMovedMapReturnsOnTheNextKeyAndOnlyThen)
{
    Show s = show(3);
    s.look({{1, 2}, 300}, 1);
    for (ShowKey key : {ShowKey::spotlight, ShowKey::pen, ShowKey::help, ShowKey::black, ShowKey::black}) {
        s.press(key, 2);
    }
    ASSERT_TRUE(s.live());
    s.press(ShowKey::next, 3);
    EXPECT_FALSE(s.live());
    EXPECT_EQ(s.page(), 0U);
    s.press(ShowKey::next, 4);
    EXPECT_EQ(s.page(), 1U);
    s.look({{1, 2}, 300}, 5);
    s.press(ShowKey::last, 6);
    EXPECT_FALSE(s.live());
    EXPECT_EQ(s.page(), 2U);
}

TEST(Show, PenMarksStayUntilThePageIsLeft)
{
    Show s = show(3);
    s.press(ShowKey::pen, 1);
    s.pen_down({10, 10});
    s.pen_move({10.5, 10});  // too near to count
    s.pen_move({20, 12});
    s.pen_up();
    s.pen_move({90, 90});  // no button down
    ASSERT_EQ(s.strokes().size(), 1U);
    EXPECT_EQ(s.strokes()[0].points, (std::vector<geo::Point>{{10, 10}, {20, 12}}));
    s.press(ShowKey::black, 2);
    s.press(ShowKey::black, 3);
    EXPECT_EQ(s.strokes().size(), 1U);
    s.press(ShowKey::next, 4);
    EXPECT_TRUE(s.strokes().empty());
    EXPECT_TRUE(s.pen());
    s.pen_down({1, 1});
    s.pen_up();
    s.press(ShowKey::erase, 5);
    EXPECT_TRUE(s.strokes().empty());
}

TEST(Show, APageLeftInTheMiddleOfAStrokeEndsIt)
{
    Show s = show(2);
    s.pen_down({1, 1});
    s.press(ShowKey::next, 1);
    s.pen_move({50, 50});
    EXPECT_TRUE(s.strokes().empty());
}

TEST(Show, ADigitJumpsAtOnceWhereNoLongerNumberIsPossible)
{
    Show s = show(9);
    s.digit(7, 1);
    EXPECT_EQ(s.page(), 6U);
    s.digit(0, 2);
    EXPECT_EQ(s.page(), 6U);
}

TEST(Show, TwoDigitsWithinASecondMakeOneNumber)
{
    Show s = show(23);
    s.digit(1, 10);
    EXPECT_EQ(s.page(), 0U);
    EXPECT_EQ(s.typed(), 1);
    EXPECT_DOUBLE_EQ(s.due(10.25), 0.75);
    s.digit(8, 10.9);
    EXPECT_EQ(s.page(), 17U);
    s.digit(2, 20);
    s.tick(20.9);
    EXPECT_EQ(s.page(), 17U);
    s.tick(21);
    EXPECT_EQ(s.page(), 1U);
    s.digit(2, 30);
    s.press(ShowKey::enter, 30.1);
    EXPECT_EQ(s.page(), 1U);
    EXPECT_EQ(s.typed(), 0);
    s.digit(2, 40);
    s.digit(9, 40.5);  // no page 29
    EXPECT_EQ(s.page(), 1U);
    EXPECT_EQ(s.typed(), 0);
    s.digit(5, 50);  // 50 and more do not exist
    EXPECT_EQ(s.page(), 4U);
}

TEST(Show, EnterAfterANumberDoesNotGoOn)
{
    Show s = show(13);
    s.digit(5, 10);  // at once: there is no page 50
    s.press(ShowKey::enter, 10.3);
    EXPECT_EQ(s.page(), 4U);
    s.press(ShowKey::enter, 10.5);
    EXPECT_EQ(s.page(), 5U) << "it is one Enter that ends the number";
    s.digit(5, 20);
    s.press(ShowKey::enter, 21.1);
    EXPECT_EQ(s.page(), 5U) << "too late to belong to the number";
    s.digit(7, 30);
    s.press(ShowKey::next, 30.2);
    s.press(ShowKey::enter, 30.4);
    EXPECT_EQ(s.page(), 8U);
    s.digit(1, 40);
    s.tick(41);  // waited for a second digit
    s.press(ShowKey::enter, 41.2);
    EXPECT_EQ(s.page(), 0U);
}

TEST(Show, ASlowSecondDigitStartsANewNumber)
{
    Show s = show(23);
    s.digit(1, 10);
    s.digit(2, 11.5);
    EXPECT_EQ(s.page(), 0U);
    EXPECT_EQ(s.typed(), 2);
}

TEST(Show, PlaysByItselfToTheLastPageAndStops)
{
    Show s(std::vector<double>{2, 4, 3}, 0, 0);
    s.move_pointer({}, -10);
    EXPECT_LT(s.due(1), 0);
    s.press(ShowKey::play, 1);
    EXPECT_DOUBLE_EQ(s.due(1), 2);
    s.tick(2.9);
    EXPECT_EQ(s.page(), 0U);
    s.tick(3);
    EXPECT_EQ(s.page(), 1U);
    s.press(ShowKey::black, 4);  // waits while nothing is seen
    s.tick(50);
    EXPECT_EQ(s.page(), 1U);
    EXPECT_LT(s.due(50), 0);
    s.press(ShowKey::black, 60);
    s.tick(63.9);
    EXPECT_EQ(s.page(), 1U);
    s.tick(64);
    EXPECT_EQ(s.page(), 2U);
    s.tick(64.1);
    EXPECT_FALSE(s.playing());
    EXPECT_LT(s.due(65), 0);
}

TEST(Show, ScenesWithoutAHoldTakeTheDefault)
{
    model::BriefingScene scene;
    scene.move_seconds = 1.5;
    EXPECT_DOUBLE_EQ(stay_of(scene), default_hold + 1.5);
    scene.hold_seconds = 3;
    EXPECT_DOUBLE_EQ(stay_of(scene), 4.5);
}

TEST(Show, ThePointerHidesAfterThreeSeconds)
{
    Show s = show(2);
    s.move_pointer({5, 6}, 10);
    EXPECT_FALSE(s.pointer_hidden(12.9));
    EXPECT_DOUBLE_EQ(s.due(12), 1);
    EXPECT_TRUE(s.pointer_hidden(13));
    EXPECT_LT(s.due(13), 0);
}

TEST(Show, TheSpotlightIsToggledOrHeld)
{
    Show s = show(2);
    s.hold_spotlight(true);
    EXPECT_TRUE(s.spotlight());
    s.hold_spotlight(false);
    EXPECT_FALSE(s.spotlight());
    s.press(ShowKey::spotlight, 1);
    s.press(ShowKey::next, 2);
    EXPECT_TRUE(s.spotlight());
}

}  // namespace
}  // namespace atlas::briefing
