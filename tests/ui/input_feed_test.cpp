// Keys and clicks that come faster than frames, and those that an input method takes, in the whole window.
#include "driven_app.hpp"

#include "app/window/input_feed.hpp"

#include <GLFW/glfw3.h>

#include <string>

namespace atlas::test {
namespace {

using app::InputEvent;
using app::InputFeed;
using app::KeyAsker;
using test::Window;
using Kind = InputEvent::Kind;

constexpr double slow = 0.5;  ///< seconds a frame takes

/// Takes letters as a composition, Backspace off it, Enter as its letters, the blank as a word, Esc as its end.
struct PinyinMethod {
    std::string composed;
    std::vector<gl::HandedBack> given;
    int asked = 0;

    bool takes(gl::KeyStroke const& stroke)
    {
        ++asked;
        bool const letter = stroke.code >= GLFW_KEY_A && stroke.code <= GLFW_KEY_Z && stroke.mods == 0;
        if (!stroke.down) { return false; }
        if (letter) {
            composed += static_cast<char>('a' + stroke.code - GLFW_KEY_A);
            return true;
        }
        if (composed.empty()) { return false; }
        if (stroke.code == GLFW_KEY_BACKSPACE) { composed.pop_back(); }
        if (stroke.code == GLFW_KEY_ENTER) { give(composed); }
        if (stroke.code == GLFW_KEY_SPACE) { give("水库"); }
        if (stroke.code == GLFW_KEY_ESCAPE) { composed.clear(); }
        return true;
    }
    void give(std::string words)
    {
        given.push_back({std::move(words), std::nullopt});
        composed.clear();
    }
    KeyAsker asker()
    {
        return {[this](gl::KeyStroke const& stroke) { return takes(stroke); },
                [this] { return std::exchange(given, {}); }, [](double) {}};
    }
};

class InputFeedTest : public DrivenApp {
protected:
    InputFeedTest() : window(open(zhangye())), feed(window.app())
    {
        ImGuiIO& io = ImGui::GetIO();
        io.KeyMap[ImGuiKey_LeftArrow] = GLFW_KEY_LEFT;
        io.KeyMap[ImGuiKey_RightArrow] = GLFW_KEY_RIGHT;
        io.KeyMap[ImGuiKey_Home] = GLFW_KEY_HOME;
        io.KeyMap[ImGuiKey_End] = GLFW_KEY_END;
        io.KeyMap[ImGuiKey_Delete] = GLFW_KEY_DELETE;
        io.KeyMap[ImGuiKey_Backspace] = GLFW_KEY_BACKSPACE;
        io.KeyMap[ImGuiKey_Enter] = GLFW_KEY_ENTER;
        io.KeyMap[ImGuiKey_Escape] = GLFW_KEY_ESCAPE;
        io.KeyMap[ImGuiKey_A] = GLFW_KEY_A;
        io.KeyMap[ImGuiKey_C] = GLFW_KEY_C;
        io.KeyMap[ImGuiKey_V] = GLFW_KEY_V;
        io.KeyMap[ImGuiKey_X] = GLFW_KEY_X;
        io.KeyMap[ImGuiKey_Y] = GLFW_KEY_Y;
        io.KeyMap[ImGuiKey_Z] = GLFW_KEY_Z;
    }

    void frame()
    {
        ImGui::GetIO().MousePos = pointer;
        feed.begin_frame(asker);
        window.app().kit().composition = {method.composed, method.composed.size()};
        window.step(slow);
    }
    /// Until all has been let through; the number of frames.
    int frames()
    {
        int count = 0;
        for (; feed.waiting() && count < 200; ++count) { frame(); }
        frame();
        frame();
        return count;
    }
    void stroke(int key, int mods = 0, char32_t character = 0)
    {
        feed.key(Kind::press, key, key, mods);
        if (character != 0) { feed.character(character); }
        feed.key(Kind::release, key, key, mods);
    }
    void type(std::string_view letters)
    {
        for (char const c : letters) {
            int const key = c == ' ' ? GLFW_KEY_SPACE : GLFW_KEY_A + (c - 'a');
            stroke(key, 0, static_cast<char32_t>(c));
        }
    }
    void control(int key)
    {
        feed.key(Kind::press, GLFW_KEY_LEFT_CONTROL, GLFW_KEY_LEFT_CONTROL, 0);
        stroke(key, GLFW_MOD_CONTROL);
        feed.key(Kind::release, GLFW_KEY_LEFT_CONTROL, GLFW_KEY_LEFT_CONTROL, GLFW_MOD_CONTROL);
    }
    void click(double x, double y)
    {
        pointer = {static_cast<float>(x), static_cast<float>(y)};
        feed.button(0, true, pointer);
        feed.button(0, false, pointer);
    }
    [[nodiscard]] std::string const& search() { return window.app().state().search.text; }
    /// The first scene's words in the editor, emptied.
    std::string const& scene_text()
    {
        auto& briefing = window.app().state().briefing;
        if (!briefing.open) {
            briefing.open = true;
            window.settle();
            press(window, "scene#1");
            model::BriefingScene scene = *briefing.scenes.at(0);
            scene.text.clear();
            briefing.scenes.edit(0, scene);
            window.settle();
            ui::Rect const box = *box_of(window, "text");
            window.click(box.min.x + 20, box.min.y + 12);
        }
        return briefing.scenes.at(0)->text;
    }
    [[nodiscard]] briefing::SceneList& scenes() { return window.app().state().briefing.scenes; }

