// Breaks of classes worked by hand in the left panel, headless.
#include "driven_app.hpp"

#include "query/view_state.hpp"
#include "style/theme.hpp"

namespace {

using namespace atlas;

class ClassEditorTest : public test::DrivenApp {
protected:
    static test::Window open(std::vector<double> breaks = {})
    {
        query::ViewState view;
        view.theme = query::Theme::indicator;
        if (!breaks.empty()) {
            view.indicator_style.method = query::Method::custom;
            view.indicator_style.custom_breaks = std::move(breaks);
        }
        auto window = DrivenApp::open(zhangye(), view, 1600, 1300);
        window.step();
        return window;
    }
    static query::IndicatorStyle& shown(test::Window& window) { return window.app().view().indicator_style; }
    static bool press(test::Window& window, std::string const& name)
    {
        return test::press_in(window, window.app().boxes().left, name);
    }
};

TEST_F(ClassEditorTest, AClickInTheHistogramAddsABreak)
{
    auto window = open({100, 200, 300});
    ui::Rect const plot = *test::box_of(window, "histogram");
    ui::Rect const first = *test::box_of(window, "break#1");
    ui::Rect const second = *test::box_of(window, "break#2");
    double const x = (test::middle(first).x + test::middle(second).x) / 2;
    window.click(x, test::middle(plot).y);
    ASSERT_EQ(shown(window).custom_breaks.size(), 4U);
    EXPECT_NEAR(shown(window).custom_breaks[1], 150, 5);
    EXPECT_NEAR(test::middle(*test::box_of(window, "break#2")).x, x, 2);
}

TEST_F(ClassEditorTest, PlusHalvesTheWidestClassUntilThereAreSeven)
{
    auto window = open({100, 200});
    for (std::size_t count = 3; count <= 6; ++count) {
        ASSERT_TRUE(press(window, "break add"));
        EXPECT_EQ(shown(window).custom_breaks.size(), count);
        EXPECT_EQ(window.app().state().breaks.refusal, ui::BreakRefusal::none);
    }
    ASSERT_TRUE(press(window, "break add"));
    EXPECT_EQ(shown(window).custom_breaks.size(), 6U);
    EXPECT_EQ(window.app().state().breaks.refusal, ui::BreakRefusal::most);
}

TEST_F(ClassEditorTest, CrossesRemoveBreaksUntilThereAreThreeClasses)
{
    auto window = open({100, 150, 200, 300});
    ASSERT_TRUE(press(window, "break remove#2"));
    EXPECT_EQ(shown(window).custom_breaks, (std::vector<double>{100, 200, 300}));
    ASSERT_TRUE(press(window, "break cross#3"));
    EXPECT_EQ(shown(window).custom_breaks, (std::vector<double>{100, 200}));
    ASSERT_TRUE(press(window, "break remove#1"));
    EXPECT_EQ(shown(window).custom_breaks.size(), 2U);
    EXPECT_EQ(window.app().state().breaks.refusal, ui::BreakRefusal::fewest);
}

TEST_F(ClassEditorTest, ABreakDraggedOffThePlotGoes)
{
    auto window = open({100, 200, 300});
    geo::Point const at = test::middle(*test::box_of(window, "break#2"));
    window.drag(at.x, at.y, at.x + 3, at.y + 10);
    EXPECT_EQ(shown(window).custom_breaks.size(), 3U) << "still over the plot";
    geo::Point const now = test::middle(*test::box_of(window, "break#2"));
    window.drag(now.x, now.y, now.x, now.y + 120);
    EXPECT_EQ(shown(window).custom_breaks, (std::vector<double>{100, 300}));
}

TEST_F(ClassEditorTest, ABreakIsTypedExactly)
{
    auto window = open({100, 200, 300});
    ASSERT_TRUE(press(window, "break field#2"));
    window.type("212.75");
    EXPECT_EQ(shown(window).custom_breaks, (std::vector<double>{100, 200, 300})) << "not while typing";
    auto const& left = window.app().boxes().left;
    window.click(left.max.x - 2, left.min.y + 4);
    EXPECT_EQ(shown(window).custom_breaks, (std::vector<double>{100, 212.75, 300}));
    ASSERT_TRUE(press(window, "break field#1"));
    window.type("abc");
    window.click(left.max.x - 2, left.min.y + 4);
    EXPECT_EQ(shown(window).custom_breaks, (std::vector<double>{100, 212.75, 300}));
    EXPECT_EQ(window.app().state().breaks.refusal, ui::BreakRefusal::not_number);
}

TEST_F(ClassEditorTest, TypingIntoAComputedBreakMakesItACustomOne)
{
    auto window = open();
    auto const before = test::box_of(window, "break field#1");
    ASSERT_TRUE(before);
    ASSERT_TRUE(press(window, "break field#1"));
    window.type("1.5");
    auto const& left = window.app().boxes().left;
    window.click(left.max.x - 2, left.min.y + 4);
    EXPECT_EQ(shown(window).method, query::Method::custom);
    EXPECT_EQ(shown(window).custom_breaks.front(), 1.5);
}

TEST_F(ClassEditorTest, BreaksOfTheYearOrOfAllYears)
{
    auto window = open();
    shown(window).method = query::Method::quantile;
    window.settle();
    EXPECT_TRUE(shown(window).fixed_across_years);
    auto breaks = [&] { return style::classify(*zhangye(), window.app().view()).breaks; };
    auto const fixed = breaks();
    ASSERT_TRUE(press(window, "scope#2"));
    EXPECT_FALSE(shown(window).fixed_across_years);
    EXPECT_NE(breaks(), fixed);
    ASSERT_TRUE(press(window, "scope#1"));
    EXPECT_EQ(breaks(), fixed);
}

}  // namespace
