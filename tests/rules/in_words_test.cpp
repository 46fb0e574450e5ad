#include "rules/in_words.hpp"

#include "small.hpp"

#include <gtest/gtest.h>

namespace atlas::rules {
namespace {

using base::Language;
using model::Quality;

TEST(InWords, NumbersHaveNoTrailingZeros)
{
    EXPECT_EQ(number(460, 1), "460");
    EXPECT_EQ(number(314.7, 1), "314.7");
    EXPECT_EQ(number(-0.01, 1), "0");
    EXPECT_EQ(percent(0.684), "68.4%");
    EXPECT_EQ(percent(0.5, 0), "50%");
}

TEST(InWords, AmountsAndTargets)
{
    EXPECT_EQ(amount(460, "亿元", Language::zh), "460 亿元");
    EXPECT_EQ(amount(65, "%", Language::en), "65%");
    model::Target const target = test::target("620702", 460, 2030);
    EXPECT_EQ(target_words(target, Language::zh),
              std::string(model::word(target.comparator).id) + " " + amount(460, target.unit, Language::zh));
}

TEST(InWords, PeriodsSayWhatIsNotFinal)
{
    EXPECT_EQ(period_words("2025", Quality::final, Language::zh), "2025");
    EXPECT_EQ(period_words("2025", Quality::preliminary, Language::zh), "2025 初步");
    EXPECT_EQ(period_words("2025", Quality::expected, Language::en), "2025 Expected");
    EXPECT_EQ(short_period_words("2025", Quality::preliminary, Language::zh), "2025初步");
    EXPECT_EQ(short_period_words("2025", Quality::preliminary, Language::en), "2025 prelim.");
}

TEST(InWords, SchedulesAreSaidWhereThereIsOne)
{
    EXPECT_EQ(schedule_words(ScheduleStatus::slightly_behind, Language::zh), "略滞后");
    EXPECT_EQ(schedule_words(ScheduleStatus::met, Language::en), "Met");
    EXPECT_EQ(schedule_words(ScheduleStatus::none, Language::en), "");
    EXPECT_EQ(words::word(ScheduleStatus::none).id, "no_schedule");
}

TEST(InWords, DocumentsAreNumberedInTheOrderOfFirstUse)
{
    Cited cited;
    EXPECT_EQ(cited.number("b"), 1);
    EXPECT_EQ(cited.number("a"), 2);
    EXPECT_EQ(cited.number("b"), 1);
    EXPECT_EQ(cited.mark({"c", {}, {}}), "[3]");
    EXPECT_EQ(cited.ids(), (std::vector<std::string>{"b", "a", "c"}));
}

}  // namespace
}  // namespace atlas::rules
