// Classes, counts and labels that follow from an atlas.
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace {

using namespace atlas;

/// Three counties: 470201 with two types and 70 of 100 in 2025, 470202 disputed between two plans and figure of 2012,
/// 470203 with nothing.
model::Atlas small_atlas()
{
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.default_indicator = "gdp";
    atlas.settings.type_precedence = {"new/body", "new/annex"};
    for (char const* code : {"470201", "470202", "470203"}) {
        atlas.areas.push_back({code, code, code, code, model::AreaLevel::county, {}, {}, "s", 0});
    }
    atlas.sources.push_back({"s", "Plan", {}, {}, "2026", {}, {}, {}, {}, 0});
    atlas.indicators.push_back(
        {"gdp", "GDP", "GDP", "u", model::Direction::higher, 1, model::Aggregation::sum, {}, "s", 0});
    auto const type = [&](char const* code, char const* section, int rank, model::DevelopmentType kind) {
        atlas.types.push_back({code, "new", rank, kind, {"s", section, "q"}, 0});
    };
    type("470201", "body", 1, model::DevelopmentType::industry);
    type("470201", "body", 2, model::DevelopmentType::ecology);
    type("470202", "body", 1, model::DevelopmentType::tourism);
    type("470202", "body", 2, model::DevelopmentType::industry);
    type("470202", "annex", 1, model::DevelopmentType::industry);
    type("470202", "annex", 2, model::DevelopmentType::tourism);
    for (char const* code : {"470201", "470202"}) {
        atlas.targets.push_back(
            {code, code, "gdp", model::Comparator::at_least, 100, "u", 2030, false, "new", {"s", "body", "q"}, 0});
    }
    atlas.observations.push_back({"470201", "gdp", "2025", 70, "u", model::Quality::expected, {"s", {}, "q"}, 0});
    atlas.observations.push_back({"470202", "gdp", "2012", 40, "u", model::Quality::final, {"s", {}, "q"}, 0});
    atlas.build_index();
    return atlas;
}

int counted(style::Classification const& classes)
{
    return std::accumulate(classes.entries.begin(), classes.entries.end(), 0,
                           [](int n, auto const& e) { return n + e.count; });
}

TEST(Theme, TypeFillsFirstAndStripesSecond)
{
    auto const classes = style::classify(small_atlas(), {});
    auto const& county = classes.areas.at("470201");
    EXPECT_EQ(county.fill, style::color(model::DevelopmentType::industry));
    EXPECT_EQ(county.stripes, std::vector{style::color(model::DevelopmentType::ecology)});
    EXPECT_EQ(classes.areas.at("470202").fill, style::color(model::DevelopmentType::tourism));
    EXPECT_EQ(classes.areas.at("470203").cover, style::Cover::hatch);
    EXPECT_TRUE(classes.areas.at("470203").stripes.empty());
    EXPECT_EQ(counted(classes), 3);
}

TEST(Theme, PlanOptionSwitchesTheOrder)
{
    query::ViewState view;
    view.plan = "new/annex";
    auto const classes = style::classify(small_atlas(), view);
    EXPECT_EQ(classes.areas.at("470202").fill, style::color(model::DevelopmentType::industry));
    EXPECT_EQ(classes.areas.at("470201").cover, style::Cover::hatch) << "the annex says nothing of this county";
}

TEST(Theme, AttainmentColoursOnlyWhatHasCurrentData)
{
    query::ViewState view;
    view.theme = query::Theme::attainment;
    auto const classes = style::classify(small_atlas(), view);
    EXPECT_EQ(classes.areas.at("470201").fill, style::sequential_blue[2]) << "70 / 100 falls into 70 – 80 %";
    EXPECT_EQ(classes.areas.at("470201").figure, "70.0% · 2025预计");
    EXPECT_EQ(classes.areas.at("470202").cover, style::Cover::dots);
    EXPECT_EQ(classes.areas.at("470202").fill, style::palette::no_data);
    EXPECT_EQ(classes.areas.at("470203").fill, style::palette::no_data);
    EXPECT_EQ(counted(classes), 3);
    for (auto const& [code, county] : classes.areas) {
        ASSERT_GE(county.class_index, 0) << code;
        EXPECT_EQ(classes.entries[static_cast<std::size_t>(county.class_index)].fill, county.fill) << code;
    }
}

query::ViewState indicator_view(query::Method method, int classes)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator_style.method = method;
    view.indicator_style.classes = classes;
    return view;
}

