// The window takes another atlas while it runs, and the same one again when its files changed on disk.
#include "app/window/atlas_keeper.hpp"
#include "driven_app.hpp"
#include "io/folder/folder_stamp.hpp"
#include "io/save/user_settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace atlas;
using test::box_of;
using test::press;
using test::Window;

class AtlasSwitch : public test::DrivenApp {
protected:
    void SetUp() override
    {
        folder = fs::temp_directory_path() / ("county-atlas-switch-" + std::to_string(std::random_device{}()));
        fs::create_directories(folder);
        folder = fs::canonical(folder);
        fs::copy(SOURCE_DIR "/geodata/zhangye", folder / "first", fs::copy_options::recursive);
        fs::copy(SOURCE_DIR "/geodata/gansu", folder / "second", fs::copy_options::recursive);
        setenv("XDG_STATE_HOME", (folder / "state").c_str(), 1);
    }
    void TearDown() override
    {
        unsetenv("XDG_STATE_HOME");
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    fs::path first() const { return folder / "first"; }
    fs::path second() const { return folder / "second"; }

    /// A window on an atlas of a folder, with everything that the real window gives it.
    Window start(fs::path const& path, query::ViewState view = {}) const
    {
        auto const stamp = io::folder_stamp(path);
        Window window(io::read_folder(path).value(), std::move(view), 1600, 900);
        window.app().use_settings(folder / "settings.toml");
        window.app().keep_atlas(path, stamp, {first(), second()});
        window.app().keep_briefing(app::places_of(path));
        window.settle();
        return window;
    }
    static bool choose(Window& window, fs::path const& path)
    {
        bool const chosen = press(window, "atlas title") && press(window, "atlas " + path.string());
        window.move(-1e4, -1e4);
        window.settle();
        return chosen;
    }
    static std::string content(fs::path const& path)
    {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
    static void replace(fs::path const& file, std::string const& what, std::string const& by)
    {
        std::string text = content(file);
        auto const at = text.find(what);
        ASSERT_NE(at, std::string::npos);
        std::ofstream(file, std::ios::binary) << text.replace(at, what.size(), by);
    }
    /// Lets the window notice what changed on disk.
    static void look(Window& window)
    {
        window.wait(1.1);
        window.settle();
    }
    static ui::AtlasMenu const& menu(Window& window) { return window.app().state().atlases; }
    static briefing::SceneList& scenes(Window& window) { return window.app().state().briefing.scenes; }
    static ui::BriefingQuestion question(Window& window) { return window.app().state().briefing.question; }

    fs::path folder;
};

TEST_F(AtlasSwitch, OpensAnotherAtlasAndTheFirstAgain)
{
    query::ViewState view;
    view.theme = query::Theme::attainment;
    view.selection = query::SelectedArea{"620702"};
    render::Image expected;
    {
        Window fresh = start(second(), view);
        fresh.move(-1e4, -1e4);
        fresh.settle();
        expected = fresh.image();
    }
    Window window = start(first(), view);
    window.move(-1e4, -1e4);
    window.settle();
    auto const before = window.image();
    auto const old = std::weak_ptr(window.app().map().picture()->order.snapshot.atlas);
    ASSERT_TRUE(choose(window, second()));
    EXPECT_EQ(window.app().atlas().settings.title, gansu()->settings.title);
    EXPECT_EQ(window.app().title(), gansu()->settings.title);
    EXPECT_EQ(window.app().view().theme, query::Theme::attainment);
    EXPECT_EQ(window.app().view().selection, view.selection) << "the county is in both";
    EXPECT_EQ(window.app().scenes().scenes(), gansu()->scenes.list());
    EXPECT_TRUE(window.image() == expected) << "nothing of the first atlas is left in the picture";
    EXPECT_TRUE(old.expired()) << "nobody keeps the first atlas";
    ASSERT_TRUE(choose(window, first()));
    EXPECT_EQ(window.app().atlas().settings.title, zhangye()->settings.title);
    EXPECT_TRUE(window.image() == before);
}

TEST_F(AtlasSwitch, WorksWithEveryPanelOpen)
{
    Window window = start(second());
    window.app().view().selection = query::SelectedArea{"620100"};
    window.app().state().table.open = true;
    window.app().state().table.kind = tables::TableKind::projects;
    window.app().state().briefing.open = true;
    window.app().state().documents.open = true;
    window.app().state().search.text = "lanzhou";
    window.settle();
    for (fs::path const& path : {first(), second(), first()}) {
        window.app().state().documents.open = false;
        window.settle();
        ASSERT_TRUE(choose(window, path));
        auto const& atlas = window.app().atlas();
        ASSERT_TRUE(window.app().table());
        EXPECT_EQ(window.app().table()->rows.size(), atlas.projects.size());
        EXPECT_EQ(window.app().scenes().scenes(), atlas.scenes.list());
        EXPECT_EQ(&window.app().map().picture()->order.snapshot.geometry->atlas(), &atlas);
        for (auto const& kind : {tables::TableKind::counties, tables::TableKind::targets, tables::TableKind::issues}) {
            window.app().state().table.kind = kind;
            window.settle();
        }
        window.app().state().table.kind = tables::TableKind::projects;
    }
    EXPECT_EQ(window.app().view().selection, query::Selection{}) << "no such area in the first atlas";
}

TEST_F(AtlasSwitch, RecentAtlasesAreKeptNewestFirst)
{
    {
        Window window = start(first());
        ASSERT_TRUE(choose(window, second()));
    }
    auto const kept = io::read_user_settings(folder / "settings.toml", {}).settings.recent;
    EXPECT_EQ(kept, (std::vector{second().string(), first().string()}));
    fs::rename(second(), folder / "elsewhere");
    Window window = start(first());
    ASSERT_TRUE(press(window, "atlas title"));
    auto const& recent = menu(window).recent;
    ASSERT_EQ(recent.size(), 2U);
    EXPECT_TRUE(recent[0].shown);
    EXPECT_EQ(recent[0].title, zhangye()->settings.title);
    EXPECT_TRUE(recent[1].missing);
    ASSERT_TRUE(press(window, "atlas " + second().string()));
    EXPECT_TRUE(menu(window).open) << "what is not there cannot be chosen";
    window.key(ui::Key::escape);
    EXPECT_FALSE(menu(window).open);
}

TEST_F(AtlasSwitch, FilesChangedOnDiskAreReloaded)
{
    Window window = start(first());
    window.app().view().selection = query::SelectedArea{"620725"};
    window.move(700, 400);
    window.wheel(3);
    look(window);
    EXPECT_FALSE(menu(window).changed);
    auto const camera = window.app().map().camera(1e9);
    scenes(window).remove(1);
    window.key(ui::Key::save);
    look(window);
    EXPECT_FALSE(menu(window).changed) << "what the window wrote itself is no news";
    replace(first() / "atlas.toml", zhangye()->settings.title, "另一个题目");
    look(window);
    ASSERT_TRUE(menu(window).changed);
    auto const saved = window.app().scenes().scenes();
    ASSERT_TRUE(press(window, "atlas notice reload"));
    EXPECT_EQ(window.app().title(), "另一个题目");
    EXPECT_FALSE(menu(window).changed);
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{"620725"}));
    EXPECT_EQ(window.app().map().camera(1e9), camera);
    EXPECT_EQ(window.app().scenes().scenes(), saved);
    ASSERT_TRUE(window.app().scenes().can_undo()) << "undo of scenes outlives reloading";
    window.app().state().briefing.open = true;
    window.settle();
    window.key(ui::Key::undo);
    EXPECT_EQ(window.app().scenes().scenes(), zhangye()->scenes.list());
}

