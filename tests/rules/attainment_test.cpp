#include "rules/attainment.hpp"
#include "rules/why_undefined.hpp"

#include "rules/plans.hpp"
#include "rules/units.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

#include <cmath>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;

namespace {

Atlas ganzhou()
{
    Atlas a = atlas::rules::test::atlas();
    a.targets = {target("620702", 460, 2030)};
    a.observations = {observation("620702", "2025", 314.7)};
    return a;
}

}  // namespace

TEST(WholeYear, OnlyFourDigits)
{
    EXPECT_EQ(whole_year("2023"), 2023);
    for (char const* period : {"2023H1", "2024Q1", "2024-05", "", "20a4", "-202"}) { EXPECT_FALSE(whole_year(period)); }
}

TEST(Attainment, Ganzhou)
{
    auto const a = ganzhou();
    auto const r = attainment(a, "620702", "gdp", 2026);
    EXPECT_EQ(r.status, DataStatus::ok);
    EXPECT_NEAR(*r.attainment, 0.6841304, 1e-7);  // 314.7 / 460
    EXPECT_NEAR(*r.gap, 145.3, 1e-9);             // 460 − 314.7
    // (460 / 314.7)^(1 / (2030 − 2025)) − 1 = 1.461709…^0.2 − 1
    EXPECT_NEAR(*r.required_growth, 0.0788777, 1e-7);
    EXPECT_FALSE(r.schedule);
    EXPECT_EQ(r.schedule_status, ScheduleStatus::baseline_only);
    EXPECT_FALSE(r.is_met);
}

TEST(Attainment, TheYearLookedAtBoundsTheFigure)
{
    auto a = ganzhou();
    a.observations.push_back(observation("620702", "2021", 240));
    EXPECT_EQ(a[*attainment(a, "620702", "gdp", 2024).actual].value, 240);
    EXPECT_EQ(attainment(a, "620702", "gdp", 2020).status, DataStatus::no_data);
}

TEST(Attainment, PartYearFiguresNeverStandForAYear)
{
    auto a = ganzhou();
    a.observations = {observation("620702", "2023H1", 31.31), observation("620702", "2024Q1", 10)};
    auto const r = attainment(a, "620702", "gdp", 2026);
    EXPECT_EQ(r.status, DataStatus::no_data);
    EXPECT_FALSE(r.attainment || r.gap || r.required_growth || r.schedule);
}

TEST(Attainment, OutdatedIsMoreThanTheLimitAndStillComputed)
{
    auto a = ganzhou();
    a.observations = {observation("620702", "2021", 230)};
    EXPECT_EQ(attainment(a, "620702", "gdp", 2026).status, DataStatus::ok);  // 2026 − 2021 = 5, not beyond 5
    auto const r = attainment(a, "620702", "gdp", 2027);
    EXPECT_EQ(r.status, DataStatus::outdated);
    EXPECT_NEAR(*r.attainment, 0.5, 1e-12);
}

TEST(Attainment, ConvertsUnits)
{
    auto a = ganzhou();
    a.observations[0].value = 3'147'000;
    a.observations[0].unit = "万元";
    auto const r = attainment(a, "620702", "gdp", 2026);
    EXPECT_NEAR(*r.attainment, 0.6841304, 1e-7);
    EXPECT_NEAR(*r.gap, 145.3, 1e-9);
    a.observations[0].unit = "人";
    EXPECT_EQ(attainment(a, "620702", "gdp", 2026).status, DataStatus::unit_mismatch);
}

TEST(Attainment, LowerIsBetter)
{
    auto a = ganzhou();
    a.indicators[0].direction = Direction::lower;
    a.targets = {target("620702", 30, 2030, "plan-2026-2030", "正文", Comparator::at_most)};
    a.observations = {observation("620702", "2024", 40)};
    auto r = attainment(a, "620702", "gdp", 2026);
    EXPECT_DOUBLE_EQ(*r.attainment, 0.75);  // 30 / 40
    EXPECT_DOUBLE_EQ(*r.gap, -10);
    EXPECT_FALSE(r.is_met);
    a.observations.push_back(observation("620702", "2027", 29));
    r = attainment(a, "620702", "gdp", 2028);
    EXPECT_TRUE(r.is_met);
    EXPECT_EQ(r.schedule_status, ScheduleStatus::met);
    EXPECT_GT(*r.schedule, 1);  // below the path, which is ahead
}

