#include "base/calendar.hpp"

#include <gtest/gtest.h>

namespace atlas::base {
namespace {

TEST(Calendar, ADateIsADayThatThereIs)
{
    for (char const* text : {"2026", "2026-03", "2026-03-31", "2024-02-29", "1000-01-01"}) {
        EXPECT_TRUE(is_date(text)) << text;
    }
    for (char const* text : {"", "26", "0999", "2026-", "2026-3", "2026-00", "2026-13", "2026-03-32", "2026-03-00",
                             "2026/03/01", "2026-03-1", "2026-03-01T", "20260301", "2026-02-31", "2026-02-29",
                             "2100-02-29", "2026-04-31", "+026-01-01"}) {
        EXPECT_FALSE(is_date(text)) << text;
    }
}

TEST(Calendar, EveryDayOfFourYearsIsADate)
{
    int const days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int year = 2023; year <= 2026; ++year) {
        for (int month = 1; month <= 12; ++month) {
            int const last = days[month - 1] + (month == 2 && year == 2024 ? 1 : 0);
            for (int day = 1; day <= 31; ++day) {
                char text[16];
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                EXPECT_EQ(is_date(text), day <= last) << text;
            }
        }
    }
}

TEST(Calendar, Periods)
{
    for (char const* text : {"2023", "2024H1", "2024H2", "2024Q1", "2024Q4", "2024-05"}) {
        EXPECT_TRUE(is_period(text)) << text;
    }
    for (char const* text : {"", "202", "2024H3", "2024Q0", "2024Q5", "2024-13", "2024-5", "2024-05-01", "2024 "}) {
        EXPECT_FALSE(is_period(text)) << text;
    }
    EXPECT_EQ(year_of("2024"), 2024);
    EXPECT_FALSE(year_of("0024"));
    EXPECT_FALSE(year_of("2024H1"));
}

}  // namespace
}  // namespace atlas::base
