// Atlases of random and often wrong rows: nothing crashes, and no county without data gets a colour.
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace {

using namespace atlas;

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    template <class T>
    T of(std::initializer_list<T> list)
    {
        return *(list.begin() + below(static_cast<int>(list.size())));
    }

private:
    std::mt19937 m_random;
};

/// Up to nine counties with parents in a circle, targets of 0 and below, units that do not convert, periods of all
/// kinds.
model::Atlas random_atlas(Dice& dice)
{
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.period = "2026—2030";
    atlas.settings.outdated_after_years = dice.of({0, 5, 100});
    atlas.sources.push_back({"s", "Plan", {}, {}, "2026", {}, {}, {}, {}, 0});
    std::vector<std::string> codes;
    for (int i = 0, n = dice.below(10); i < n; ++i) {
        codes.push_back(std::to_string(470201 + i));
        auto const level = dice.of({model::AreaLevel::county, model::AreaLevel::county, model::AreaLevel::prefecture});
        std::string const parent =
            std::to_string(470201 + dice.below(n + 1));  // itself, another, or one that is not there
        atlas.areas.push_back({codes.back(), codes.back(), codes.back(), codes.back(), level, parent, {}, "s", 0});
    }
    codes.push_back("999999");
    auto const code = [&] { return codes[static_cast<std::size_t>(dice.below(static_cast<int>(codes.size())))]; };
    auto const value = [&] { return dice.of({0.0, -1.0, 1.0, 3.0, 70.0, 71.0, 1e-300, 1e300, -1e300, 45.6, 314.7}); };
    auto const unit = [&] { return std::string(dice.of({"亿元", "亿元", "万元", "%", "", "人"})); };
    auto const direction = dice.of({model::Direction::higher, model::Direction::lower, model::Direction::none});
    atlas.indicators.push_back(
        {"gdp", "GDP", "GDP", "亿元", direction, dice.below(10), model::Aggregation::sum, {}, "s", 0});
    for (int i = 0, n = dice.below(12); i < n; ++i) {
        auto const comparator = static_cast<model::Comparator>(dice.below(6));
        atlas.targets.push_back({std::to_string(i),
                                 code(),
                                 "gdp",
                                 comparator,
                                 value(),
                                 unit(),
                                 2015 + dice.below(20),
                                 false,
                                 dice.of({"p-2026-2030", "p-145", "p"}),
                                 {"s", "body", "q"},
                                 0});
    }
    for (int i = 0, n = dice.below(40); i < n; ++i) {
        std::string const period = std::to_string(2010 + dice.below(20)) + dice.of({"", "", "H1", "Q2", "-05"});
        atlas.observations.push_back(
            {code(), "gdp", period, value(), unit(), static_cast<model::Quality>(dice.below(3)), {"s", {}, "q"}, 0});
    }
    for (int i = 0, n = dice.below(8); i < n; ++i) {
        std::string const id = std::to_string(dice.below(3));
        atlas.groups.push_back({id, id, "k", code(), "r", "p", {"s", "x", "q"}, 0});
        atlas.types.push_back(
            {code(), "p", 1 + dice.below(2), static_cast<model::DevelopmentType>(dice.below(5)), {"s", "x", "q"}, 0});
    }
    atlas.build_index();
    return atlas;
}

query::ViewState random_view(Dice& dice)
{
    query::ViewState view;
    view.theme = static_cast<query::Theme>(dice.below(4));
    view.metric = static_cast<query::Metric>(dice.below(4));
    view.indicator = dice.of({"gdp", "gdp", "gdp", "none"});
    view.year = 2005 + dice.below(31);
    view.indicator_style = {static_cast<query::Method>(dice.below(5)),
                            dice.below(10),
                            dice.of({"", "green", "none"}),
                            {50, 0, std::nan("")},
                            dice.below(2) == 0,
                            dice.below(2) == 0};
    view.language = dice.of({base::Language::zh, base::Language::en});
    return view;
}

bool has_figure(model::Atlas const& atlas, std::string const& adcode, int year)
{
    return std::any_of(atlas.observations.begin(), atlas.observations.end(), [&](auto const& o) {
        return o.adcode == adcode && o.period.size() == 4 && std::stoi(o.period) <= year &&
               year - std::stoi(o.period) <= atlas.settings.outdated_after_years;
    });
}

bool has_target(model::Atlas const& atlas, std::string const& adcode)
{
    return std::any_of(atlas.targets.begin(), atlas.targets.end(), [&](auto const& t) { return t.adcode == adcode; });
}

TEST(RandomAtlas, NoCountyWithoutDataIsColoured)
{
    Dice dice(2026);
    for (int round = 0; round < 4000; ++round) {
        auto const atlas = random_atlas(dice);
        auto const view = random_view(dice);
        auto const classes = style::classify(atlas, view);
        auto const counties = rules::counties(atlas);
        ASSERT_EQ(classes.areas.size(), counties.size()) << round;
        int total = 0;
        for (auto const& entry : classes.entries) { total += entry.count; }
        EXPECT_EQ(total, static_cast<int>(counties.size())) << round;
        for (auto const& [adcode, county] : classes.areas) {
            ASSERT_TRUE(county.class_index >= 0 &&
                        static_cast<std::size_t>(county.class_index) < classes.entries.size())
                << round;
            bool const several = view.theme == query::Theme::groups && !county.stripes.empty();
            if (!several) {
                EXPECT_EQ(county.fill, classes.entries[static_cast<std::size_t>(county.class_index)].fill) << round;
            }
            bool const figure = view.indicator == "gdp" && has_figure(atlas, adcode, view.year);
            bool const colored = county.fill != style::palette::no_data;
            if (view.theme == query::Theme::indicator && !figure) { EXPECT_FALSE(colored) << round << " " << adcode; }
            if (view.theme == query::Theme::attainment && !(figure && has_target(atlas, adcode))) {
                EXPECT_FALSE(colored) << round << " " << adcode;
            }
        }
        for (double const b : classes.breaks) { EXPECT_TRUE(std::isfinite(b)) << round; }
        EXPECT_TRUE(std::is_sorted(classes.breaks.begin(), classes.breaks.end())) << round;
    }
}

}  // namespace
