// What the window offers: years, indicators and plans by level.
#include "model/atlas.hpp"
#include "query/choices.hpp"
#include "query/view_state.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

/// Two counties under one prefecture.
model::Atlas small_atlas()
{
    model::Atlas atlas;
    atlas.settings.home = "620700";
    atlas.settings.year = 2026;
    atlas.settings.default_indicator = "gdp";
    atlas.settings.target_precedence = {"new", "old/annex"};
    auto const area = [&](char const* code, model::AreaLevel level, char const* parent) {
        model::Area a;
        a.adcode = code;
        a.level = level;
        a.parent = parent;
        atlas.areas.push_back(a);
    };
    area("620700", model::AreaLevel::prefecture, "");
    area("620702", model::AreaLevel::county, "620700");
    area("620722", model::AreaLevel::county, "620700");
    for (char const* id : {"gdp", "forest", "income"}) {
        model::Indicator indicator;
        indicator.indicator_id = id;
        atlas.indicators.push_back(indicator);
    }
    auto const figure = [&](char const* code, char const* id, char const* period) {
        model::Observation o;
        o.adcode = code;
        o.indicator_id = id;
        o.period = period;
        atlas.observations.push_back(o);
    };
    figure("620702", "gdp", "2023");
    figure("620702", "gdp", "2023");  // reported twice
    figure("620722", "gdp", "2023");
    figure("620722", "gdp", "2024H1");
    figure("620700", "forest", "2021");
    auto const target = [&](char const* code, char const* id, int year, char const* plan, char const* section) {
        model::Target t;
        t.adcode = code;
        t.indicator_id = id;
        t.year = year;
        t.plan = plan;
        t.citation.section = section;
        atlas.targets.push_back(t);
    };
    target("620702", "gdp", 2030, "old", "annex 2");
    target("620702", "gdp", 2030, "new", "");
    target("620722", "gdp", 2025, "other", "");
    target("620700", "income", 2030, "new", "");
    model::ProjectFact fact;
    fact.kind = model::FactKind::stage;
    fact.date = "2019-05";
    atlas.facts.push_back(fact);
    fact.kind = model::FactKind::investment;
    fact.date = "2001";
    atlas.facts.push_back(fact);
    atlas.build_index();
    return atlas;
}

TEST(Choices, YearsAreThoseWithWholeYearFiguresTargetsOrStages)
{
    auto const years = query::choices_of(small_atlas(), {}).years;
    std::vector<query::YearMark> const expected{{2019, 0, 0, 1}, {2021, 0, 0, 0}, {2023, 2, 0, 0},
                                                {2025, 0, 1, 0}, {2026, 0, 0, 0}, {2030, 0, 2, 0}};
    EXPECT_EQ(years, expected);
}

TEST(Choices, IndicatorsFollowTheLevel)
{
    model::Atlas const atlas = small_atlas();
    query::ViewState view;
    EXPECT_EQ(query::choices_of(atlas, view).observed_indicators, std::vector<std::string>{"gdp"});
    EXPECT_EQ(query::choices_of(atlas, view).target_indicators, std::vector<std::string>{"gdp"});
    view.level = model::AreaLevel::prefecture;
    EXPECT_EQ(query::choices_of(atlas, view).observed_indicators, std::vector<std::string>{"forest"});
    EXPECT_EQ(query::choices_of(atlas, view).target_indicators, std::vector<std::string>{"income"});
}

TEST(Choices, WhatAllCountiesHaveCountsForTheAreaAboveThem)
{
    model::Atlas atlas = small_atlas();
    query::ViewState view;
    view.level = model::AreaLevel::prefecture;
    using Ids = std::vector<std::string>;
    EXPECT_EQ(query::choices_of(atlas, view).observed_indicators, (Ids{"forest"})) << "no indicator adds up";
    for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
        atlas.indicators[i].aggregation = model::Aggregation::sum;
    }
    atlas.build_index();
    auto const choices = query::choices_of(atlas, view);
    EXPECT_EQ(choices.observed_indicators, (Ids{"gdp", "forest"}));
    for (auto const& mark : choices.years) { EXPECT_EQ(mark.figures, mark.year == 2023 ? 1 : 0) << mark.year; }
    atlas.observations.erase({2});  // one of the two counties
    EXPECT_EQ(query::choices_of(atlas, view).observed_indicators, (Ids{"forest"}));
}

TEST(Choices, PlansStandInTheOrderOfThePrecedence)
{
    std::vector<std::string> const expected{"new", "old/annex", "other"};
    EXPECT_EQ(query::choices_of(small_atlas(), {}).plans, expected);
}

TEST(Choices, NearestYearTakesTheEarlierOfTwo)
{
    std::vector<query::YearMark> const years{{2019, 0, 0, 0}, {2021, 0, 0, 0}, {2030, 0, 0, 0}};
    EXPECT_EQ(query::nearest_year(years, 1990), 0U);
    EXPECT_EQ(query::nearest_year(years, 2020), 0U);
    EXPECT_EQ(query::nearest_year(years, 2027), 2U);
}

TEST(AtLevel, KeepsTheAreaDrilledIntoOnlyWhereTheLevelHasSomething)
{
    model::Atlas const atlas = small_atlas();
    query::ViewState view;
    view.drilled_area = "620700";
    EXPECT_EQ(query::at_level(atlas, view, model::AreaLevel::county).drilled_area, "620700");
    EXPECT_TRUE(query::at_level(atlas, view, model::AreaLevel::region).drilled_area.empty());
}

TEST(IndicatorOf, AMapOfTargetsTakesAnIndicatorThatHasSome)
{
    model::Atlas atlas = small_atlas();
    atlas.build_index();
    query::ViewState view;
    view.theme = query::Theme::attainment;
    EXPECT_EQ(query::indicator_of(atlas, view), "gdp");
    view.level = model::AreaLevel::prefecture;
    EXPECT_EQ(query::indicator_of(atlas, view), "income") << "the prefecture has no target for GDP";
    view.theme = query::Theme::indicator;
    EXPECT_EQ(query::indicator_of(atlas, view), "gdp") << "only targets decide, and only on their map";
    view.theme = query::Theme::attainment;
    view.indicator = "gdp";
    EXPECT_EQ(query::indicator_of(atlas, view), "gdp") << "a choice stays a choice";
    view.indicator.clear();
    atlas.targets.clear();
    EXPECT_EQ(query::indicator_of(atlas, view), "gdp");
}

}  // namespace