TEST_F(AtlasSwitch, AChangeMayBePutOff)
{
    Window window = start(first());
    replace(first() / "atlas.toml", zhangye()->settings.title, "另一个题目");
    look(window);
    ASSERT_TRUE(press(window, "atlas later"));
    look(window);
    EXPECT_FALSE(menu(window).changed);
    EXPECT_EQ(window.app().title(), zhangye()->settings.title);
    replace(first() / "atlas.toml", "另一个题目", "第三个题目");
    look(window);
    EXPECT_TRUE(menu(window).changed) << "a further change is told again";
    window.key(ui::Key::reload);
    EXPECT_EQ(window.app().title(), "第三个题目");
}

TEST_F(AtlasSwitch, IdleCostsNothing)
{
    Window window = start(first());
    look(window);
    EXPECT_LT(window.app().due(1e9), 0);
}

TEST_F(AtlasSwitch, ScenesChangedOnDiskReplaceThoseOfTheWindowAndCanBeTakenBack)
{
    Window window = start(first());
    replace(first() / "briefing.toml", "[[scene]]", "[[scene]]\nid = \"new\"\ntitle = \"新\"\n\n[[scene]]");
    look(window);
    ASSERT_TRUE(press(window, "atlas notice reload"));
    EXPECT_EQ(scenes(window).size(), zhangye()->scenes.size() + 1);
    EXPECT_FALSE(scenes(window).unsaved());
    EXPECT_TRUE(scenes(window).undo());
    EXPECT_EQ(scenes(window).scenes(), zhangye()->scenes.list());
    window.key(ui::Key::save);
    EXPECT_EQ(question(window), ui::BriefingQuestion::none) << "the file is as it was read last";
}

