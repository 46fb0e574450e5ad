// The field that wraps its words, in the whole window: what is clicked is where words are typed.
#include "driven_app.hpp"

#include "model/atlas.hpp"
#include "ui/state/briefing_state.hpp"

#include <string>

namespace atlas::test {

namespace {

using test::Window;

class TextArea : public DrivenApp {
protected:
    static std::string english()
    {
        std::string text = "Output";
        for (int i = 0; i < 25; ++i) { text += " of the six counties of the prefecture"; }
        return text;
    }
    /// The first scene's words in the editor.
    static Window start()
    {
        Window window(zhangye(), {}, 1600, 1400);
        auto& briefing = window.app().state().briefing;
        briefing.open = true;
        window.settle();
        press(window, "scene#1");
        model::BriefingScene scene = *briefing.scenes.at(0);
        scene.text = english();
        briefing.scenes.edit(0, scene);
        window.settle();
        return window;
    }
    static std::string const& text(Window& window) { return window.app().scenes().at(0)->text; }
};

TEST_F(TextArea, BehindTheLastWordIsTheEndOfTheText)
{
    Window window = start();
    ASSERT_TRUE(box_of(window, "text"));
    ui::Rect const box = *box_of(window, "text");
    window.click(box.max.x - 14, box.max.y - 16);
    window.type("X");
    EXPECT_EQ(text(window), english() + "X");
}

TEST_F(TextArea, ALineThatWrapsBeginsWithAWord)
{
    Window window = start();
    ASSERT_TRUE(box_of(window, "text"));
    ui::Rect const box = *box_of(window, "text");
    window.click(box.min.x + 11, box.max.y - 16);
    window.type("X");
    std::size_t const at = text(window).find('X');
    ASSERT_NE(at, std::string::npos);
    ASSERT_GT(at, english().size() / 2) << "in the last line";
    EXPECT_EQ(text(window)[at - 1], ' ');
    EXPECT_EQ(text(window).size(), english().size() + 1) << "nothing is lost";
}

}  // namespace

}  // namespace atlas::test
