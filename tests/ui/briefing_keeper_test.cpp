// Two windows that edit the scenes of one atlas.
#include "app/window/briefing_keeper.hpp"
#include "model/atlas.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace atlas {
namespace {

namespace fs = std::filesystem;

struct Folder {
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "county-atlas-keeper-XXXXXX").string();
        path = mkdtemp(name.data());
        fs::create_directories(path / "atlas");
        std::ofstream(path / "atlas" / "briefing.toml") << "[[scene]]\nid = \"a\"\ntitle = \"甲\"\n";
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

model::BriefingScene scene(std::string id)
{
    model::BriefingScene out;
    out.id = std::move(id);
    out.title = "题";
    return out;
}

/// A window's part in it, without the window.
struct Window {
    explicit Window(fs::path const& folder) : keeper(queue, [](std::string const&) {})
    {
        found = keeper.open({folder / "atlas", folder / "state" / "recovery.toml"});
        scenes = briefing::SceneList({scene("a")});
    }
    void edit(std::string id, double now)
    {
        scenes.insert(scenes.size(), scene(std::move(id)));
        keeper.follow(scenes, now);
        keeper.follow(scenes, now + 10);
        keeper.drain();
    }
    base::MainQueue queue;
    app::BriefingKeeper keeper;
    briefing::SceneList scenes;
    io::Recovery found;
};

TEST(BriefingKeeper, TwoWindowsKeepTheirUnsavedScenesApart)
{
    Folder const folder;
    {
        Window one(folder.path);
        one.edit("of-one", 0);
        {
            Window two(folder.path);
            EXPECT_FALSE(two.found.found) << "the other window still has them";
            two.edit("of-two", 0);
            EXPECT_EQ(io::read_recovery(one.keeper.places().recovery).scenes.back().id, "of-one");
            two.keeper.discard(two.scenes);
            two.keeper.drain();
        }
        EXPECT_EQ(io::read_recovery(one.keeper.places().recovery).scenes.back().id, "of-one")
            << "not deleted by the other's end";
    }
    Window next(folder.path);
    ASSERT_TRUE(next.found.found);
    EXPECT_EQ(next.found.scenes.back().id, "of-one");
}

TEST(BriefingKeeper, WhatWasSavedSinceTheCrashIsNotWrittenOver)
{
    Folder const folder;
    {
        Window(folder.path).edit("lost", 0);
    }
    fs::path const file = folder.path / "atlas" / "briefing.toml";
    std::ofstream(file, std::ios::app) << "[[scene]]\nid = \"newer\"\ntitle = \"后来\"\n";
    Window next(folder.path);
    ASSERT_TRUE(next.found.found);
    next.keeper.based_on(next.found.based_on);
    next.edit("mine", 0);
    EXPECT_EQ(next.keeper.save(next.scenes, false), app::Saved::changed_meanwhile);
    EXPECT_EQ(next.keeper.save(next.scenes, true), app::Saved::done);
}

TEST(BriefingKeeper, WhatIsRecoveredIsSavedWhereNobodyTouchedTheFile)
{
    Folder const folder;
    {
        Window(folder.path).edit("lost", 0);
    }
    Window next(folder.path);
    ASSERT_TRUE(next.found.found);
    next.keeper.based_on(next.found.based_on);
    next.edit("mine", 0);
    EXPECT_EQ(next.keeper.save(next.scenes, false), app::Saved::done);
}

}  // namespace
}  // namespace atlas
