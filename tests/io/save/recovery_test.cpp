#include "io/save/recovery.hpp"

#include "../random_scene.hpp"
#include "base/failure.hpp"
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
        for (int i = random.below(4); i > 0; --i) { scenes.push_back(random.scene(fmt::format("s{}", i))); }
        write_recovery(file, "/an/atlas\n[[scene]]", scenes);
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

TEST(Recovery, AStateFolderThatCannotBeMadeIsSaid)
{
    test::Folder const folder;
    folder.write("file", "");
    EXPECT_THROW(write_recovery(folder.path() / "file" / "x.toml", "/a", {}), base::SystemFailure);
}

}  // namespace
}  // namespace atlas::io
