// Figures in the words of a briefing: what they say, what they rest on, and what is refused.
#include "rules/live_figure.hpp"

#include "small.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

namespace atlas::rules {

using namespace atlas::model;
namespace {

Atlas sample()
{
    Atlas a = test::atlas();
    a.areas[1].name = "甘州区";
    a.areas[1].name_en = "Ganzhou District";
    a.areas.push_back(test::area("620721", AreaLevel::county, "620700"));
    a.indicators[0].aggregation = Aggregation::sum;
    a.targets = {test::target("620702", 460, 2030),
                 test::target("620702", 330, 2026, "plan-2022", "正文", Comparator::approximately)};
    a.targets[1].citation.source_id = "old";
    a.observations = {test::observation("620702", "2025", 314.7, Quality::preliminary, "report"),
                      test::observation("620702", "2023", 280, Quality::expected, "press"),
                      test::observation("620702", "2018", 200)};
    Project p;
    p.project_id = "dam";
    p.name = "正义峡水库";
    p.adcodes = {"620702"};
    a.projects = {p};
    ProjectFact fact{"dam", "2024-06", FactKind::stage, "started", "", "开工", {"paper", "", "q"}, 1};
    a.facts = {fact};
    fact.kind = FactKind::investment;
    fact.value = "28.52";
    fact.unit = "亿元";
    a.facts.push_back(fact);
    a.build_index();
    return a;
}

std::string said(std::string_view text, FigureSetting const& setting = {2026, {}, base::Language::zh})
{
    static Atlas const atlas = sample();
    auto const filled = fill_figures(atlas, text, setting);
    EXPECT_TRUE(filled.errors.empty()) << words::in(base::Language::en, filled.errors.front().message);
    return filled.text;
}

TEST(LiveFigure, SaysValueUnitAndPeriodAndHowFirmItIs)
{
    EXPECT_EQ(said("现为{gdp.620702.latest}。"), "现为314.7亿元（2025年初步数）。");
    EXPECT_EQ(said("{gdp.620702.latest.2023}"), "280亿元（2023年预计数）");
    EXPECT_EQ(said("{gdp.620702.latest.2022}"), "200亿元（2018年）");
    EXPECT_EQ(said("{gdp.620702.latest}", {2026, {}, base::Language::en}),
              "314.7 × 100 million yuan (2025, preliminary)");
    EXPECT_EQ(said("{gdp.620702.latest}", {2031, {}, base::Language::zh}), "314.7亿元（2025年初步数，已过时）");
}

TEST(LiveFigure, HoldsTargetsOfTheScenesPlanAgainstTheFigure)
{
    EXPECT_EQ(said("{gdp.620702.target}"), "突破460亿元（2030年）");
    EXPECT_EQ(said("{gdp.620702.target}", {2026, "plan-2022", base::Language::zh}), "330亿元左右（2026年）");
    EXPECT_EQ(said("{gdp.620702.attainment}"), "68.4%（2025年初步数）");
    EXPECT_EQ(said("{gdp.620702.gap}"), "145.3亿元（2025年初步数）");
    EXPECT_EQ(said("{gdp.620702.growth}", {2031, {}, base::Language::zh}),
              "数据过旧，不作推算（2025年初步数，已过时）");
    // (460 / 314.7)^(1/5) − 1 = 7.887 %
    EXPECT_EQ(said("{gdp.620702.growth}"), "7.9%（2025—2030年，基数为初步数）");
    // Path from 280 (2025's own figure is the baseline of a plan that begins in 2026).
    EXPECT_EQ(said("{gdp.620702.status}"), "仅有基期（2025年初步数）");
}

TEST(LiveFigure, SaysInWordsWhatIsMissing)
{
    EXPECT_EQ(said("{gdp.620721.latest}{gdp.620721.target}"), "无数据未设目标");
    EXPECT_EQ(said("{gdp.620702.latest.2017}"), "无数据");
    EXPECT_EQ(said("{project.dam.capacity}"), "无数据");
    EXPECT_EQ(said("{types.620702}"), "无数据");
    // One county of two has a figure: no total is made up.
    EXPECT_EQ(said("{gdp.620700.latest}").substr(0, 9), "无数据");
}

TEST(LiveFigure, NamesAndProjects)
{
    EXPECT_EQ(said("{name.620702}的{name.dam}"), "甘州区的正义峡水库");
    EXPECT_EQ(said("{name.620702}", {0, {}, base::Language::en}), "Ganzhou District");
    EXPECT_EQ(said("{project.dam.stage}"), "开工（2024-06）");
    EXPECT_EQ(said("{project.dam.stage.2023}"), "无数据");
    EXPECT_EQ(said("{project.dam.investment}"), "28.52亿元（2024-06）");
}

TEST(LiveFigure, CountiesAddUpWhereAllHaveAFigure)
{
    Atlas a = sample();
    a.observations.push_back(test::observation("620721", "2025", 20, Quality::expected, "sunan"));
    auto const filled = fill_figures(a, "{gdp.620700.latest}", {2026, {}, base::Language::zh});
    EXPECT_EQ(filled.text, "334.7亿元（2025年预计数，2个县区合计）");
    EXPECT_EQ(filled.source_ids, (std::vector<std::string>{"report", "sunan"}));
}

TEST(LiveFigure, NamesItsDocumentsOnce)
{
    Atlas const a = sample();
    auto const filled =
        fill_figures(a, "{gdp.620702.latest} {gdp.620702.attainment} {gdp.620702.target}", {2026, {}, {}});
    EXPECT_EQ(filled.source_ids, (std::vector<std::string>{"report", "doc"}));
}

TEST(LiveFigure, RefusesWhatIsUnknownAndSaysWhatWouldDo)
{
    Atlas const a = sample();
    struct Case {
        char const* text;
        char const* figure;
        char const* message;
    };
    for (Case const& c :
         {Case{"{gpd.620702.latest}", "gpd.620702.latest", "indicators.csv"},
          Case{"{gdp.999999.latest}", "gdp.999999.latest", "areas.csv"},
          Case{"{gdp.620702.newest}", "gdp.620702.newest", "latest, target, attainment, growth, gap, status"},
          Case{"{gdp.620702.latest.23}", "gdp.620702.latest.23", "four digits"},
          Case{"{gdp.620702}", "gdp.620702", "{gdp.620702.latest.2023}"}, Case{"{}", "", "{gdp.620702.latest.2023}"},
          Case{"{project.no.stage}", "project.no.stage", "projects.geojson"},
          Case{"{project.dam.cost}", "project.dam.cost", "investment"},
          Case{"{name.nobody}", "name.nobody", "area code"}, Case{"{gdp.620702", "gdp.620702", "closing brace"}}) {
        auto const filled = fill_figures(a, std::string("前") + c.text + "后", {2026, {}, base::Language::en});
        ASSERT_EQ(filled.errors.size(), 1U) << c.text;
        EXPECT_EQ(filled.errors[0].figure.substr(0, std::string(c.figure).size()), c.figure);
        std::string const message = words::in(base::Language::en, filled.errors[0].message);
        EXPECT_NE(message.find(c.message), std::string::npos) << message;
        EXPECT_EQ(filled.text, std::string("前") + c.text + "后");
    }
}

TEST(LiveFigure, LeavesOtherTextAsItIs)
{
    EXPECT_EQ(said("{{gdp} } 100% 正文 {{{name.620702}}"), "{gdp} } 100% 正文 {甘州区}");
    EXPECT_EQ(said(""), "");
}

}  // namespace
}  // namespace atlas::rules