/// Twelve counties with a figure of every year from 2020 to 2025 that grows by a tenth a year.
model::Atlas growing_atlas()
{
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.default_indicator = "gdp";
    atlas.indicators.push_back(
        {"gdp", "GDP", "GDP", "u", model::Direction::higher, 1, model::Aggregation::sum, {}, "s", 0});
    for (int i = 0; i < 12; ++i) {
        std::string const code = std::to_string(470200 + i);
        atlas.areas.push_back({code, code, code, code, model::AreaLevel::county, {}, {}, "s", 0});
        double value = 10 + 7.3 * i;
        for (int year = 2020; year <= 2025; ++year, value *= 1.1) {
            atlas.observations.push_back(
                {code, "gdp", std::to_string(year), value, "u", model::Quality::final, {"s", {}, "q"}, 0});
        }
    }
    // Of the province and of part of a year: neither may move the breaks.
    atlas.areas.push_back({"470000", "P", "P", "P", model::AreaLevel::province, {}, {}, "s", 0});
    atlas.observations.push_back({"470000", "gdp", "2025", 100000, "u", model::Quality::final, {"s", {}, "q"}, 0});
    atlas.observations.push_back({"470200", "gdp", "2026Q1", 90000, "u", model::Quality::final, {"s", {}, "q"}, 0});
    atlas.build_index();
    return atlas;
}

TEST(Theme, BreaksStayWhenTheYearChanges)
{
    auto const atlas = growing_atlas();
    using query::Method;
    for (auto const method : {Method::equal_interval, Method::quantile, Method::jenks, Method::standard_deviation}) {
        auto view = indicator_view(method, 5);
        std::vector<double> first;
        std::vector<std::string> labels;
        for (int year = 2015; year <= 2030; ++year) {
            view.year = year;
            auto const classes = style::classify(atlas, view);
            std::vector<std::string> now;
            for (std::size_t k = 0; k <= classes.breaks.size(); ++k) { now.push_back(classes.entries[k].text); }
            if (year == 2015) {
                first = classes.breaks;
                labels = now;
                EXPECT_GE(first.size(), 2U);
                EXPECT_LT(first.back(), 200) << "the province's own figure is no county's";
            }
            EXPECT_EQ(classes.breaks, first) << year;
            EXPECT_EQ(now, labels) << year;
            EXPECT_EQ(counted(classes), 12) << year;
            EXPECT_EQ(classes.values.size(), year < 2020 ? 0U : 12U) << year;
        }
        view.indicator_style.fixed_across_years = false;
        view.year = 2020;
        EXPECT_NE(style::classify(atlas, view).breaks, first);
    }
}

/// Two prefectures of two counties each, with figures of 2024.
model::Atlas two_prefectures()
{
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.default_indicator = "gdp";
    atlas.indicators.push_back(
        {"gdp", "GDP", "GDP", "u", model::Direction::higher, 1, model::Aggregation::sum, {}, "s", 0});
    for (char const* parent : {"470200", "470300"}) {
        atlas.areas.push_back({parent, parent, parent, parent, model::AreaLevel::prefecture, {}, {}, "s", 0});
        for (int i = 1; i <= 2; ++i) {
            std::string const code = std::to_string(std::stoi(parent) + i);
            atlas.areas.push_back({code, code, code, code, model::AreaLevel::county, parent, {}, "s", 0});
            atlas.observations.push_back(
                {code, "gdp", "2024", 10.0 * i, "u", model::Quality::final, {code, {}, "q"}, 0});
        }
    }
    atlas.build_index();
    return atlas;
}

TEST(Theme, AnAreaIsColouredByTheSumOfItsCountiesWhereAllHaveOne)
{
    auto atlas = two_prefectures();
    atlas.observations[1].quality = model::Quality::preliminary;
    atlas.observations.erase({3});  // 470302 has none
    atlas.build_index();
    auto view = indicator_view(query::Method::quantile, 5);
    view.level = model::AreaLevel::prefecture;
    auto const classes = style::classify(atlas, view);
    EXPECT_EQ(counted(classes), 2);
    auto const& whole = classes.areas.at("470200");
    EXPECT_EQ(whole.cover, style::Cover::plain);
    EXPECT_EQ(whole.figure, "30 · 2024初步合计");
    EXPECT_EQ(whole.basis, "2 个县（区）合计");
    EXPECT_EQ(classes.values, (std::vector<std::pair<std::string, double>>{{"470200", 30}}));
    EXPECT_EQ(classes.source_ids, (std::vector<std::string>{"470201", "470202"}));
    EXPECT_EQ(classes.note, "标“合计”的由所属各县（区）数据得出");
    auto const& part = classes.areas.at("470300");
    EXPECT_EQ(part.cover, style::Cover::hatch) << "one of its two counties has no figure";
    EXPECT_EQ(part.figure, "暂无数据");
    EXPECT_TRUE(part.basis.empty());
    atlas.indicators[0].aggregation = model::Aggregation::none;
    EXPECT_EQ(style::classify(atlas, view).areas.at("470200").cover, style::Cover::hatch) << "it does not add up";
}

