// A view taken along to another atlas.
#include "query/carry_over.hpp"

#include "sample_atlas.hpp"

#include <gtest/gtest.h>

namespace atlas::query {
namespace {

model::Atlas with_figures()
{
    model::Atlas atlas = sample_atlas();
    for (char const* id : {"gdp", "grain"}) {
        model::Indicator indicator;
        indicator.indicator_id = id;
        atlas.indicators.push_back(indicator);
    }
    model::Observation observation;
    observation.adcode = "620702";
    observation.indicator_id = "grain";
    observation.period = "2024";
    atlas.observations.push_back(observation);
    model::Target target;
    target.adcode = "620702";
    target.indicator_id = "grain";
    target.year = 2030;
    target.plan = "plan-15";
    atlas.targets.push_back(target);
    atlas.build_index();
    return atlas;
}

ViewState of_everything()
{
    ViewState view;
    view.theme = Theme::attainment;
    view.metric = Metric::gap;
    view.indicator = "grain";
    view.indicator_style.method = Method::custom;
    view.indicator_style.custom_breaks = {10, 20};
    view.plan = "plan-15";
    view.year = 2030;
    view.filters.county = "620702";
    view.filters.text = "shui";
    view.filters.stages.reset(0);
    view.selection = SelectedProject{"s18"};
    view.language = base::Language::en;
    view.camera = Camera{{1, 2}, 300};
    return view;
}

TEST(CarryOver, TheSameAtlasReadAgainKeepsTheWholeView)
{
    model::Atlas const atlas = with_figures();
    ViewState expected = of_everything();
    expected.camera.reset();
    EXPECT_EQ(carried_over(atlas, of_everything(), atlas), expected);
}

TEST(CarryOver, WhatTheOtherAtlasLacksBecomesItsDefault)
{
    model::Atlas other;
    other.settings.year = 2020;
    other.settings.default_indicator = "output";
    model::Area area;
    area.adcode = "620725";
    other.areas.push_back(area);
    model::Indicator indicator;
    indicator.indicator_id = "output";
    other.indicators.push_back(indicator);
    other.build_index();
    ViewState view = of_everything();
    view.drilled_area = "620700";
    view.level = model::AreaLevel::prefecture;
    view.scene = "scene-1";
    ViewState const taken = carried_over(with_figures(), view, other);
    EXPECT_EQ(taken.theme, Theme::attainment);
    EXPECT_EQ(taken.metric, Metric::gap);
    EXPECT_EQ(taken.language, base::Language::en);
    EXPECT_EQ(taken.filters.text, "shui");
    EXPECT_EQ(taken.filters.stages, view.filters.stages);
    EXPECT_EQ(taken.indicator, "");
    EXPECT_EQ(taken.indicator_style, IndicatorStyle{}) << "breaks in tonnes say nothing of another indicator";
    EXPECT_EQ(taken.plan, "");
    EXPECT_EQ(taken.year, 0);
    EXPECT_EQ(taken.level, model::AreaLevel::county);
    EXPECT_EQ(taken.drilled_area, "");
    EXPECT_EQ(taken.filters.county, "");
    EXPECT_EQ(taken.selection, Selection{});
    EXPECT_EQ(taken.scene, "");
    EXPECT_FALSE(taken.camera.has_value());
}

TEST(CarryOver, ASelectionThatIsStillThereStays)
{
    model::Atlas const atlas = with_figures();
    model::Atlas fewer = with_figures();
    for (auto row = fewer.projects.begin(); row != fewer.projects.end(); ++row) {
        if (row->project_id != "s18") { continue; }
        fewer.projects.erase(row.id());
        break;
    }
    fewer.build_index();
    ViewState view;
    view.selection = SelectedArea{"620725"};
    EXPECT_EQ(carried_over(atlas, view, fewer).selection, view.selection);
    view.selection = SelectedProject{"green"};
    EXPECT_EQ(carried_over(atlas, view, fewer).selection, view.selection);
    view.selection = SelectedProject{"s18"};
    EXPECT_EQ(carried_over(atlas, view, fewer).selection, Selection{});
}

}  // namespace
}  // namespace atlas::query
