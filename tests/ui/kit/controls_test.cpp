// Theme switch, panel head, levels and time, headless: synthetic input and what it does to the view.
#include "driven_app.hpp"

#include "query/choices.hpp"
#include "query/levels.hpp"
#include "query/view_state.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace {

using namespace atlas;
using test::double_click;
using test::pole_of;

class ControlsTest : public test::DrivenApp {
protected:
    /// Clicks down the left panel in fine steps, a share of its width across, until `done`.
    static bool click_in_panel(test::Window& window, double across, std::function<bool()> const& done)
    {
        auto box = window.app().boxes().left;
        box.min.y += 20;
        auto const close = [&] {
            window.click(box.max.x - 2, box.min.y - 16);
        };  // a list that opened; nothing is there
        return test::click_down(window, box, across, 17, done, close);
    }
    static double track_x(test::Window& window, double share)
    {
        auto const& time = window.app().boxes().time;
        return time.min.x + 250 + (time.width() - 290) * share;
    }
    static int first_year(test::Window& window)
    {
        return query::choices_of(window.app().atlas(), window.app().view()).years.front().year;
    }
    static int last_year(test::Window& window)
    {
        return query::choices_of(window.app().atlas(), window.app().view()).years.back().year;
    }
};

TEST_F(ControlsTest, TheTopBarReachesAllFourThemes)
{
    auto window = open(zhangye());
    std::set<query::Theme> seen;
    auto const& bar = window.app().boxes().bar;
    for (float x = window.app().boxes().map.min.x; x < bar.width() / 2; x += 40) {
        window.click(x, (bar.min.y + bar.max.y) / 2);
        seen.insert(window.app().view().theme);
    }
    EXPECT_EQ(seen.size(), 4U);
}

TEST_F(ControlsTest, MetricSegmentsSetTheMetric)
{
    query::ViewState view;
    view.theme = query::Theme::attainment;
    auto window = open(zhangye(), view);
    EXPECT_TRUE(click_in_panel(window, 0.85, [&] { return window.app().view().metric == query::Metric::schedule; }));
}

TEST_F(ControlsTest, LevelSegmentsSetTheLevel)
{
    auto window = open(gansu());
    EXPECT_TRUE(click_in_panel(window, 0.15, [&] { return window.app().view().level == model::AreaLevel::province; }));
}

TEST_F(ControlsTest, DoubleClickDrillsDownAndBackspaceComesBack)
{
    query::ViewState view;
    view.level = model::AreaLevel::prefecture;
    view.show_projects = false;
    auto window = open(gansu(), view);
    auto const home = window.app().map().camera(1e9);
    double_click(window, pole_of(window, "620700"));
    EXPECT_EQ(window.app().view().drilled_area, "620700");
    EXPECT_EQ(window.app().view().level, model::AreaLevel::county);
    EXPECT_LT(window.app().map().camera(1e9).metres_per_px, home.metres_per_px);
    EXPECT_FALSE(window.app().view().camera.has_value()) << "the area's own home view";
    window.key(ui::Key::back);
    window.settle();
    EXPECT_TRUE(window.app().view().drilled_area.empty());
    EXPECT_EQ(window.app().view().level, model::AreaLevel::prefecture);
    EXPECT_EQ(window.app().map().camera(1e9), home);
}

TEST_F(ControlsTest, DoubleClickOnACountyZoomsIn)
{
    query::ViewState view;
    view.show_projects = false;
    auto window = open(zhangye(), view);
    double const before = window.app().map().camera(1e9).metres_per_px;
    double_click(window, pole_of(window, "620722"));
    EXPECT_TRUE(window.app().view().drilled_area.empty());
    EXPECT_NEAR(window.app().map().camera(1e9).metres_per_px, before / 2, before * 0.01);
}

TEST_F(ControlsTest, BreadcrumbLeadsBackUp)
{
    query::ViewState view;
    view.drilled_area = "620700";
    auto window = open(gansu(), view);
    ASSERT_EQ(query::breadcrumb(*gansu(), window.app().view()).size(), 2U);
    auto const& bar = window.app().boxes().bar;
    for (float x = 150; x < bar.width() / 3 && !window.app().view().drilled_area.empty(); x += 12) {
        window.click(x, (bar.min.y + bar.max.y) / 2 + 2);
    }
    EXPECT_TRUE(window.app().view().drilled_area.empty());
}

TEST_F(ControlsTest, BackspaceInTheSearchFieldIsTyping)
{
    query::ViewState view;
    view.drilled_area = "620700";
    auto window = open(gansu(), view);
    window.key(ui::Key::find);
    window.type("zhang");
    window.key(ui::Key::back);
    EXPECT_EQ(window.app().view().drilled_area, "620700");
}

TEST_F(ControlsTest, SliderReachesBothEndsAndOnlyYearsThatAreThere)
{
    auto window = open(zhangye());
    auto const& time = window.app().boxes().time;
    double const y = (time.min.y + time.max.y) / 2;
    window.drag(track_x(window, 0.5), y, time.max.x - 2, y);
    EXPECT_EQ(window.app().view().year, last_year(window));
    window.drag(track_x(window, 0.5), y, track_x(window, 0) - 40, y);
    EXPECT_EQ(window.app().view().year, first_year(window));
    for (double share = 0; share < 1; share += 0.13) {
        window.click(track_x(window, share), y);
        auto const years = query::choices_of(window.app().atlas(), window.app().view()).years;
        int const year = window.app().view().year;
        EXPECT_TRUE(std::any_of(years.begin(), years.end(), [&](auto const& mark) { return mark.year == year; }))
            << year;
    }
}

