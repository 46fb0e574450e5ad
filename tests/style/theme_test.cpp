// Classes, counts and labels that follow from an atlas.
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
    atlas.indicators.push_back({"gdp", "GDP", "GDP", "u", model::Direction::higher, 1, model::Aggregation::sum, {}, "s", 0});
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
        atlas.targets.push_back({code, code, "gdp", model::Comparator::at_least, 100, "u", 2030, false, "new", {"s", "body", "q"}, 0});
    }
    atlas.observations.push_back({"470201", "gdp", "2025", 70, "u", model::Quality::expected, {"s", {}, "q"}, 0});
    atlas.observations.push_back({"470202", "gdp", "2012", 40, "u", model::Quality::final, {"s", {}, "q"}, 0});
    atlas.build_index();
    return atlas;
}

int counted(style::Classification const& classes)
{
    return std::accumulate(classes.entries.begin(), classes.entries.end(), 0, [](int n, auto const& e) { return n + e.count; });
}

TEST(Theme, TypeFillsFirstAndStripesSecond)
{
    auto const classes = style::classify(small_atlas(), {});
    auto const& county = classes.counties.at("470201");
    EXPECT_EQ(county.fill, style::color(model::DevelopmentType::industry));
    EXPECT_EQ(county.stripe, style::color(model::DevelopmentType::ecology));
    EXPECT_EQ(classes.counties.at("470202").fill, style::color(model::DevelopmentType::tourism));
    EXPECT_EQ(classes.counties.at("470203").cover, style::Cover::hatch);
    EXPECT_FALSE(classes.counties.at("470203").stripe);
    EXPECT_EQ(counted(classes), 3);
}

TEST(Theme, PlanOptionSwitchesTheOrder)
{
    view::ViewState view;
    view.plan = "new/annex";
    auto const classes = style::classify(small_atlas(), view);
    EXPECT_EQ(classes.counties.at("470202").fill, style::color(model::DevelopmentType::industry));
    EXPECT_EQ(classes.counties.at("470201").cover, style::Cover::hatch) << "the annex says nothing of this county";
}

TEST(Theme, AttainmentColoursOnlyWhatHasCurrentData)
{
    view::ViewState view;
    view.theme = view::Theme::attainment;
    auto const classes = style::classify(small_atlas(), view);
    EXPECT_EQ(classes.counties.at("470201").fill, style::sequential_blue[2]) << "70 / 100 falls into 70 – 80 %";
    EXPECT_EQ(classes.counties.at("470201").figure, "70.0% · 2025预计");
    EXPECT_EQ(classes.counties.at("470202").cover, style::Cover::dots);
    EXPECT_EQ(classes.counties.at("470202").fill, style::palette::no_data);
    EXPECT_EQ(classes.counties.at("470203").fill, style::palette::no_data);
    EXPECT_EQ(counted(classes), 3);
    for (auto const& [code, county] : classes.counties) {
        ASSERT_GE(county.klass, 0) << code;
        EXPECT_EQ(classes.entries[static_cast<std::size_t>(county.klass)].fill, county.fill) << code;
    }
}

TEST(Theme, NumbersDropTrailingZeros)
{
    EXPECT_EQ(style::number(460, 1), "460");
    EXPECT_EQ(style::number(314.7, 1), "314.7");
    EXPECT_EQ(style::number(-0.01, 1), "0");
    EXPECT_EQ(style::percent(314.7 / 460), "68.4%");
}

}  // namespace
