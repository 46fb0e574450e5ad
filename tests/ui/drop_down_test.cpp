// Lists that drop down: inside the window wherever their head stands, worked by wheel, arrow keys, Enter and Esc.
#include "driven_app.hpp"

#include "query/view_state.hpp"
#include "rules/levels.hpp"

namespace {

using namespace atlas;

class DropDown : public test::DrivenApp {
protected:
    /// The last control of the left panel, which is wheeled to its end.
    static bool open_counties(test::Window& window)
    {
        return test::press_in(window, window.app().boxes().left, "county") && ImGui::IsPopupOpen("", any);
    }
    static constexpr ImGuiPopupFlags any = ImGuiPopupFlags_AnyPopup;
};

TEST_F(DropDown, EveryCountyCanBeChosenAtTheFootOfThePanel)
{
    for (auto const& [width, height] : {std::pair{1920, 1080}, std::pair{1366, 768}, std::pair{1024, 640}}) {
        auto window = open(zhangye(), {}, width, height);
        window.app().state().briefing.open = false;
        ASSERT_TRUE(open_counties(window)) << width;
        auto const codes = rules::counties(*zhangye());
        std::size_t const counties = codes.size();
        auto& controls = test::Controls::of(window);
        window.step();
        EXPECT_EQ(controls.count("option"), counties + 1);
        for (std::size_t i = 0; i <= counties; ++i) { window.key(ui::Key::down); }
        auto const last = test::box_of(window, "option#" + std::to_string(counties + 1));
        ASSERT_TRUE(last);
        EXPECT_LT(last->max.y, height);
        EXPECT_GT(last->min.y, 0);
        window.click(test::middle(*last).x, test::middle(*last).y);
        EXPECT_EQ(window.app().view().filters.county, (*zhangye())[codes.back()].adcode);
    }
}

TEST_F(DropDown, ArrowKeysAndEnterChooseAndLeaveTheMapAlone)
{
    auto window = open(zhangye());
    auto const camera = window.app().map().camera(1e9);
    ASSERT_TRUE(open_counties(window));
    window.key(ui::Key::down);
    window.key(ui::Key::down);
    window.key(ui::Key::up);
    window.key(ui::Key::enter);
    EXPECT_EQ(window.app().view().filters.county, "620702");
    EXPECT_FALSE(ImGui::IsPopupOpen("", any));
    EXPECT_EQ(window.app().map().camera(1e9), camera);
}

TEST_F(DropDown, AListLongerThanTheWindowScrollsWithTheWheel)
{
    auto window = open(gansu(), {}, 1366, 768);
    ASSERT_TRUE(open_counties(window));
    auto const first = test::box_of(window, "option");
    ASSERT_TRUE(first);
    window.move(test::middle(*first).x, test::middle(*first).y);
    window.wheel(-3);
    auto const moved = test::box_of(window, "option");
    ASSERT_TRUE(moved);
    EXPECT_LT(moved->min.y, first->min.y);
}

TEST_F(DropDown, EscapeClosesTheListAndNothingElse)
{
    auto window = open(zhangye());
    window.app().view().selection = query::SelectedArea{"620702"};
    window.settle();
    ASSERT_TRUE(open_counties(window));
    window.key(ui::Key::escape);
    EXPECT_FALSE(ImGui::IsPopupOpen("", any));
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{"620702"}));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().view().selection, query::Selection());
}

}  // namespace
