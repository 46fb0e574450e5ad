// Charts: what is drawn of the figures, in words large enough and inside the box.
#include "briefing/chart/chart.hpp"
#include "briefing/chart/chart_ranking.hpp"
#include "briefing/chart/chart_targets.hpp"

#include "query/view_state.hpp"
#include "sample_atlas.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;

std::vector<std::string> words_of(scene::Scene const& scene)
{
    std::vector<std::string> out;
    for (auto const& item : scene.map) {
        if (auto const* text = std::get_if<scene::Text>(&item)) { out.push_back(text->run.utf8); }
    }
    return out;
}

bool has(std::vector<std::string> const& words, std::string const& wanted)
{
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

void expect_readable(scene::Scene const& scene, double smallest)
{
    for (auto const& item : scene.map) {
        auto const* text = std::get_if<scene::Text>(&item);
        if (text == nullptr) { continue; }
        EXPECT_GE(text->run.size, smallest) << text->run.utf8;
        EXPECT_GE(text->origin.x, -0.01) << text->run.utf8;
        EXPECT_LE(text->origin.x + text->run.width, scene.width + 0.01) << text->run.utf8;
        EXPECT_LE(text->origin.y, scene.height) << text->run.utf8;
    }
}

TEST(TargetChart, ShowsActualsTargetsAndTheirDocuments)
{
    auto const atlas = test::sample();
    text::Fonts fonts;
    Chart const chart = target_chart(*atlas, "620701", "gdp", 2026, {}, {}, fonts);
    auto const words = words_of(chart.scene);
    EXPECT_TRUE(has(words, "第1县 · 地区生产总值（亿元）"));
    EXPECT_TRUE(has(words, "> 200"));
    EXPECT_TRUE(has(words, "102"));  // the newest actual
    EXPECT_TRUE(has(words, "核定") && has(words, "预计") && has(words, "2026–2030年文件目标") &&
                has(words, "所需路径"));
    EXPECT_TRUE(has(words, "2030"));
    EXPECT_EQ(chart.scene.source_ids, (std::vector<std::string>{"report", "press", "plan"}));
    expect_readable(chart.scene, 22);
}

TEST(TargetChart, ValuesBesideALowAxisStayApart)
{
    auto const atlas = test::sample();
    text::Fonts fonts;
    for (double const height : {150.0, 170.0, 190.0, 230.0, 440.0}) {
        Chart const chart =
            target_chart(*atlas, "620701", "gdp", 2026, {}, {620, height, 22, base::Language::zh}, fonts);
        std::vector<double> baselines;
        for (auto const& item : chart.scene.map) {
            auto const* text = std::get_if<scene::Text>(&item);
            if (text == nullptr || text->run.face != text::Face::regular || text->run.utf8.size() > 3) { continue; }
            if (text->run.utf8.find_first_not_of("0123456789") == std::string::npos) {
                baselines.push_back(text->origin.y);
            }
        }
        ASSERT_GE(baselines.size(), 2U) << height;
        std::sort(baselines.begin(), baselines.end());
        for (std::size_t i = 1; i < baselines.size() && height > 160; ++i) {
            EXPECT_GE(baselines[i] - baselines[i - 1], 22) << height;
        }
    }
}

TEST(TargetChart, NewerYearsAreNotShownYet)
{
    auto const atlas = test::sample();
    text::Fonts fonts;
    Chart const chart = target_chart(*atlas, "620701", "gdp", 2024, {}, {}, fonts);
    EXPECT_TRUE(has(words_of(chart.scene), "100"));
    EXPECT_FALSE(has(words_of(chart.scene), "预计"));
    EXPECT_EQ(chart.scene.source_ids, (std::vector<std::string>{"report", "plan"}));
}

TEST(TargetChart, SaysWhatIsMissing)
{
    auto const atlas = test::sample();
    text::Fonts fonts;
    EXPECT_TRUE(has(words_of(target_chart(*atlas, "620704", "gdp", 2026, {}, {}, fonts).scene), "暂无全年实际数"));
    EXPECT_TRUE(has(words_of(target_chart(*atlas, "620701", "gdp", 2026, "other", {}, fonts).scene), "文件未设目标"));
    EXPECT_TRUE(has(words_of(target_chart(*atlas, "620704", "gdp", 2026, "other", {}, fonts).scene),
                    "该县区没有这一指标的目标和数据"));
}

TEST(RankingChart, LargestFirstThenThoseWithoutFigure)
{
    auto const atlas = test::sample();
    text::Fonts fonts;
    query::ViewState view;
    view.theme = query::Theme::indicator;
    Chart const chart = ranking_chart(resolve::resolve(atlas, query::SearchIndex(*atlas), view), view, {}, fonts);
    auto const words = words_of(chart.scene);
    auto const at = [&](char const* name) { return std::find(words.begin(), words.end(), name) - words.begin(); };
    EXPECT_LT(at("第3县"), at("第2县"));
    EXPECT_LT(at("第2县"), at("第1县"));
    EXPECT_LT(at("第1县"), at("第4县"));
    EXPECT_TRUE(has(words, "暂无数据"));
    expect_readable(chart.scene, 22);
    // Bars are as long as their values are to one another.
    std::vector<double> bars;
    for (auto const& item : chart.scene.map) {
        if (auto const* panel = std::get_if<scene::Panel>(&item)) { bars.push_back(panel->box.width()); }
    }
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_NEAR(bars[1] / bars[0], 112.0 / 122.0, 1e-9);
}

TEST(RankingChart, CountsWhatFindsNoRoom)
{
    auto const atlas = test::sample(40);
    text::Fonts fonts;
    query::ViewState view;
    view.theme = query::Theme::attainment;
    view.language = base::Language::en;
    Chart const chart = ranking_chart(resolve::resolve(atlas, query::SearchIndex(*atlas), view), view,
                                      {620, 440, 22, base::Language::en}, fonts);
    auto const words = words_of(chart.scene);
    auto const rows = std::count_if(words.begin(), words.end(), [](auto const& w) { return w.starts_with("County "); });
    EXPECT_TRUE(has(words, "and " + std::to_string(40 - rows) + " more"));
    expect_readable(chart.scene, 22);
}

TEST(RankingChart, AreasWithoutTargetAreOnlyCounted)
{
    auto const atlas = test::sample(6);
    while (atlas->targets.size() > 2) { atlas->targets.erase({static_cast<std::uint32_t>(atlas->targets.size() - 1)}); }
    text::Fonts fonts;
    query::ViewState view;
    view.theme = query::Theme::attainment;
    Chart const chart = ranking_chart(resolve::resolve(atlas, query::SearchIndex(*atlas), view), view, {}, fonts);
    auto const words = words_of(chart.scene);
    EXPECT_TRUE(has(words, "其余 4 个未设目标"));
    EXPECT_TRUE(has(words, "第2县"));
    EXPECT_FALSE(has(words, "第3县"));
    EXPECT_LT(chart.scene.height, 440);
}

}  // namespace
}  // namespace atlas::briefing
