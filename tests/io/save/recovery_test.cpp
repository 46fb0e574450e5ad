#include "io/save/recovery.hpp"

#include "../random_scene.hpp"
#include "base/failure.hpp"
#include "io/save/recovery_claim.hpp"
#include "model/atlas.hpp"
#include "small_atlas.hpp"

#include <fmt/format.h>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

TEST(Recovery, TellsAtlasesApartByTheirCanonicalPath)
{
    test::Folder const folder;
    fs::create_directories(folder.path() / "one");
    fs::create_directories(folder.path() / "two" / "one");
    auto const file = [&](fs::path const& atlas) { return recovery_file("/state", atlas); };
    EXPECT_EQ(file(folder.path() / "one"), file(folder.path() / "two" / ".." / "one" / ""));
    fs::create_directory_symlink(folder.path() / "one", folder.path() / "link");
    EXPECT_EQ(file(folder.path() / "one"), file(folder.path() / "link"));
    EXPECT_NE(file(folder.path() / "one"), file(folder.path() / "two" / "one"));
    EXPECT_TRUE(file(folder.path() / "one").filename().string().starts_with("one-"));
    EXPECT_EQ(file("/usr/share/atlas").string(), "/state/recovery/atlas-d8e7f1831fd30508.toml");
}

TEST(Recovery, HoldsWhatWasWritten)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "a" / "b" / "x.toml";
    EXPECT_FALSE(read_recovery(file).found);
    for (unsigned seed = 0; seed < 30; ++seed) {
        atlas::test::RandomScenes random(seed);
        std::vector<model::BriefingScene> scenes;
        for (int i = 1 + random.below(3); i > 0; --i) { scenes.push_back(random.scene(fmt::format("s{}", i))); }
        write_recovery(file, {"/an/atlas\n[[scene]]"}, scenes);
        Recovery const read = read_recovery(file);
        ASSERT_TRUE(read.found) << read.damage;
        ASSERT_EQ(read.scenes, scenes);
    }
    EXPECT_EQ(fs::status(file.parent_path()).permissions() & fs::perms::others_all, fs::perms::none);
    remove_recovery(file);
    EXPECT_FALSE(fs::exists(file));
    remove_recovery(file);
}

TEST(Recovery, ADamagedFileIsKeptAside)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "x.toml";
    for (int time = 1; time <= 2; ++time) {
        folder.write("x.toml", "[[scene]]\nid = \"a\ntitle");
        Recovery const read = read_recovery(file);
        EXPECT_FALSE(read.found);
        EXPECT_TRUE(read.scenes.empty());
        EXPECT_NE(read.damage.find("x.toml"), std::string::npos);
        EXPECT_FALSE(fs::exists(file));
        EXPECT_EQ(read.kept_aside.filename(), time == 1 ? "x.toml.damaged" : "x.toml.damaged-2");
        EXPECT_TRUE(fs::exists(read.kept_aside));
    }
}

std::vector<model::BriefingScene> two_scenes()
{
    model::BriefingScene a;
    a.id = "a";
    a.title = "甲";
    model::BriefingScene b;
    b.id = "b";
    b.title = "乙";
    return {a, b};
}

TEST(Recovery, AnEmptyFileIsNotOffered)
{
    test::Folder const folder;
    for (char const* text : {"", "# Unsaved scenes of /atlas\n# Based on none\n", "\n\n"}) {
        folder.write("x.toml", text);
        Recovery const read = read_recovery(folder.path() / "x.toml");
        EXPECT_FALSE(read.found) << text;
        EXPECT_TRUE(read.kept_aside.empty());
        EXPECT_FALSE(fs::exists(folder.path() / "x.toml")) << "and it is not asked about again";
    }
}

TEST(Recovery, OfAFileBrokenInPartTheSoundScenesAreGiven)
{
    test::Folder const folder;
    folder.write("x.toml", "# Unsaved scenes of /a\n# Based on none\n[[scene]]\nid = \"a\"\ntitle = \"甲\"\n"
                           "[[scene]]\nid = \"b\"\ntitle = \"  \"\n");
    Recovery const read = read_recovery(folder.path() / "x.toml");
    EXPECT_TRUE(read.found);
    ASSERT_EQ(read.scenes.size(), 1U);
    EXPECT_EQ(read.scenes[0].title, "甲");
    EXPECT_TRUE(fs::exists(read.kept_aside)) << "the whole file stays";
}

TEST(Recovery, TheFileOfAnAtlasWhoseFolderHasMovedIsFoundByItsId)
{
    test::Folder const folder;
    fs::create_directories(folder.path() / "old");
    folder.write("old/atlas.toml", "");
    fs::path const before = recovery_file(folder.path(), folder.path() / "old");
    fs::path const now = recovery_file(folder.path(), folder.path() / "new");
    write_recovery(before, {folder.path() / "old", "id-1"}, two_scenes());
    adopt_moved(now, "id-1");
    EXPECT_FALSE(fs::exists(now)) << "the atlas is where it was: another folder is a copy of it";
    fs::rename(folder.path() / "old", folder.path() / "new");
    adopt_moved(now, "id-2");
    EXPECT_FALSE(fs::exists(now)) << "another atlas";
    {
        RecoveryClaim const held = claim_one(before);
        adopt_moved(now, "id-1");
        EXPECT_FALSE(fs::exists(now)) << "a window is at work on it";
    }
    adopt_moved(now, "id-1");
    EXPECT_FALSE(fs::exists(before));
    EXPECT_EQ(read_recovery(now).scenes, two_scenes());
}

TEST(Recovery, WhatIsLargerThanABriefingMayBeIsKeptAllTheSame)
{
    test::Folder const folder;
    auto scenes = two_scenes();
    for (int i = 0; i < 200; ++i) {
        scenes.push_back(scenes.front());
        scenes.back().id = fmt::format("s{}", i);
        scenes.back().notes = std::string(30'000, 'x');
    }
    write_recovery(folder.path() / "x.toml", {"/a"}, scenes);
    EXPECT_EQ(read_recovery(folder.path() / "x.toml").scenes, scenes);
}

TEST(Recovery, AStateFolderThatCannotBeMadeIsSaid)
{
    test::Folder const folder;
    folder.write("file", "");
    EXPECT_THROW(write_recovery(folder.path() / "file" / "x.toml", {"/a"}, {}), base::SystemFailure);
}

}  // namespace
}  // namespace atlas::io