TEST_F(AtlasSwitch, UnsavedScenesAreAskedAboutBeforeAnotherAtlasComes)
{
    std::string const file = content(first() / "briefing.toml");
    Window window = start(first());
    scenes(window).remove(0);
    ASSERT_TRUE(choose(window, second()));
    EXPECT_EQ(question(window), ui::BriefingQuestion::leave);
    ASSERT_TRUE(press(window, "answer cancel"));
    window.settle();
    EXPECT_EQ(window.app().atlas().settings.title, zhangye()->settings.title);
    EXPECT_TRUE(scenes(window).unsaved());
    ASSERT_TRUE(choose(window, second()));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().atlas().settings.title, zhangye()->settings.title) << "Esc stays, too";
    ASSERT_TRUE(choose(window, second()));
    ASSERT_TRUE(press(window, "answer not save"));
    EXPECT_EQ(window.app().atlas().settings.title, gansu()->settings.title);
    EXPECT_EQ(content(first() / "briefing.toml"), file);
    ASSERT_TRUE(choose(window, first()));
    EXPECT_EQ(question(window), ui::BriefingQuestion::none) << "what was given up is not offered again";
    scenes(window).remove(0);
    auto const edited = scenes(window).scenes();
    ASSERT_TRUE(choose(window, second()));
    ASSERT_TRUE(press(window, "answer save"));
    EXPECT_EQ(window.app().atlas().settings.title, gansu()->settings.title);
    ASSERT_TRUE(choose(window, first()));
    EXPECT_EQ(scenes(window).scenes(), edited);
    EXPECT_FALSE(window.app().may_close()) << "none of this closes the window";
}

TEST_F(AtlasSwitch, UnsavedScenesAreAskedAboutBeforeReloading)
{
    Window window = start(first());
    scenes(window).remove(0);
    auto const edited = scenes(window).scenes();
    window.key(ui::Key::reload);
    EXPECT_EQ(question(window), ui::BriefingQuestion::reload);
    ASSERT_TRUE(press(window, "answer not save"));
    EXPECT_EQ(scenes(window).scenes(), zhangye()->scenes.list());
    EXPECT_FALSE(scenes(window).unsaved());
    EXPECT_TRUE(scenes(window).undo());
    EXPECT_EQ(scenes(window).scenes(), edited) << "given up, and fetched back";
    window.key(ui::Key::reload);
    ASSERT_TRUE(press(window, "answer save"));
    window.settle();
    EXPECT_EQ(scenes(window).scenes(), edited);
    EXPECT_FALSE(scenes(window).unsaved());
    EXPECT_EQ(window.app().atlas().scenes.list(), edited) << "read again after saving";
}

TEST_F(AtlasSwitch, FilesWithErrorsLeaveTheAtlasThatIsOpen)
{
    Window window = start(first());
    auto const* const before = &window.app().atlas();
    std::string const sound = content(first() / "targets.csv");
    std::ofstream(first() / "targets.csv", std::ios::app) << "no,such,row\n";
    look(window);
    ASSERT_TRUE(press(window, "atlas notice reload"));
    ASSERT_TRUE(menu(window).failure);
    EXPECT_TRUE(menu(window).failure->reload);
    ASSERT_FALSE(menu(window).failure->lines.empty());
    EXPECT_NE(menu(window).failure->lines.front().find("targets.csv"), std::string::npos);
    EXPECT_EQ(&window.app().atlas(), before);
    ASSERT_TRUE(press(window, "close failure"));
    EXPECT_FALSE(menu(window).failure);
    EXPECT_TRUE(menu(window).changed) << "the files are still not those shown";
    std::ofstream(first() / "targets.csv", std::ios::binary) << sound;
    window.key(ui::Key::reload);
    EXPECT_FALSE(menu(window).failure);
    EXPECT_FALSE(menu(window).changed);
    EXPECT_NE(&window.app().atlas(), before);
    // Another atlas with errors.
    std::ofstream(second() / "counties.geojson") << "{";
    ASSERT_TRUE(choose(window, second()));
    ASSERT_TRUE(menu(window).failure);
    EXPECT_FALSE(menu(window).failure->reload);
    EXPECT_EQ(window.app().atlas().settings.title, zhangye()->settings.title);
    window.key(ui::Key::escape);
    EXPECT_FALSE(menu(window).failure);
}

TEST_F(AtlasSwitch, OnlyTheNewestWishIsOpened)
{
    Window window = start(first());
    press(window, "atlas title");
    window.app().press(ui::Key::reload);
    window.step();
    auto const box = *box_of(window, "atlas " + second().string());
    window.point(test::middle(box).x, test::middle(box).y);
    window.step();
    window.press(true);
    window.step();
    window.press(false);
    window.step();
    window.settle();
    EXPECT_EQ(window.app().atlas().settings.title, gansu()->settings.title);
}

TEST_F(AtlasSwitch, WithoutAFolderTheTitleIsNoMenu)
{
    Window window = open(zhangye());
    EXPECT_FALSE(box_of(window, "atlas title"));
    window.key(ui::Key::reload);
    EXPECT_FALSE(menu(window).failure);
}

}  // namespace