TEST(Theme, AStatedFigureComesBeforeTheSumUnlessItIsOutdated)
{
    auto atlas = two_prefectures();
    atlas.observations.push_back({"470200", "gdp", "2023", 29, "u", model::Quality::final, {"s", {}, "q"}, 0});
    atlas.observations.push_back({"470300", "gdp", "2015", 9, "u", model::Quality::final, {"s", {}, "q"}, 0});
    atlas.build_index();
    auto view = indicator_view(query::Method::quantile, 5);
    view.level = model::AreaLevel::prefecture;
    view.language = base::Language::en;
    auto classes = style::classify(atlas, view);
    EXPECT_EQ(classes.areas.at("470200").figure, "29 · 2023");
    EXPECT_EQ(classes.areas.at("470300").figure, "30 · 2024 sum");
    EXPECT_EQ(classes.areas.at("470300").basis, "sum of 2 counties");
    auto const breaks = classes.breaks;
    view.year = 2023;
    classes = style::classify(atlas, view);
    EXPECT_EQ(classes.areas.at("470200").figure, "29 · 2023");
    EXPECT_EQ(classes.areas.at("470300").cover, style::Cover::dots) << "the counties' figures are of a later year";
    EXPECT_EQ(classes.breaks, breaks);
}

TEST(Theme, ClassesColoursAndLabelsBelongTogether)
{
    auto const atlas = growing_atlas();
    auto view = indicator_view(query::Method::custom, 5);
    view.indicator_style.custom_breaks = {60, 30};
    view.indicator_style.palette = "green";
    view.indicator_style.fixed_across_years = false;
    view.year = 2020;  // 10, 17.3, … 90.3
    auto const classes = style::classify(atlas, view);
    EXPECT_EQ(classes.breaks, (std::vector<double>{30, 60}));
    ASSERT_EQ(classes.entries.size(), 3U);
    EXPECT_EQ(classes.entries[0].text, "≥ 60");
    EXPECT_EQ(classes.entries[1].text, "30 – 60");
    EXPECT_EQ(classes.entries[2].text, "< 30");
    EXPECT_EQ(classes.entries[0].count, 5);  // 61.1 … 90.3
    EXPECT_EQ(classes.entries[1].count, 4);  // 31.9 … 53.8
    EXPECT_EQ(classes.entries[2].count, 3);  // 10, 17.3, 24.6
    EXPECT_EQ(classes.class_colors, style::ramp_colors("green", 3));
    EXPECT_EQ(classes.areas.at("470211").fill, classes.class_colors.back());
    EXPECT_EQ(classes.areas.at("470200").fill, classes.class_colors.front());
}

TEST(Theme, GapsAreClassedInTheUnitOfTheLegend)
{
    auto atlas = small_atlas();
    atlas.indicators[0].unit = "亿元";
    for (std::size_t i = 0; i < atlas.targets.size(); ++i) { atlas.targets[i].unit = "亿元"; }
    for (std::size_t i = 0; i < atlas.observations.size(); ++i) {
        atlas.observations[i].unit = "亿元", atlas.observations[i].period = "2025";
    }
    atlas.targets[1].value = 1'000'000;  // 100 亿元; the figure is 40 亿元
    atlas.targets[1].unit = "万元";
    query::ViewState view;
    view.theme = query::Theme::attainment;
    view.metric = query::Metric::gap;
    auto const classes = style::classify(atlas, view);
    ASSERT_EQ(classes.values.size(), 2U);
    for (auto const& [code, gap] : classes.values) { EXPECT_NEAR(gap, code == "470201" ? 30 : 60, 1e-9) << code; }
    EXPECT_EQ(classes.areas.at("470202").figure, "60 亿元 · 2025");
    view.language = base::Language::en;
    auto const english = style::classify(atlas, view);
    EXPECT_EQ(english.areas.at("470202").figure, "60 · 2025");
    EXPECT_EQ(english.title, "GDP: gap to 2030 target (100 million yuan)");
}

