// What a chart shows of targets under several plans, and what the plans are called there.
#include "rules/chart_data.hpp"
#include "rules/plan_names.hpp"

#include "rules/attainment.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;
using atlas::base::Language;

namespace {

Atlas two_plans()
{
    Atlas a = test::atlas();
    a.areas = {area("620702"), area("620721")};
    a.sources = {{"doc", "某市实施方案（2026-2030年）", "", "", "2026", "", "", "", "", 1},
                 {"old", "某市关于县域经济的实施意见", "", "", "2022-03-01", "", "", "", "", 2}};
    a.settings.target_precedence = {"plan-2026-2030/正文", "plan-2026-2030/附件", "plan-2022"};
    a.targets = {target("620702", 300, 2026, "plan-2022"), target("620702", 460, 2030),
                 target("620721", 20, 2026, "plan-2022")};
    for (std::size_t i = 0; i < a.targets.size(); ++i) {
        if (a.targets[i].plan == "plan-2022") { a.targets[i].citation.source_id = "old"; }
    }
    a.observations = {observation("620702", "2025", 280)};
    a.build_index();
    return a;
}

ChartData data_of(Atlas const& a, char const* adcode)
{
    return chart_data(a, adcode, "gdp", attainment(a, adcode, "gdp", 2026), 2026);
}

TEST(ChartData, EveryPlanHasALookThatItKeeps)
{
    Atlas const a = two_plans();
    auto const data = data_of(a, "620702");
    ASSERT_EQ(data.plans.size(), 2U);
    EXPECT_EQ(data.plans[0].plan, "plan-2026-2030");
    EXPECT_NE(data.plans[0].look, data.plans[1].look);
    EXPECT_EQ(data.plan_of(a[data.targets[0]]).plan, "plan-2022");
    EXPECT_EQ(a[*data.goal].year, 2030);
    auto const other = data_of(a, "620721");
    ASSERT_EQ(other.plans.size(), 1U);
    EXPECT_EQ(other.plans[0].look, data.plans[1].look) << "the older plan looks the same in a chart of its own";
}

TEST(ChartData, TargetsOfOneYearUnderTwoPlansAreBothShown)
{
    Atlas a = two_plans();
    a.targets.push_back(target("620702", 500, 2030, "plan-2022"));
    a.build_index();
    auto const data = data_of(a, "620702");
    ASSERT_EQ(data.targets.size(), 3U);
    EXPECT_EQ(a[data.targets[1]].plan, "plan-2026-2030") << "of one year the first by precedence comes first";
    EXPECT_EQ(data.goal, data.targets[1]);
}

TEST(ChartData, NoTwoPlansOfOneChartLookAlike)
{
    Atlas a = two_plans();
    for (char const* plan : {"p3", "p4", "p5"}) { a.targets.push_back(target("620721", 20, 2030, plan)); }
    a.targets.push_back(target("620702", 400, 2028, "p5"));  // the fifth plan would look as the first
    a.build_index();
    std::set<int> looks;
    auto const data = data_of(a, "620702");
    for (auto const& plan : data.plans) {
        EXPECT_LT(plan.look, chart_looks);
        looks.insert(plan.look);
    }
    EXPECT_EQ(looks.size(), 3U);
}

TEST(ChartData, AxesInFewerStepsStillHoldEveryValue)
{
    for (ChartAxes const& axes :
         {ChartAxes{2024, 2030, 250, 500, 50}, ChartAxes{2024, 2030, 0.2, 0.8, 0.1}, ChartAxes{2024, 2030, -3, 2, 1}}) {
        for (int most = 0; most < 7; ++most) {
            ChartAxes const fewer = coarser(axes, most);
            double const steps = (fewer.high - fewer.low) / fewer.step;
            EXPECT_NEAR(steps, std::round(steps), 1e-6);
            EXPECT_LE(steps, std::max(most, axes.low < 0 ? 2 : 1) + 1e-6);
            EXPECT_GE(steps, 1 - 1e-6);
            EXPECT_LE(fewer.low, axes.low + 1e-9);
            EXPECT_GE(fewer.high, axes.high - 1e-9);
        }
    }
    EXPECT_EQ(coarser({2024, 2030, 250, 500, 50}, 5).step, 50);
    EXPECT_EQ(coarser({2024, 2030, 250, 500, 50}, 3).step, 100);
    EXPECT_EQ(coarser({2024, 2030, 250, 500, 50}, 2).step, 200);
}

TEST(PlanName, YearsAndKindOfDocument)
{
    Atlas const a = two_plans();
    EXPECT_EQ(plan_name(a, a.targets[1], Language::zh), "2026–2030年实施方案");
    EXPECT_EQ(plan_name(a, a.targets[1], Language::en), "2026–2030 plan");
    EXPECT_EQ(plan_name(a, a.targets[0], Language::zh), "2022年实施意见");
    EXPECT_EQ(plan_name(a, a.targets[0], Language::en), "2022 opinions");
    auto named = [&](char const* plan, char const* source) {
        Target t = target("620702", 1, 2030, plan);
        t.citation.source_id = source;
        return plan_name(a, t, Language::zh) + "|" + plan_name(a, t, Language::en);
    };
    EXPECT_EQ(named("hexi-145", "doc"), "“十四五”实施方案|14th Five-Year plan");
    EXPECT_EQ(named("some", "old"), "2022年实施意见|2022 opinions");
    EXPECT_EQ(named("some", "nowhere"), "文件|document");
}

TEST(ChartData, APathLeadsOnlyToAGoalThatIsNotMet)
{
    Atlas a = two_plans();
    EXPECT_TRUE(data_of(a, "620702").has_path);
    EXPECT_FALSE(data_of(a, "620721").has_path) << "no figure to start from";
    a.observations.push_back(observation("620702", "2026", 470));
    a.build_index();
    EXPECT_FALSE(data_of(a, "620702").has_path) << "a path would lead down";
}

}  // namespace
