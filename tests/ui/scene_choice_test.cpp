// Which scene of the briefing is chosen after deleting, moving and undoing: never one that the map does not show by
// its own doing, for an update gives the chosen scene the view of the map.
#include "driven_app.hpp"

#include "model/atlas.hpp"
#include "query/capture.hpp"
#include "query/view_state.hpp"
#include "ui/state/briefing_state.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace atlas::test {

namespace {

using test::Window;

class SceneChoice : public DrivenApp {
protected:
    /// High enough for the first scenes to be in sight.
    static Window start()
    {
        Window window(zhangye(), {}, 1600, 1400);
        window.app().state().briefing.open = true;
        window.settle();
        return window;
    }
    static ui::BriefingState& state(Window& window) { return window.app().state().briefing; }
    static std::vector<model::BriefingScene> const& scenes(Window& window) { return window.app().scenes().scenes(); }
    static std::string chosen(Window& window)
    {
        auto const& place = state(window).chosen;
        return place ? scenes(window).at(*place).id : std::string();
    }
    /// Whether the window shows the scene's view.
    static bool shows(Window& window, model::BriefingScene const& scene)
    {
        query::ViewState expected = query::view_of(*zhangye(), scene, window.app().view());
        expected.scene.clear();
        expected.camera = window.app().view().camera;
        return window.app().view() == expected;
    }
    static void edit_text(Window& window, std::size_t place)
    {
        model::BriefingScene scene = scenes(window).at(place);
        scene.text += "。";
        state(window).scenes.edit(place, scene);
        window.settle();
    }
};

TEST_F(SceneChoice, NothingIsChosenAfterADelete)
{
    Window window = start();
    ASSERT_TRUE(press(window, "scene#2"));
    ASSERT_TRUE(press(window, "briefing delete"));
    EXPECT_FALSE(state(window).chosen);
    auto const left = scenes(window);
    ASSERT_EQ(left.size(), zhangye()->scenes.size() - 1);
    press(window, "briefing update");
    EXPECT_EQ(scenes(window), left) << "no neighbour gets the view of the scene that is gone";
}

TEST_F(SceneChoice, ADeletedSceneComesBackChosenAndShown)
{
    Window window = start();
    ASSERT_TRUE(press(window, "scene#2"));
    std::string const id = chosen(window);
    ASSERT_TRUE(press(window, "briefing delete"));
    window.app().view().theme =
        window.app().view().theme == query::Theme::groups ? query::Theme::type : query::Theme::groups;
    window.settle();
    window.key(ui::Key::undo);
    EXPECT_EQ(chosen(window), id);
    EXPECT_TRUE(shows(window, scenes(window)[1]));
    EXPECT_EQ(scenes(window), zhangye()->scenes.list());
}

TEST_F(SceneChoice, UndoFollowsTheChosenScene)
{
    Window window = start();
    ASSERT_TRUE(press(window, "scene#3"));
    std::string const id = chosen(window);
    state(window).scenes.move(2, 0);
    state(window).chosen = 0;
    window.settle();
    window.key(ui::Key::undo);
    EXPECT_EQ(state(window).chosen, 2U) << "where it was moved from";
    EXPECT_EQ(chosen(window), id);
    edit_text(window, 0);
    window.key(ui::Key::undo);
    EXPECT_EQ(chosen(window), id) << "not the scene whose words were taken back";
    window.key(ui::Key::redo);
    EXPECT_EQ(chosen(window), id);
}

TEST_F(SceneChoice, NothingIsChosenWhenTheCaptureIsTakenBack)
{
    Window window = start();
    ASSERT_TRUE(press(window, "scene#1"));
    ASSERT_TRUE(press(window, "briefing capture"));
    ASSERT_EQ(state(window).chosen, 1U);
    window.key(ui::Key::undo);
    EXPECT_FALSE(state(window).chosen);
    EXPECT_EQ(scenes(window), zhangye()->scenes.list());
}

TEST_F(SceneChoice, ADraggedSceneIsShown)
{
    Window window = start();
    ASSERT_TRUE(press(window, "scene#1"));
    std::string const dragged = scenes(window)[1].id;
    ui::Rect const second = *box_of(window, "scene#2");
    float const x = (second.min.x + second.max.x) / 2;
    window.drag(x, second.min.y + 30, x, box_of(window, "scene#1")->min.y + 10);
    EXPECT_EQ(scenes(window)[0].id, dragged);
    EXPECT_EQ(chosen(window), dragged);
    EXPECT_TRUE(shows(window, scenes(window)[0]));
}

}  // namespace

}  // namespace atlas::test