TEST(Attainment, SharesHaveNoRequiredGrowth)
{
    auto a = ganzhou();
    a.indicators[0].unit = a.targets[0].unit = a.observations[0].unit = "%";
    EXPECT_FALSE(attainment(a, "620702", "gdp", 2026).required_growth);
}

TEST(Attainment, NoRequiredGrowthAtOrAfterTheTargetYear)
{
    auto a = ganzhou();
    a.observations = {observation("620702", "2030", 450)};
    EXPECT_FALSE(attainment(a, "620702", "gdp", 2031).required_growth);
}

TEST(Schedule, AgainstConstantGrowthFromTheBaseline)
{
    // Baseline 100 in 2026, target 200 in 2030: path(2028) = 100 · 2^(2/4) = 141.42.
    auto a = ganzhou();
    a.targets = {target("620702", 200, 2030)};
    struct Case {
        double value;
        ScheduleStatus status;
    };
    double const path = 100 * std::sqrt(2.0);
    for (auto const& [value, status] :
         {Case{path * 1.03, ScheduleStatus::ahead}, Case{path, ScheduleStatus::on_track},
          Case{path * 0.981, ScheduleStatus::on_track}, Case{path * 0.96, ScheduleStatus::slightly_behind},
          Case{path * 0.94, ScheduleStatus::behind}, Case{201, ScheduleStatus::met}}) {
        a.observations = {observation("620702", "2026", 100), observation("620702", "2028", value)};
        auto const r = attainment(a, "620702", "gdp", 2028);
        EXPECT_NEAR(*r.schedule, value / path, 1e-12);
        EXPECT_EQ(r.schedule_status, status) << value;
    }
}

TEST(Schedule, BaselineIsTheNewestFigureUpToThePlansFirstYear)
{
    auto a = ganzhou();
    a.targets = {target("620702", 200, 2030)};
    a.observations = {observation("620702", "2020", 50), observation("620702", "2025", 100),
                      observation("620702", "2027", 120)};
    auto const r = attainment(a, "620702", "gdp", 2027);
    EXPECT_NEAR(*r.schedule, 120 / (100 * std::pow(2.0, 2.0 / 5)), 1e-12);
    a.observations.erase({0});  // none before the plan
    a.observations.erase({1});
    EXPECT_EQ(attainment(a, "620702", "gdp", 2027).schedule_status, ScheduleStatus::none);
}

TEST(Schedule, NoneWhereTheTargetIsNotAfterTheBaseline)
{
    using atlas::base::Language;
    auto a = ganzhou();
    a.observations = {observation("620702", "2026", 100), observation("620702", "2028", 120)};
    for (int const year : {2020, 2025, 2026}) {
        a.targets = {target("620702", 200, year)};
        for (int const seen : {2026, 2028}) {
            auto const r = attainment(a, "620702", "gdp", seen);
            EXPECT_EQ(r.schedule_status, ScheduleStatus::none) << year << " " << seen;
            EXPECT_FALSE(r.schedule) << year;
            EXPECT_FALSE(r.required_growth) << year;
            EXPECT_EQ(why_no_schedule(a, r, Language::zh),
                      "无路径：目标年 " + std::to_string(year) + " 不晚于基期 2026 年");
            EXPECT_EQ(why_no_schedule(a, r, Language::en),
                      "no path: due in " + std::to_string(year) + ", not after the baseline of 2026");
            EXPECT_EQ(why_no_growth(a, r, Language::zh), "目标年 " + std::to_string(year) + " 已到，没有剩余年份");
        }
    }
    a.targets = {target("620702", 90, 2026)};
    EXPECT_EQ(attainment(a, "620702", "gdp", 2028).schedule_status, ScheduleStatus::met) << "what is met is met";
}

