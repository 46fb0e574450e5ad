// Notices of figures that must not be compared, and units in English, in the whole window.
#include "driven_app.hpp"

#include "app/commands/headless_app.hpp"
#include "io/folder/read_folder.hpp"
#include "query/view_state.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace atlas;

test::Window window_on(char const* county, char const* indicator, base::Language language = base::Language::zh)
{
    auto result = io::read_folder(SOURCE_DIR "/geodata/zhangye");
    EXPECT_TRUE(result.ok());
    query::ViewState view;
    view.selection = query::SelectedArea{county};
    view.indicator = indicator;
    view.language = language;
    return {result.value(), view, 1600, 900};
}

/// The statements that a click on the notice about `other` puts side by side; empty where there is no such notice.
std::vector<ui::Statement> said(test::Window& window, std::string const& other)
{
    window.settle();
    if (!test::press(window, "near miss " + other)) { return {}; }
    auto const& popup = window.app().state().sources.popup;
    return popup ? popup->statements : std::vector<ui::Statement>{};
}

bool has(std::vector<ui::Statement> const& statements, std::string const& words, std::string const& source)
{
    return std::any_of(statements.begin(), statements.end(), [&](ui::Statement const& s) {
        return s.heading.find(words) != std::string::npos && s.citation.source_id == source;
    });
}

TEST(NearMissNotice, SunanTotalAndPerHead)
{
    auto window = window_on("620721", "gdp");
    auto const statements = said(window, "gdp_per_capita");
    EXPECT_TRUE(has(statements, "≥ 70 亿元", "zhangye-2026-2030"));
    EXPECT_TRUE(has(statements, "28.14 亿元", "web-sunan-baike"));
    EXPECT_TRUE(has(statements, "18 万元", "zhangye-2022"));
}

TEST(NearMissNotice, GreenRatioOfTheDistrictAndOfTheWholeCity)
{
    auto window = window_on("620702", "built_up_green_ratio_district");
    auto const statements = said(window, "built_up_green_ratio_city");
    EXPECT_TRUE(has(statements, "40%", "zhangye-2026-2030"));
    EXPECT_TRUE(has(statements, "41.09%", "zhangye-2024h1"));
    EXPECT_TRUE(has(statements, "张掖市 · 全市建成区绿地率", "zhangye-2024h1"));
}

TEST(NearMissNotice, TourismSpendingAndRevenueInEnglish)
{
    auto window = window_on("620700", "tourism_spending", base::Language::en);
    auto const statements = said(window, "tourism_comprehensive_revenue");
    EXPECT_TRUE(has(statements, "> 620 × 100 million yuan", "zhangye-2026-2030"));
    EXPECT_TRUE(has(statements, "> 1000 × 100 million yuan", "zhangye-2022"));
    EXPECT_TRUE(has(statements, "270 × 100 million yuan", "press-zhangye-tourism-2020"));
}

TEST(NearMissNotice, NoneWhereNothingIsSetApart)
{
    auto window = window_on("620702", "urbanization_rate");
    window.settle();
    for (auto const& indicator : window.app().atlas().indicators) {
        EXPECT_FALSE(test::box_of(window, "near miss " + indicator.indicator_id)) << indicator.indicator_id;
    }
}

}  // namespace