    Window window;
    InputFeed feed;
    KeyAsker asker;
    PinyinMethod method;
    ImVec2 pointer{-1e4F, -1e4F};
};

TEST_F(InputFeedTest, EveryLetterArrivesAtTwoFramesASecond)
{
    control(GLFW_KEY_F);
    type("abcdefghijklmnopqrst");
    frames();
    EXPECT_EQ(search(), "abcdefghijklmnopqrst");
    scene_text();
    type("letters of two words");
    frames();
    EXPECT_EQ(scene_text(), "letters of two words");
}

TEST_F(InputFeedTest, EveryBackspaceCountsOnce)
{
    control(GLFW_KEY_F);
    type("abcdefghijklmnopqrst");
    for (int i = 0; i < 10; ++i) { stroke(GLFW_KEY_BACKSPACE); }
    frames();
    EXPECT_EQ(search(), "abcdefghij");
    scene_text();
    type("abcdefghijklmnopqrst");
    for (int i = 0; i < 10; ++i) { stroke(GLFW_KEY_BACKSPACE); }
    frames();
    EXPECT_EQ(scene_text(), "abcdefghij");
}

TEST_F(InputFeedTest, AKeyHeldThroughALongFrameIsPressedOnce)
{
    scene_text();
    type("abcdef");
    feed.key(Kind::press, GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, 0);
    frame();
    frame();
    frame();
    feed.key(Kind::release, GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, 0);
    frames();
    EXPECT_EQ(scene_text(), "abcde");
}

TEST_F(InputFeedTest, AKeyHeldRepeatsOnceAFrameAndStopsWhenLetGo)
{
    scene_text();
    type("abcdefghij");
    frames();
    feed.key(Kind::press, GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, 0);
    for (int repeat = 0; repeat < 3; ++repeat) {
        for (int i = 0; i < 12; ++i) { feed.key(Kind::repeat, GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, 0); }
        frame();
    }
    std::size_t const left = scene_text().size();
    EXPECT_GE(left, 7U);
    EXPECT_LT(left, 10U);
    for (int i = 0; i < 12; ++i) { feed.key(Kind::repeat, GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, 0); }
    feed.key(Kind::release, GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, 0);
    EXPECT_LE(frames(), 2);
    EXPECT_GE(scene_text().size() + 1, left);
}

TEST_F(InputFeedTest, CommandsKeepTheirOrder)
{
    ImGui::SetClipboardText("pasted");
    control(GLFW_KEY_F);
    type("old");
    control(GLFW_KEY_A);
    control(GLFW_KEY_V);
    type("end");
    frames();
    EXPECT_EQ(search(), "pastedend");
    control(GLFW_KEY_A);
    type("new");
    stroke(GLFW_KEY_LEFT);
    stroke(GLFW_KEY_BACKSPACE);
    type("x");
    frames();
    EXPECT_EQ(search(), "nxw");
    scene_text();
    type("old");
    control(GLFW_KEY_A);
    control(GLFW_KEY_V);
    type("end");
    stroke(GLFW_KEY_ENTER);
    type("line");
    frames();
    EXPECT_EQ(scene_text(), "pastedend\nline");
}

TEST_F(InputFeedTest, LettersBeforeACommandOfTheSameFrameStay)
{
    control(GLFW_KEY_F);
    frames();
    type("letters");
    control(GLFW_KEY_A);
    control(GLFW_KEY_C);
    frames();
    EXPECT_EQ(search(), "letters");
    EXPECT_STREQ(ImGui::GetClipboardText(), "letters");
    scene_text();
    type("words");
    control(GLFW_KEY_A);
    control(GLFW_KEY_C);
    frames();
    EXPECT_STREQ(ImGui::GetClipboardText(), "words");
}

TEST_F(InputFeedTest, AClickAndWhatIsTypedAfterItKeepTheirOrder)
{
    ui::Rect const box = *box_of(window, "##search#1");
    click(middle(box).x, middle(box).y);
    type("abc");
    ImVec2 const map = spot(window, 0.5, 0.5);
    click(map.x, map.y);
    frames();
    EXPECT_EQ(search(), "abc") << "typed before the click beside it";
}

TEST_F(InputFeedTest, LettersOfAFieldAreNoShortcuts)
{
    control(GLFW_KEY_F);
    type("tmh");
    frames();
    EXPECT_FALSE(window.app().state().table.open);
    EXPECT_EQ(search(), "tmh");
    stroke(GLFW_KEY_ESCAPE);
    frames();
    type("t");
    frames();
    EXPECT_TRUE(window.app().state().table.open);
    type("tt");
    frames();
    EXPECT_TRUE(window.app().state().table.open) << "closed and opened";
}

TEST_F(InputFeedTest, WhatIsComposedReachesNothingElse)
{
    asker = method.asker();
    scene_text();
    type("shuiku ");
    frames();
    EXPECT_EQ(scene_text(), "水库");
    type("jians");
    for (int i = 0; i < 3; ++i) { stroke(GLFW_KEY_BACKSPACE); }
    frames();
    EXPECT_EQ(scene_text(), "水库");
    EXPECT_EQ(method.composed, "ji");
    EXPECT_TRUE(box_of(window, "composition"));
    stroke(GLFW_KEY_ENTER);
    frames();
    EXPECT_EQ(scene_text(), "水库ji") << "its letters, and no line feed";
    EXPECT_FALSE(box_of(window, "composition"));
    type("jian");
    stroke(GLFW_KEY_ESCAPE);
    type("shu ");
    stroke(GLFW_KEY_BACKSPACE);
    stroke(GLFW_KEY_ENTER);
    frames();
    EXPECT_EQ(scene_text(), "水库ji水\n") << "Esc left the field where it was";
}

TEST_F(InputFeedTest, EnterAndEscOfACompositionLeaveTheSearchAlone)
{
    asker = method.asker();
    control(GLFW_KEY_F);
    type("shuiku ");
    type("jian");
    frames();
    EXPECT_EQ(search(), "水库");
    EXPECT_TRUE(box_of(window, "composition"));
    stroke(GLFW_KEY_ENTER);
    frames();
    EXPECT_EQ(search(), "水库jian");
    EXPECT_TRUE(window.app().state().search.open);
    type("shu");
    stroke(GLFW_KEY_ESCAPE);
    frames();
    EXPECT_EQ(search(), "水库jian");
    EXPECT_TRUE(window.app().state().search.open);
}

TEST_F(InputFeedTest, NobodyIsAskedWhileNothingIsWritten)
{
    asker = method.asker();
    type("t");
    frames();
    EXPECT_EQ(method.asked, 0);
    EXPECT_TRUE(window.app().state().table.open);
    window.app().present_current(window.now());
    frames();
    type("p");
    frames();
    EXPECT_EQ(method.asked, 0);
}

TEST_F(InputFeedTest, AKeyHandedBackLaterIsPressedThen)
{
    asker.takes = [](gl::KeyStroke const&) { return true; };
    asker.take = [&] { return std::exchange(method.given, {}); };
    scene_text();
    type("a");
    stroke(GLFW_KEY_ENTER);
    frames();
    EXPECT_EQ(scene_text(), "");
    method.given = {{"a", gl::KeyStroke{GLFW_KEY_A, true, 0}},
                    {"", gl::KeyStroke{GLFW_KEY_A, false, 0}},
                    {"", gl::KeyStroke{GLFW_KEY_ENTER, true, 0}},
                    {"", gl::KeyStroke{GLFW_KEY_ENTER, false, 0}}};
    frame();
    frames();
    EXPECT_EQ(scene_text(), "a\n");
}

TEST_F(InputFeedTest, UndoGoesBackWordByWord)
{
    scene_text();
    type("aaa bbb");
    frames();
    for (int i = 0; i < 8; ++i) { frame(); }  // four seconds
    type(" ccc ddd");
    frames();
    stroke(GLFW_KEY_ENTER);
    type("eee");
    frames();
    ImGui::SetClipboardText("one two three");
    control(GLFW_KEY_V);
    type("fff");
    frames();
    EXPECT_EQ(scene_text(), "aaa bbb ccc ddd\neeeone two threefff");
    std::vector<std::string> before;
    while (scenes().undo() && !scene_text().empty()) { before.push_back(scene_text()); }
    EXPECT_EQ(before,
              (std::vector<std::string>{"aaa bbb ccc ddd\neeeone two three", "aaa bbb ccc ddd\neee",
                                        "aaa bbb ccc ddd\n", "aaa bbb ccc ddd", "aaa bbb ccc ", "aaa bbb", "aaa "}));
}

TEST_F(InputFeedTest, WordsOfAnInputMethodAreUndoneOneByOne)
{
    asker = method.asker();
    scene_text();
    type("shu shu ");
    frames();
    EXPECT_EQ(scene_text(), "水库水库");
    scenes().undo();
    EXPECT_EQ(scene_text(), "水库");
}

}  // namespace
}  // namespace atlas::test