TEST(Schedule, ThePathEndsWithTheTarget)
{
    using atlas::base::Language;
    auto a = ganzhou();
    a.targets = {target("620702", 200, 2028)};
    a.observations = {observation("620702", "2026", 100), observation("620702", "2028", 190),
                      observation("620702", "2029", 195)};
    auto const due = attainment(a, "620702", "gdp", 2028);
    EXPECT_NEAR(*due.schedule, 0.95, 1e-12) << "in its year the path is at the target";
    EXPECT_TRUE(why_no_schedule(a, due, Language::zh).empty());
    EXPECT_EQ(why_no_growth(a, due, Language::zh), "目标年 2028 已到，没有剩余年份");
    auto const past = attainment(a, "620702", "gdp", 2029);
    EXPECT_NEAR(*past.schedule, 0.975, 1e-12) << "and goes no further";
    EXPECT_EQ(past.schedule_status, ScheduleStatus::slightly_behind);
    EXPECT_EQ(why_no_growth(a, past, Language::zh), "目标年 2028 已到，没有剩余年份");
}

TEST(PlanFirstYear, FromItsId)
{
    auto const a = atlas::rules::test::atlas();
    EXPECT_EQ(plan_first_year(a, "zhangye-2026-2030"), 2026);
    EXPECT_EQ(plan_first_year(a, "zhangye-2022"), 2022);
    EXPECT_EQ(plan_first_year(a, "hexi-145"), 2021);
    EXPECT_EQ(plan_first_year(a, "hexi-155"), 2026);
    EXPECT_EQ(plan_first_year(a, "some-plan"), 2026);  // the atlas's period
}

TEST(Latest, QualityBeforeSourceDate)
{
    auto a = ganzhou();
    Source early{"early", "t", "", "", "2024-01-10", "", "", "", "", 2};
    Source late{"late", "t", "", "", "2025-03-01", "", "", "", "", 3};
    a.sources = {early, late};
    a.build_index();
    a.observations = {observation("620702", "2023", 1, Quality::expected, "late"),
                      observation("620702", "2023", 2, Quality::final, "early"),
                      observation("620702", "2023", 3, Quality::preliminary, "late"),
                      observation("620702", "2023", 4, Quality::final, "late")};
    EXPECT_EQ(a[*latest(a, "620702", "gdp", 2026)].value, 4);
    a.observations.erase({3});
    EXPECT_EQ(a[*latest(a, "620702", "gdp", 2026)].value, 2);
}

TEST(Latest, PrecedenceOfSourcesBetweenQualityAndDate)
{
    // Five figures of 2023. Quality comes first and leaves the three final ones (2, 4, 5). Of their sources only
    // "early" is listed, so 2 stands although "late" (4) and "middle" (5) are newer.
    auto a = ganzhou();
    Source early{"early", "t", "", "", "2024-01-10", "", "", "", "", 2};
    Source middle{"middle", "t", "", "", "2024-06", "", "", "", "", 3};
    Source late{"late", "t", "", "", "2025-03-01", "", "", "", "", 4};
    a.sources = {early, middle, late};
    a.build_index();
    a.observations = {observation("620702", "2023", 1, Quality::expected, "early"),
                      observation("620702", "2023", 2, Quality::final, "early"),
                      observation("620702", "2023", 3, Quality::preliminary, "early"),
                      observation("620702", "2023", 4, Quality::final, "late"),
                      observation("620702", "2023", 5, Quality::final, "middle")};
    auto const shown = [&](std::vector<std::string> order) {
        a.settings.observation_precedence = std::move(order);
        double const value = a[*latest(a, "620702", "gdp", 2026)].value;
        EXPECT_EQ(a[yearly_figures(a, "gdp").back()].value, value);
        return value;
    };
    EXPECT_EQ(shown({}), 4);                    // none listed: the newest date, 2025-03-01
    EXPECT_EQ(shown({"early"}), 2);             // listed before not listed
    EXPECT_EQ(shown({"middle", "early"}), 5);   // first in the list
    EXPECT_EQ(shown({"unknown", "other"}), 4);  // none of them listed
    // attainment: 5 / 460 = 0.0108695…
    a.settings.observation_precedence = {"middle"};
    EXPECT_NEAR(*attainment(a, "620702", "gdp", 2026).attainment, 0.010869565, 1e-9);
    // A newer period goes before any precedence.
    a.observations.push_back(observation("620702", "2024", 6, Quality::expected, "late"));
    EXPECT_EQ(shown({"early"}), 6);
}

