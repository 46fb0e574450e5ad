// The monitor a presentation goes to.
#include "gl/monitors.hpp"

#include <gtest/gtest.h>

namespace atlas::gl {
namespace {

std::vector<ScreenBox> const two{{0, 0, 1920, 1080}, {1920, 0, 2560, 1440}};

TEST(MonitorOf, TheLargestSharedAreaDecides)
{
    EXPECT_EQ(monitor_of({100, 100, 1600, 900}, two), 0U);
    EXPECT_EQ(monitor_of({2000, 100, 1600, 900}, two), 1U);
    EXPECT_EQ(monitor_of({1000, 100, 1600, 900}, two), 0U);
    EXPECT_EQ(monitor_of({1200, 100, 1600, 900}, two), 1U);
}

TEST(MonitorOf, AWindowOffAllMonitorsBelongsToTheFirst)
{
    EXPECT_EQ(monitor_of({-5000, -5000, 800, 600}, two), 0U);
    EXPECT_EQ(monitor_of({0, 0, 10, 10}, {}), 0U);
}

TEST(MonitorOf, BoxesThatOnlyShareASideDoNotCount) { EXPECT_EQ(monitor_of({1920, 0, 800, 600}, two), 1U); }

TEST(ShowPlaces, OneMonitorShowsTheSlidesAlone) { EXPECT_EQ(show_places(1, 0, {}), (ShowPlaces{0, std::nullopt})); }

TEST(ShowPlaces, OfTwoTheAudienceSeesTheOneThatTheWindowIsNotOn)
{
    EXPECT_EQ(show_places(2, 0, {}), (ShowPlaces{1, 0}));
    EXPECT_EQ(show_places(2, 1, {}), (ShowPlaces{0, 1}));
    EXPECT_EQ(show_places(2, 0, 0), (ShowPlaces{0, 1})) << "where the slides were asked for there";
}

TEST(ShowPlaces, OfMoreTheNotesStayWithTheWindowOrAreNotShown)
{
    EXPECT_EQ(show_places(3, 0, 2), (ShowPlaces{2, 0}));
    EXPECT_EQ(show_places(3, 1, 9), (ShowPlaces{2, 1}));
    EXPECT_EQ(show_places(3, 1, {}), (ShowPlaces{1, std::nullopt})) << "before anybody has said which";
    EXPECT_EQ(show_places(3, 1, 1), (ShowPlaces{1, std::nullopt}));
}

TEST(ShowPlaces, MovingOnNeverPutsTheNotesWhereTheSlidesWere)
{
    EXPECT_EQ(moved_on({1, 0}, 2), (ShowPlaces{0, 1})) << "of two there is no other place";
    EXPECT_EQ(moved_on({2, 0}, 3), (ShowPlaces{1, 0}));
    EXPECT_EQ(moved_on({1, std::nullopt}, 3), (ShowPlaces{2, std::nullopt}));
    EXPECT_EQ(moved_on({0, std::nullopt}, 1), (ShowPlaces{0, std::nullopt}));
}

}  // namespace
}  // namespace atlas::gl
