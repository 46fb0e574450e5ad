// Which screen shows the slides: asked where there are more than two, never where it is clear.
#include "driven_app.hpp"

namespace {

using namespace atlas;

class ScreenQuestion : public test::DrivenApp {
protected:
    static test::Window with_screens(std::vector<std::string> names)
    {
        auto window = open(zhangye());
        window.app().state().screens.names = std::move(names);
        return window;
    }
};

TEST_F(ScreenQuestion, IsNotAskedWithOneOrTwo)
{
    for (auto const& names : {std::vector<std::string>{"1"}, std::vector<std::string>{"1", "2"}}) {
        auto window = with_screens(names);
        window.key(ui::Key::present);
        EXPECT_TRUE(window.app().presenting()) << names.size();
        EXPECT_FALSE(window.app().state().screens.asked);
    }
}

TEST_F(ScreenQuestion, IsAskedWithThreeAndTheAnswerBeginsTheShow)
{
    auto window = with_screens({"1 · laptop", "2 · projector", "3 · wall"});
    window.app().state().briefing.chosen = 2;
    window.key(ui::Key::present);
    EXPECT_FALSE(window.app().presenting()) << "nothing is shown to anybody before it is answered";
    ASSERT_TRUE(test::press(window, "screen 2"));
    EXPECT_TRUE(window.app().presenting());
    EXPECT_EQ(window.app().state().screens.chosen, 1U);
    EXPECT_FALSE(window.app().state().screens.asked);
}

TEST_F(ScreenQuestion, EscapeAndCancelLeaveEverythingAsItWas)
{
    auto window = with_screens({"1", "2", "3"});
    auto const view = window.app().view();
    for (bool const by_key : {true, false}) {
        window.key(ui::Key::present);
        ASSERT_TRUE(window.app().state().screens.asked);
        if (by_key) {
            window.key(ui::Key::escape);
        } else {
            ASSERT_TRUE(test::press(window, "screen cancel"));
        }
        EXPECT_FALSE(window.app().state().screens.asked);
        EXPECT_FALSE(window.app().presenting());
        EXPECT_EQ(window.app().view(), view);
    }
}

}  // namespace