TEST(Attainment, RowsUnderAFormerCodeAreTheAreas)
{
    auto a = ganzhou();
    a.areas.push_back(area("620881"));
    a.areas.back().former_codes = {"620824"};
    a.targets.push_back(target("620824", 20, 2030));
    a.observations.push_back(observation("620881", "2024", 12));
    a.observations.push_back(observation("620824", "2025Q1", 3));
    for (char const* code : {"620881", "620824"}) {
        EXPECT_NEAR(*attainment(a, code, "gdp", 2026).attainment, 0.6, 1e-12) << code;  // 12 / 20
    }
    a.observations.push_back(observation("999999", "2024", 7));
    EXPECT_EQ(a[*attainment(a, "999999", "gdp", 2026).actual].value, 7) << "a code of no area";
}

TEST(YearlyFigures, AreWhatLatestGives)
{
    auto a = ganzhou();
    a.observations = {observation("620702", "2023", 1, Quality::expected),
                      observation("620702", "2023", 2, Quality::final),
                      observation("620702", "2021", 3),
                      observation("620700", "2021", 4),
                      observation("999999", "2021", 5),
                      observation("620702", "2024Q1", 6)};
    auto const figures = yearly_figures(a, "gdp");
    ASSERT_EQ(figures.size(), 3U);
    std::vector<double> values;
    for (ObservationId const id : figures) {
        values.push_back(a[id].value);
        EXPECT_EQ(id, latest(a, a[id].adcode, "gdp", *whole_year(a[id].period)));
    }
    EXPECT_EQ(values, (std::vector<double>{4, 3, 2}));
}

TEST(Attainment, NoShareOfNothing)
{
    auto a = ganzhou();
    for (double const value : {0.0, -5.0}) {
        a.targets[0].value = value;
        EXPECT_FALSE(attainment(a, "620702", "gdp", 2026).attainment);
    }
    a.indicators[0].direction = Direction::lower;
    a.targets[0].value = 30;
    a.observations[0].value = -4;  // far below: met, and no share of it
    auto const r = attainment(a, "620702", "gdp", 2026);
    EXPECT_FALSE(r.attainment);
}

TEST(Met, EachComparator)
{
    using enum Comparator;
    auto const higher = Direction::higher;
    EXPECT_FALSE(met(greater, higher, 460, 460, 0.025));
    EXPECT_TRUE(met(greater, higher, 460.1, 460, 0.025));
    EXPECT_TRUE(met(at_least, higher, 460, 460, 0.025));
    EXPECT_TRUE(met(at_least, higher, 4'600'000 * 1e-4, 460, 0.025));  // rounding of a conversion does not matter
    EXPECT_TRUE(met(approximately, higher, 100 * 1.025, 100, 0.025));
    EXPECT_FALSE(met(approximately, higher, 102.6, 100, 0.025));
    EXPECT_TRUE(met(approximately, higher, 97.5, 100, 0.025));
    EXPECT_TRUE(met(at_most, Direction::lower, 30, 30, 0.025));
    EXPECT_FALSE(met(less, Direction::lower, 30, 30, 0.025));
    EXPECT_TRUE(met(equal, higher, 101, 100, 0.025));
    EXPECT_TRUE(met(equal, Direction::lower, 99, 100, 0.025));
    EXPECT_FALSE(met(equal, Direction::lower, 101, 100, 0.025));
}

