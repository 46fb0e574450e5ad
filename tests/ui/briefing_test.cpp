// The briefing edited in the whole window: by synthetic input, saved to a copy of the atlas, read again.
#include "driven_app.hpp"

#include "io/folder/folder_settings.hpp"
#include "io/save/recovery.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "words/message.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace atlas::test {

namespace {

namespace fs = std::filesystem;
using test::Window;

/// A copy of the bundled atlas's briefing in a folder that goes away.
class Briefing : public DrivenApp {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "county-atlas-briefing-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder = name;
        fs::create_directories(folder / "atlas");
        fs::copy_file(SOURCE_DIR "/geodata/zhangye/briefing.toml", file());
        places = {folder / "atlas", folder / "state" / "recovery.toml"};
    }
    void TearDown() override
    {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }

    fs::path file() const { return folder / "atlas" / "briefing.toml"; }
    static std::string content(fs::path const& path)
    {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
    std::vector<model::BriefingScene> stored() const
    {
        base::Issues issues;
        auto scenes = io::read_scenes(file(), "briefing.toml", issues);
        for (auto const& issue : issues) { ADD_FAILURE() << words::to_text(issue); }
        return scenes;
    }
    /// A window with the panel of scenes open.
    Window start(int width = 1600, int height = 900)
    {
        Window window(zhangye(), {}, width, height);
        window.app().keep_briefing(places);
        window.app().state().briefing.open = true;
        window.settle();
        return window;
    }
    static std::vector<model::BriefingScene> const& scenes(Window& window) { return window.app().scenes().scenes(); }
    static std::vector<std::string> ids(Window& window)
    {
        std::vector<std::string> out;
        for (auto const& scene : scenes(window)) { out.push_back(scene.id); }
        return out;
    }
    /// Clicks a scene, scrolled into sight.
    static bool choose(Window& window, int number)
    {
        std::string const name = "scene#" + std::to_string(number);
        auto const& left = window.app().boxes().left;
        for (int turn = 0; turn < 40; ++turn) {
            auto const box = box_of(window, name);
            if (!box) { return false; }
            double const y = middle(*box).y;
            bool const above = y < left.min.y + 190;
            if (!above && y < left.max.y - 20) { return press(window, name); }
            window.move(middle(*box).x, left.max.y - 100.0);
            window.wheel(above ? 1 : -1);
        }
        return false;
    }
    /// A key of a field: down for a frame.
    static void field_key(Window& window, ImGuiKey_ key, bool control = false)
    {
        ImGuiIO& io = ImGui::GetIO();
        io.KeyCtrl = control;
        io.KeysDown[key] = true;
        window.step();
        io.KeysDown[key] = false;
        io.KeyCtrl = false;
        window.step();
        window.settle();
    }

    fs::path folder;
    app::BriefingPlaces places;
};

TEST_F(Briefing, TheButtonTogglesThePanel)
{
    Window window = open(zhangye());
    ASSERT_TRUE(press(window, "briefing"));
    EXPECT_TRUE(window.app().state().briefing.open);
    EXPECT_TRUE(box_of(window, "scene#1"));
    EXPECT_FALSE(box_of(window, "briefing save")) << "nothing to save yet";
    ASSERT_TRUE(press(window, "briefing"));
    EXPECT_FALSE(window.app().state().briefing.open);
}

TEST_F(Briefing, EveryBundledSceneHasItsPicture)
{
    Window window = start();
    auto const& state = window.app().state().briefing;
    ASSERT_GE(state.scenes.size(), 8U);
    for (auto const& scene : state.scenes.scenes()) {
        auto const* thumbnail = state.thumbnail(scene.id);
        ASSERT_NE(thumbnail, nullptr);
        EXPECT_TRUE(thumbnail->present) << scene.id;
        EXPECT_TRUE(thumbnail->problems.empty()) << scene.id;
        EXPECT_NE(thumbnail->picture, nullptr) << scene.id;
    }
}

TEST_F(Briefing, AClickShowsTheScenesView)
{
    Window window = start();
    for (std::size_t i = 0; i < 3; ++i) {
        ASSERT_TRUE(choose(window, static_cast<int>(i) + 1));
        model::BriefingScene const& scene = scenes(window)[i];
        query::ViewState expected = query::view_of(*zhangye(), scene, window.app().view());
        expected.scene.clear();
        expected.camera = window.app().view().camera;
        EXPECT_EQ(window.app().view(), expected) << scene.id;
        EXPECT_EQ(window.app().map().scene_camera().has_value(), scene.camera.has_value());
        if (scene.camera) {
            auto const camera = *window.app().map().scene_camera();
            EXPECT_NEAR(camera.lon, scene.camera->lon, 1e-4);
            EXPECT_NEAR(camera.lat, scene.camera->lat, 1e-4);
            EXPECT_NEAR(camera.km, scene.camera->km, scene.camera->km * 1e-4);
        }
    }
    EXPECT_FALSE(window.app().scenes().unsaved()) << "looking changes nothing";
}

TEST_F(Briefing, CapturesTheViewAfterTheChosenScene)
{
    Window window = start();
    std::size_t const before = scenes(window).size();
    choose(window, 2);
    window.app().view().theme = query::Theme::groups;
    window.app().view().selection = query::SelectedArea{"620702"};
    window.app().view().filters.county = "620702";
    window.app().view().filters.text = "水";
    window.settle();
    ImVec2 const middle = spot(window, 0.5, 0.5);
    window.move(middle.x, middle.y);
    window.wheel(2);
    query::ViewState const shown = window.app().view();
    ASSERT_TRUE(press(window, "briefing capture"));
    ASSERT_EQ(scenes(window).size(), before + 1);
    EXPECT_EQ(window.app().state().briefing.chosen, 2U);
    model::BriefingScene const captured = scenes(window)[2];
    EXPECT_EQ(captured.theme, "groups");
    EXPECT_EQ(captured.selection, "620702");
    EXPECT_EQ(captured.county, "620702");
    EXPECT_EQ(captured.names_with, "水");
    EXPECT_FALSE(captured.title.empty());
    ASSERT_TRUE(captured.camera);
    EXPECT_TRUE(window.app().scenes().unsaved());
    EXPECT_TRUE(window.app().title().starts_with("● "));
    // Away and back: the captured scene shows the same.
    choose(window, 1);
    EXPECT_NE(window.app().view().theme, query::Theme::groups);
    choose(window, 3);
    query::ViewState again = window.app().view();
    EXPECT_NEAR(again.camera->centre.x, shown.camera->centre.x, 2);
    EXPECT_NEAR(again.camera->centre.y, shown.camera->centre.y, 2);
    EXPECT_NEAR(again.camera->metres_per_px, shown.camera->metres_per_px, shown.camera->metres_per_px * 1e-4);
    again.camera = shown.camera;
    EXPECT_EQ(again, shown);
}

TEST_F(Briefing, AnotherViewLeavesTheWords)
{
    Window window = start();
    choose(window, 1);
    model::BriefingScene const before = scenes(window).front();
    window.app().view().year = 2030;
    window.settle();
    ASSERT_TRUE(press(window, "briefing update"));
    model::BriefingScene const after = scenes(window).front();
    EXPECT_EQ(after.year, 2030);
    EXPECT_EQ(after.title, before.title);
    EXPECT_EQ(after.text, before.text);
    EXPECT_EQ(after.id, before.id);
}

TEST_F(Briefing, DraggingReorders)
{
    Window window = start();
    auto const before = ids(window);
    ui::Rect const first = *box_of(window, "scene#1");
    ui::Rect const second = *box_of(window, "scene#2");
    float const x = (first.min.x + first.max.x) / 2;
    // Under way the place it would take is known and nothing has moved.
    window.move(x, first.min.y + 30);
    window.press(true);
    window.step();
    for (int i = 1; i <= 6; ++i) { window.move(x, first.min.y + 30 + (second.max.y - 20 - first.min.y - 30) * i / 6); }
    EXPECT_EQ(window.app().state().briefing.dragged, 0U);
    EXPECT_EQ(ids(window), before);
    window.press(false);
    window.step();
    window.settle();
    auto expected = before;
    std::swap(expected[0], expected[1]);
    EXPECT_EQ(ids(window), expected);
    EXPECT_EQ(window.app().state().briefing.chosen, 1U);
    EXPECT_FALSE(window.app().state().briefing.dragged);
    // Back upwards.
    window.drag(x, box_of(window, "scene#2")->min.y + 30, x, box_of(window, "scene#1")->min.y + 10);
    EXPECT_EQ(ids(window), before);
    EXPECT_FALSE(window.app().scenes().unsaved());
    // Escape while dragging lets it be.
    window.move(x, first.min.y + 30);
    window.press(true);
    window.step();
    window.move(x, second.max.y - 20);
    window.app().press(ui::Key::escape);
    window.step();
    window.press(false);
    window.step();
    window.settle();
    EXPECT_EQ(ids(window), before);
}

TEST_F(Briefing, RenamesInPlace)
{
    Window window = start();
    ui::Rect const row = *box_of(window, "scene#2");
    double_click(window, {row.min.x + 60, row.min.y + 40});
    ASSERT_EQ(window.app().state().briefing.renaming, 1U);
    window.type("城市服务");
    EXPECT_NE(scenes(window)[1].title, "城市服务") << "not before it is done";
    field_key(window, ImGuiKey_Enter);
    EXPECT_EQ(scenes(window)[1].title, "城市服务");
    EXPECT_FALSE(window.app().state().briefing.renaming);
    // F2, then Esc: as before. An emptied name is not taken either.
    window.key(ui::Key::rename);
    window.type("x");
    field_key(window, ImGuiKey_Escape);
    EXPECT_EQ(scenes(window)[1].title, "城市服务");
    window.key(ui::Key::rename);
    field_key(window, ImGuiKey_Backspace);
    field_key(window, ImGuiKey_Enter);
    EXPECT_EQ(scenes(window)[1].title, "城市服务");
    window.key(ui::Key::undo);
    EXPECT_FALSE(window.app().scenes().unsaved());
}

TEST_F(Briefing, EditsWordsInTheEditor)
{
    Window window = start();
    choose(window, 1);
    ASSERT_TRUE(box_of(window, "text"));
    ui::Rect const text = *box_of(window, "text");
    window.click(text.min.x + 20, text.min.y + 12);
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    std::string const before = scenes(window)[0].text;
    field_key(window, ImGuiKey_Home, true);
    window.type("首段 H");
    field_key(window, ImGuiKey_Enter);
    window.app().press(ui::Key::table);
    window.type("T");
    EXPECT_EQ(scenes(window)[0].text, "首段 H\nT" + before);
    EXPECT_FALSE(window.app().state().table.open) << "letters typed are no commands";
    for (auto const& words : {"首段 H\n", "首段 H", ""}) {
        window.key(ui::Key::undo);
        EXPECT_EQ(scenes(window)[0].text, words + before) << "typing is taken back word by word";
    }
    for (int i = 0; i < 3; ++i) { window.key(ui::Key::redo); }
    EXPECT_EQ(scenes(window)[0].text, "首段 H\nT" + before);
    // The title: everything selected and replaced.
    ASSERT_TRUE(press(window, "title"));
    field_key(window, ImGuiKey_A, true);
    field_key(window, ImGuiKey_Delete);
    EXPECT_FALSE(scenes(window)[0].title.empty());
    window.type("新标题");
    EXPECT_EQ(scenes(window)[0].title, "新标题");
}

TEST_F(Briefing, LayoutAndSecondsAreEdited)
{
    Window window = start(1920, 1080);
    choose(window, 1);
    ASSERT_TRUE(press(window, "layout#3"));
    EXPECT_EQ(scenes(window)[0].layout, "two_maps");
    ASSERT_TRUE(scenes(window)[0].second) << "the right-hand map shows something at once";
    EXPECT_FALSE(*scenes(window)[0].second == model::SecondMap{});
    EXPECT_FALSE(box_of(window, "scene problem"));
    double const before = scenes(window)[0].move_seconds;
    ImGui::GetIO().MousePos = box_of(window, "layout")->min;
    window.wheel(-30);
    ASSERT_TRUE(press(window, "move more"));
    EXPECT_NEAR(scenes(window)[0].move_seconds, before + 0.2, 1e-12);
    ASSERT_TRUE(press(window, "hold more"));
    EXPECT_EQ(scenes(window)[0].hold_seconds, 1);
    ASSERT_TRUE(press(window, "hold less"));
    EXPECT_EQ(scenes(window)[0].hold_seconds, 0);
}

TEST_F(Briefing, SavedScenesAreFoundAgain)
{
    std::vector<model::BriefingScene> saved;
    {
        Window window = start();
        choose(window, 1);
        press(window, "briefing capture");
        press(window, "briefing duplicate");
        choose(window, 5);
        press(window, "briefing delete");
        window.key(ui::Key::undo);
        press(window, "briefing delete");
        EXPECT_EQ(stored(), zhangye()->scenes.list()) << "not before it is saved";
        ASSERT_TRUE(window.app().scenes().unsaved());
        window.key(ui::Key::save);
        EXPECT_FALSE(window.app().scenes().unsaved());
        saved = scenes(window);
        EXPECT_EQ(saved.size(), zhangye()->scenes.size() + 1);
    }
    EXPECT_EQ(stored(), saved);
    EXPECT_TRUE(content(file()).starts_with("# ")) << "the comment is kept";
    EXPECT_FALSE(fs::exists(places.recovery)) << "nothing is left to recover";
}

TEST_F(Briefing, WhatIsNotSavedIsOfferedAtTheNextStart)
{
    std::vector<model::BriefingScene> edited;
    {
        Window window = start();
        choose(window, 2);
        press(window, "briefing delete");
        edited = scenes(window);
        for (int i = 0; i < 90; ++i) { window.step(); }  // a second and a half
        window.app().drain();
        EXPECT_TRUE(fs::exists(places.recovery)) << "written while the window is open";
    }
    Window window = start();
    EXPECT_EQ(window.app().state().briefing.question, ui::BriefingQuestion::recover);
    EXPECT_EQ(scenes(window), zhangye()->scenes.list());
    ASSERT_TRUE(press(window, "answer recover"));
    EXPECT_EQ(scenes(window), edited);
    EXPECT_TRUE(window.app().scenes().unsaved());
    EXPECT_TRUE(fs::exists(places.recovery)) << "until they are saved";
    window.key(ui::Key::undo);
    EXPECT_EQ(scenes(window), zhangye()->scenes.list()) << "recovering can be taken back";
    window.key(ui::Key::redo);
    window.key(ui::Key::save);
    window.app().drain();
    EXPECT_FALSE(fs::exists(places.recovery));
    EXPECT_EQ(stored(), edited);
}

TEST_F(Briefing, TypingWithoutAPauseIsKeptWithinASecond)
{
    Window window = start();
    std::string text;
    auto& list = window.app().state().briefing.scenes;
    for (int frame = 0; frame < 150; ++frame) {  // two seconds and a half, a letter a frame
        model::BriefingScene scene = *list.at(0);
        text += static_cast<char>('a' + frame % 26);
        scene.text = text;
        list.edit(0, std::move(scene), "text");
        window.step();
    }
    window.app().drain();
    io::Recovery const kept = io::read_recovery(places.recovery);
    ASSERT_TRUE(kept.found);
    EXPECT_GE(kept.scenes.front().text.size(), 150U - 60) << "all but the last second";
}

TEST_F(Briefing, ATitleOfBlanksIsNotTaken)
{
    Window window = start();
    auto& list = window.app().state().briefing.scenes;
    std::string const title = list.at(0)->title;
    for (char const* blank : {"", "   ", "\t", "\u3000"}) {
        model::BriefingScene scene = *list.at(0);
        scene.title = blank;
        list.edit(0, std::move(scene), "title");
        EXPECT_EQ(list.at(0)->title, title);
    }
}

TEST_F(Briefing, WhatCannotBeSavedInItsFolderIsSavedElsewhere)
{
    fs::path const home = folder / "home";
    fs::create_directories(home);
    setenv("HOME", home.c_str(), 1);
    Window window = start();
    choose(window, 1);
    press(window, "briefing delete");
    auto const edited = scenes(window);
    fs::remove_all(places.atlas);
    window.key(ui::Key::save);
    EXPECT_EQ(window.app().state().briefing.question, ui::BriefingQuestion::elsewhere);
    ASSERT_TRUE(press(window, "answer elsewhere"));
    ASSERT_EQ(std::distance(fs::directory_iterator(home), fs::directory_iterator{}), 1);
    base::Issues issues;
    EXPECT_EQ(io::read_scenes(fs::directory_iterator(home)->path(), "x", issues), edited);
    EXPECT_TRUE(window.app().scenes().unsaved()) << "the atlas has them not";
}

TEST_F(Briefing, WithoutAPlaceForUnsavedScenesItIsSaid)
{
    places.recovery.clear();
    Window window = start();
    ASSERT_TRUE(window.app().state().toast);
    EXPECT_NE(window.app().state().toast->text.find("HOME"), std::string::npos);
}

TEST_F(Briefing, RecoveredScenesMayBeGivenUp)
{
    auto other = zhangye()->scenes.list();
    other.pop_back();
    io::write_recovery(places.recovery, {places.atlas}, other);
    {
        Window window = start();
        ASSERT_TRUE(press(window, "answer discard"));
        EXPECT_EQ(scenes(window), zhangye()->scenes.list());
        EXPECT_FALSE(window.app().scenes().unsaved());
        window.app().drain();
        EXPECT_FALSE(fs::exists(places.recovery));
    }
    // Scenes that are as saved are not worth a question.
    io::write_recovery(places.recovery, {places.atlas}, zhangye()->scenes.list());
    Window window = start();
    EXPECT_EQ(window.app().state().briefing.question, ui::BriefingQuestion::none);
}

TEST_F(Briefing, ADamagedRecoveryFileIsSaidAndKept)
{
    fs::create_directories(places.recovery.parent_path());
    std::ofstream(places.recovery) << "[[scene]]\nid = \"a";
    Window window = start();
    EXPECT_EQ(window.app().state().briefing.question, ui::BriefingQuestion::none);
    ASSERT_TRUE(window.app().state().toast);
    EXPECT_NE(window.app().state().toast->text.find(".damaged"), std::string::npos);
    EXPECT_TRUE(fs::exists(places.recovery.string() + ".damaged"));
    EXPECT_EQ(scenes(window), zhangye()->scenes.list());
}

TEST_F(Briefing, ARecoveryThatCannotBeWrittenIsSaidOnce)
{
    std::ofstream(folder / "state") << "a file where a folder should be";
    Window window = start();
    choose(window, 1);
    press(window, "briefing delete");
    for (int i = 0; i < 90; ++i) { window.step(); }
    window.app().drain();
    window.settle();
    ASSERT_TRUE(window.app().state().toast);
    EXPECT_NE(window.app().state().toast->text.find("/state"), std::string::npos);
    EXPECT_TRUE(window.app().scenes().unsaved());
}

TEST_F(Briefing, AFileChangedMeanwhileIsNotOverwrittenUnasked)
{
    Window window = start();
    choose(window, 1);
    press(window, "briefing delete");
    std::string const theirs = content(file()) + "# somebody else's line\n";
    std::ofstream(file(), std::ios::binary) << theirs;
    ASSERT_TRUE(press(window, "briefing save"));
    EXPECT_EQ(window.app().state().briefing.question, ui::BriefingQuestion::changed_meanwhile);
    EXPECT_EQ(content(file()), theirs);
    ASSERT_TRUE(press(window, "answer cancel"));
    EXPECT_EQ(content(file()), theirs);
    EXPECT_TRUE(window.app().scenes().unsaved());
    window.key(ui::Key::save);
    ASSERT_TRUE(press(window, "answer over"));
    EXPECT_EQ(stored(), scenes(window));
    EXPECT_FALSE(window.app().scenes().unsaved());
}

TEST_F(Briefing, AFolderThatCannotBeWrittenLosesNothing)
{
    Window window = start();
    choose(window, 1);
    press(window, "briefing delete");
    // A folder that is gone stops any user, the administrator too.
    fs::rename(places.atlas, folder / "elsewhere");
    window.key(ui::Key::save);
    if (window.app().state().briefing.question == ui::BriefingQuestion::changed_meanwhile) {
        press(window, "answer over");
    }
    EXPECT_EQ(window.app().state().briefing.question, ui::BriefingQuestion::elsewhere);
    EXPECT_TRUE(window.app().scenes().unsaved());
}

TEST_F(Briefing, ClosingAsksForWhatIsNotSaved)
{
    Window window = start();
    auto& app = window.app();
    choose(window, 1);
    press(window, "briefing delete");
    app.ask_close();
    window.settle();
    EXPECT_FALSE(app.may_close());
    ASSERT_TRUE(press(window, "answer cancel"));
    EXPECT_FALSE(app.may_close());
    app.ask_close();
    window.settle();
    ASSERT_TRUE(press(window, "answer save"));
    EXPECT_TRUE(app.may_close());
    EXPECT_EQ(stored(), scenes(window));
}

TEST_F(Briefing, ClosingWithoutSavingKeepsNothing)
{
    {
        Window window = start();
        choose(window, 1);
        press(window, "briefing delete");
        window.app().ask_close();
        window.settle();
        ASSERT_TRUE(press(window, "answer not save"));
        EXPECT_TRUE(window.app().may_close());
    }
    EXPECT_FALSE(fs::exists(places.recovery));
    EXPECT_EQ(stored(), zhangye()->scenes.list());
    Window window = start();
    window.app().ask_close();
    EXPECT_TRUE(window.app().may_close()) << "nothing to ask about";
}

TEST_F(Briefing, WhatCannotBeComposedIsSaidInTheEditor)
{
    Window window = start();
    choose(window, 1);
    EXPECT_FALSE(box_of(window, "scene problem"));
    auto& list = window.app().state().briefing.scenes;
    model::BriefingScene scene = *list.at(0);
    scene.text = "{no-such-indicator.620702.latest}";
    list.edit(0, scene);
    window.settle();
    auto const* thumbnail = window.app().state().briefing.thumbnail(scene.id);
    ASSERT_NE(thumbnail, nullptr);
    EXPECT_TRUE(thumbnail->present);
    EXPECT_EQ(thumbnail->problems.empty(), !box_of(window, "scene problem")) << "what the composer says is shown";
}

TEST_F(Briefing, BothLanguagesAndTheNarrowestWindowHaveThePanel)
{
    query::ViewState english;
    english.language = base::Language::en;
    Window window(zhangye(), english, 960, 600);
    window.app().state().briefing.open = true;
    window.settle();
    EXPECT_GT(window.app().boxes().left.width(), 200);
    EXPECT_TRUE(choose(window, 1));
    EXPECT_EQ(window.app().state().briefing.chosen, 0U);
}

}  // namespace

}  // namespace atlas::test
