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

}  // namespace
}  // namespace atlas::gl