TEST(Theme, NotesNameTheAreasOfTheLevel)
{
    auto atlas = small_atlas();
    atlas.settings.outdated_after_years = 100;
    for (std::size_t i = 0; i < atlas.areas.size(); ++i) { atlas.areas[i].level = model::AreaLevel::prefecture; }
    for (auto const& area : atlas.areas) { atlas.outlines.push_back({area.adcode, {}}); }
    atlas.build_index();
    query::ViewState view;
    view.theme = query::Theme::attainment;
    view.level = model::AreaLevel::prefecture;
    EXPECT_EQ(style::classify(atlas, view).note, "各市（州）数据年份不同，见名称下标注");
    view.theme = query::Theme::indicator;
    EXPECT_EQ(style::classify(atlas, view).note, "各市（州）数据年份不同，见名称下标注");
    view.language = base::Language::en;
    EXPECT_EQ(style::classify(atlas, view).note, "Figures of the prefectures are of different years, see labels");
    view.level = model::AreaLevel::county;
    EXPECT_EQ(style::classify(atlas, view).note, "Figures of the counties are of different years, see labels");
}

/// Counties c0, c1 … with these figures of 2025 and, where there are any, targets of 2030.
model::Atlas figures_atlas(std::vector<double> const& figures, std::vector<double> const& targets = {},
                           std::string const& unit = "亿元")
{
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.default_indicator = "gdp";
    atlas.indicators.push_back(
        {"gdp", "GDP", "GDP", unit, model::Direction::higher, 1, model::Aggregation::sum, {}, "s", 0});
    for (std::size_t i = 0; i < figures.size(); ++i) {
        std::string const code = "c" + std::to_string(i);
        atlas.areas.push_back({code, code, code, code, model::AreaLevel::county, {}, {}, "s", 0});
        atlas.observations.push_back({code, "gdp", "2025", figures[i], unit, model::Quality::final, {"s", {}, "q"}, 0});
        if (i < targets.size()) {
            atlas.targets.push_back({code,
                                     code,
                                     "gdp",
                                     model::Comparator::at_least,
                                     targets[i],
                                     unit,
                                     2030,
                                     false,
                                     "new",
                                     {"s", "body", "q"},
                                     0});
        }
    }
    atlas.build_index();
    return atlas;
}

query::ViewState attainment_view(query::Metric metric)
{
    query::ViewState view;
    view.theme = query::Theme::attainment;
    view.metric = metric;
    return view;
}

std::string class_of(style::Classification const& classes, char const* code)
{
    int const at = classes.areas.at(code).class_index;
    return at < 0 ? std::string("none") : classes.entries[static_cast<std::size_t>(at)].text;
}

TEST(Theme, AShareIsInTheClassThatItsLabelSays)
{
    auto const classes =
        style::classify(figures_atlas({117.9, 80.4, 58.05, 69.96, 89.96, 59.96}, {131, 100.5, 64.5, 100, 100, 100}),
                        attainment_view(query::Metric::attainment));
    EXPECT_EQ(class_of(classes, "c0"), "≥ 90%");
    EXPECT_EQ(class_of(classes, "c1"), "80 – 90%");
    EXPECT_EQ(class_of(classes, "c2"), "≥ 90%") << "58.05 of 64.5 are 90 % exactly";
    EXPECT_EQ(class_of(classes, "c3"), "70 – 80%");
    EXPECT_EQ(class_of(classes, "c4"), "≥ 90%");
    EXPECT_EQ(class_of(classes, "c5"), "60 – 70%");
    EXPECT_EQ(classes.areas.at("c5").figure, "60.0% · 2025");
    EXPECT_EQ(classes.entries.front().count, 3);
}

TEST(Theme, AFigureIsInTheClassThatItsLabelSays)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator_style.method = query::Method::custom;
    view.indicator_style.custom_breaks = {60, 70};
    auto const classes = style::classify(figures_atlas({59.96, 59.94, 69.95}), view);
    EXPECT_EQ(class_of(classes, "c0"), "60 – 70");
    EXPECT_EQ(class_of(classes, "c1"), "< 60");
    EXPECT_EQ(class_of(classes, "c2"), "≥ 70");
}