TEST(TargetsOf, PrecedenceThenLaterYear)
{
    auto a = ganzhou();
    a.settings.target_precedence = {"new/正文", "new/附件1", "old"};
    a.targets = {target("620702", 1, 2026, "old"), target("620702", 2, 2030, "new", "附件1 甘州区"),
                 target("620702", 3, 2027, "new", "正文 二"), target("620702", 4, 2030, "new", "正文 二"),
                 target("620702", 5, 2040, "unlisted")};
    std::vector<double> values;
    for (Target const& t : a.rows(targets_of(a, "620702", "gdp"))) { values.push_back(t.value); }
    EXPECT_EQ(values, (std::vector<double>{4, 3, 2, 1, 5}));
    EXPECT_EQ(targets_of(a, "620702", "gdp", "new/附件1").size(), 1U);
    EXPECT_EQ(other_targets(a, *attainment(a, "620702", "gdp", 2026).target).size(), 4U);
    EXPECT_EQ(attainment(a, "620700", "gdp", 2026).status, DataStatus::no_target);
}

TEST(PlanMatches, PlanAndSectionPrefix)
{
    EXPECT_TRUE(plan_matches("p", "p", "anything"));
    EXPECT_TRUE(plan_matches("p/正文", "p", "正文 二"));
    EXPECT_FALSE(plan_matches("p/附件1", "p", "正文 二"));
    EXPECT_FALSE(plan_matches("p", "p2", ""));
}

TEST(UnitFactor, MoneyPowerAreaAndPeople)
{
    auto const factor = [](char const* from, char const* to) { return unit_factor(from, to).value_or(-1); };
    EXPECT_DOUBLE_EQ(factor("万元", "亿元"), 1e-4);
    EXPECT_DOUBLE_EQ(factor("万亿元", "亿元"), 1e4);
    EXPECT_DOUBLE_EQ(factor("万千瓦", "MW"), 10);
    EXPECT_DOUBLE_EQ(factor("百万千瓦", "GW"), 1);
    EXPECT_DOUBLE_EQ(factor("千米", "公里"), 1);
    EXPECT_DOUBLE_EQ(factor("亿立方米", "万立方米"), 1e4);
    EXPECT_NEAR(factor("万亩", "平方公里"), 20.0 / 3, 1e-12);  // 15 mu = 1 ha
    EXPECT_DOUBLE_EQ(factor("万人次", "人次"), 1e4);
    EXPECT_DOUBLE_EQ(factor("%", "%"), 1);
    EXPECT_FALSE(unit_factor("%", "个百分点"));
    EXPECT_FALSE(unit_factor("人", "人次"));
    EXPECT_FALSE(unit_factor("亿元", "万千瓦"));
    EXPECT_FALSE(unit_factor("", "亿元"));
}

TEST(Attainment, ATargetOfNothingDoesNotDisplaceOneThatSaysSomething)
{
    auto a = ganzhou();
    // Of a later plan, which would come first; check names it as an error of its row.
    a.targets = {target("620702", 0, 2027), target("620702", 460, 2030)};
    auto const r = attainment(a, "620702", "gdp", 2026);
    ASSERT_TRUE(r.target);
    EXPECT_EQ(a[*r.target].value, 460);
    EXPECT_EQ(r.status, DataStatus::ok);
}

TEST(Rounded, HalvesGoUpAsWrittenAndLargeNumbersStay)
{
    EXPECT_EQ(rounded(0.125, 2), 0.13);
    EXPECT_EQ(rounded(-0.125, 2), -0.13);
    EXPECT_EQ(rounded(1.005, 2), 1.01);
    EXPECT_EQ(rounded(54660, 4), 54660);
    EXPECT_EQ(rounded(123456789012.0, 2), 123456789012.0);
}