TEST_F(ControlsTest, StepButtonsGoToTheNextYearThatSaysSomething)
{
    query::ViewState view;
    view.year = 2026;
    auto window = open(zhangye(), view);
    auto const& time = window.app().boxes().time;
    double const y = (time.min.y + time.max.y) / 2;
    window.click(time.min.x + 98, y);
    EXPECT_EQ(window.app().view().year, 2030);
    window.click(time.min.x + 98, y);
    EXPECT_EQ(window.app().view().year, 2030) << "the last one";
    window.click(time.min.x + 30, y);
    EXPECT_EQ(window.app().view().year, 2026);
}

TEST_F(ControlsTest, PlayRunsThroughTheYearsAndStopsAtTheLast)
{
    query::ViewState view;
    view.year = 2024;
    auto window = open(zhangye(), view, 1280, 720);
    window.key(ui::Key::play);
    EXPECT_TRUE(window.app().state().playback.running);
    std::vector<int> seen{window.app().view().year};
    for (int i = 0; i < 600 && window.app().state().playback.running; ++i) {
        window.app().drain();
        window.step();
        if (seen.back() != window.app().view().year) { seen.push_back(window.app().view().year); }
    }
    EXPECT_EQ(seen, (std::vector<int>{2024, 2025, 2026, 2030}));
    EXPECT_FALSE(window.app().state().playback.running);
    window.settle();
    EXPECT_LT(window.app().due(1e9), 0) << "at rest again";
}

TEST_F(ControlsTest, BetweenTwoYearsThePlayingWindowSleeps)
{
    query::ViewState view;
    view.year = 2024;
    auto window = open(zhangye(), view, 1280, 720);
    window.key(ui::Key::play);
    double const next = window.app().state().playback.next_at;
    double const due = window.app().due(next - 0.8);
    EXPECT_NEAR(due, 0.8, 0.01);
    window.key(ui::Key::play);
    EXPECT_FALSE(window.app().state().playback.running);
}

TEST_F(ControlsTest, PlanAndIndicatorAreChosenFromTheirLists)
{
    query::ViewState view;
    view.theme = query::Theme::attainment;
    auto window = open(zhangye(), view);
    auto const& left = window.app().boxes().left;
    // Opens whatever lies at a height and takes the second row of the list below it.
    auto choose = [&](std::function<bool()> const& done) {
        for (float y = left.min.y + 92; y < left.min.y + 420; y += 9) {  // below the levels
            window.click(left.min.x + 100, y);
            window.click(left.min.x + 100, y + 78);
            if (done()) { return true; }
            window.app().view().indicator.clear();  // another one may have but one plan, and no choice of plans
            window.click(left.max.x - 2, left.min.y + 4);
        }
        return false;
    };
    EXPECT_TRUE(choose([&] { return !window.app().view().plan.empty(); }));
    auto const plans = query::choices_of(window.app().atlas(), window.app().view()).plans;
    EXPECT_NE(std::find(plans.begin(), plans.end(), window.app().view().plan), plans.end());
    EXPECT_TRUE(choose([&] { return !window.app().view().indicator.empty(); }));
    auto const ids = query::choices_of(window.app().atlas(), window.app().view()).target_indicators;
    EXPECT_NE(std::find(ids.begin(), ids.end(), window.app().view().indicator), ids.end());
}

TEST_F(ControlsTest, AThemeChangeDropsAPlanThatTheThemeDoesNotKnow)
{
    query::ViewState view;
    view.plan = "gansu-2022-county-types";
    auto window = open(zhangye(), view);
    auto const& bar = window.app().boxes().bar;
    for (float x = window.app().boxes().map.min.x;
         window.app().view().theme == query::Theme::type && x < bar.width() / 2; x += 40) {
        window.click(x, (bar.min.y + bar.max.y) / 2);
    }
    EXPECT_EQ(window.app().view().theme, query::Theme::attainment);
    EXPECT_TRUE(window.app().view().plan.empty());
}

TEST_F(ControlsTest, SearchFieldStaysInANarrowWindow)
{
    for (auto const language : {base::Language::zh, base::Language::en}) {
        query::ViewState view;
        view.language = language;
        view.drilled_area = "620700";
        auto window = open(gansu(), view, 1024, 700);
        EXPECT_GT(window.app().state().search.box.width(), 100);
    }
}

TEST_F(ControlsTest, MethodAndNumberOfClassesAreSet)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    auto window = open(gansu(), view);
    auto& style = window.app().view().indicator_style;
    EXPECT_TRUE(click_in_panel(window, 0.88, [&] { return style.method == query::Method::standard_deviation; }));
    EXPECT_TRUE(click_in_panel(window, 0.88, [&] { return style.classes == 7; }));
    EXPECT_TRUE(click_in_panel(window, 0.88, [&] { return style.palette == "diverging"; }));
}

TEST_F(ControlsTest, ADraggedBreakBecomesACustomOne)
{
    query::ViewState view;
    view.theme = query::Theme::indicator;
    auto window = open(zhangye(), view);
    auto const& left = window.app().boxes().left;
    auto& style = window.app().view().indicator_style;
    // The histogram's breaks are upright lines: a drag across the panel at its height meets one of them.
    for (float y = left.min.y + 240; y < left.max.y && style.method != query::Method::custom; y += 30) {
        for (float x = left.min.x + 40; x < left.max.x - 40 && style.method != query::Method::custom; x += 12) {
            window.drag(x, y, x + 9, y);
        }
    }
    ASSERT_EQ(style.method, query::Method::custom);
    auto const breaks = style.custom_breaks;
    ASSERT_FALSE(breaks.empty());
    EXPECT_TRUE(std::is_sorted(breaks.begin(), breaks.end()));
    EXPECT_EQ(std::adjacent_find(breaks.begin(), breaks.end()), breaks.end());
}

}  // namespace