TEST(Theme, WhatIsMetIsAClassOfItsOwnWhereTheMetricAsksWhatIsLeft)
{
    auto const atlas = figures_atlas({500, 69.98, 70, 65, 300, 128}, {460, 70, 70, 130, 130, 130});
    for (auto const metric : {query::Metric::gap, query::Metric::growth}) {
        auto const classes = style::classify(atlas, attainment_view(metric));
        for (char const* const met : {"c0", "c2", "c4"}) {
            EXPECT_EQ(class_of(classes, met), "已达到") << met;
            EXPECT_EQ(classes.areas.at(met).figure, "已达到 · 2025");
            EXPECT_EQ(classes.areas.at(met).fill, style::palette::met_ground);
        }
        ASSERT_EQ(classes.values.size(), 3U) << "what is met stretches no class";
        for (auto const& [code, value] : classes.values) { EXPECT_GT(value, 0) << code; }
        EXPECT_EQ(counted(classes), 6);
    }
    auto const growth = style::classify(atlas, attainment_view(query::Metric::growth));
    EXPECT_EQ(growth.areas.at("c1").figure, "0.01%/年 · 2025");
    auto const gap = style::classify(atlas, attainment_view(query::Metric::gap));
    EXPECT_EQ(gap.areas.at("c1").figure, "0.02 亿元 · 2025");
}

TEST(Theme, TwoHuesMeetAtNoChange)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator_style.palette = "diverging";
    view.indicator_style.method = query::Method::custom;
    view.indicator_style.custom_breaks = {0, 2, 4};
    auto const classes = style::classify(figures_atlas({-1, 1, 3, 5}, {}, "%"), view);
    auto const ramp = style::ramp_colors("diverging", 6);  // three classes above 0 ask for three below
    EXPECT_EQ(classes.class_colors, (std::vector{ramp[2], ramp[3], ramp[4], ramp[5]}));
    view.indicator_style.custom_breaks = {-0.5, 0.5};
    auto const around = style::classify(figures_atlas({-1, 0.2, 3}, {}, "%"), view);
    EXPECT_EQ(around.class_colors, style::ramp_colors("diverging", 3)) << "the class of 0 has the colour between";
    view.indicator_style.custom_breaks = {2, 4};
    auto const above = style::classify(figures_atlas({1, 3, 5}, {}, "%"), view);
    EXPECT_EQ(above.class_colors, style::ramp_colors("diverging", 3)) << "nothing lies below 0";
    EXPECT_EQ(style::classify(figures_atlas({-5, -3}), view).entries.front().text, "≥ 4");
}

TEST(Theme, DarkIsGoodWhereLessIsBetter)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator_style.method = query::Method::custom;
    view.indicator_style.custom_breaks = {20, 30};
    auto atlas = figures_atlas({10, 25, 40});
    auto const higher = style::classify(atlas, view);
    EXPECT_EQ(higher.note, "");
    atlas.indicators[0].direction = model::Direction::lower;
    atlas.build_index();
    auto const lower = style::classify(atlas, view);
    EXPECT_EQ(std::vector(lower.class_colors.rbegin(), lower.class_colors.rend()), higher.class_colors);
    EXPECT_EQ(lower.note, "数值越低越好，深色为低值");
}

TEST(Theme, LongFiguresAreShownInALargerUnit)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator_style.method = query::Method::custom;
    view.indicator_style.custom_breaks = {200000, 300000};
    auto const classes = style::classify(figures_atlas({123456, 200000, 3146789}, {}, "万元"), view);
    EXPECT_EQ(classes.title, "GDP（亿元）");
    EXPECT_EQ(classes.areas.at("c0").figure, "12.3 · 2025");
    EXPECT_EQ(classes.areas.at("c2").figure, "314.7 · 2025");
    EXPECT_EQ(class_of(classes, "c0"), "< 20");
    EXPECT_EQ(class_of(classes, "c1"), "20 – 30");
    EXPECT_EQ(classes.breaks, (std::vector<double>{200000, 300000})) << "in the unit of the figures as stated";
    view.language = base::Language::en;
    EXPECT_EQ(style::classify(figures_atlas({123456, 3146789}, {}, "万元"), view).title, "GDP (100 million yuan)");
    EXPECT_EQ(style::classify(figures_atlas({1234, 3146789}, {}, "万元"), view).title, "GDP (10,000 yuan)");
}

TEST(Theme, RangesBelowNothingHaveATrueMinus)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    view.indicator_style.method = query::Method::custom;
    view.indicator_style.custom_breaks = {-5, -2.5};
    auto const classes = style::classify(figures_atlas({-6, -3, -1}), view);
    EXPECT_EQ(classes.entries[0].text, "≥ −2.5");
    EXPECT_EQ(classes.entries[1].text, "−5 – −2.5");
    EXPECT_EQ(classes.entries[2].text, "< −5");
    EXPECT_EQ(classes.areas.at("c1").figure, "−3 · 2025");
}

}  // namespace
