// Files that appear together in a folder or not at all.
#include "io/save/write_folder.hpp"

#include "base/failure.hpp"
#include "small_atlas.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

std::vector<std::string> names_in(fs::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) { names.push_back(entry.path().filename()); }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST(WriteFolder, AppearsAtOnce)
{
    Folder const home;
    {
        FolderWriter writer(home.path() / "out" / "");
        writer.add("1.png", "one");
        writer.add("2.png", "二");
        EXPECT_FALSE(fs::exists(home.path() / "out"));
        writer.commit();
    }
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"out"}));
    EXPECT_EQ(names_in(home.path() / "out"), (std::vector<std::string>{"1.png", "2.png"}));
    EXPECT_EQ(home.read("out/2.png"), "二");
}

TEST(WriteFolder, LeavesNothingWithoutCommit)
{
    Folder const home;
    fs::create_directory(home.path() / "old");
    home.write("old/1.png", "old");
    for (char const* name : {"new", "old"}) {
        FolderWriter writer(home.path() / name);
        writer.add("1.png", "one");
    }
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"old"}));
    EXPECT_EQ(names_in(home.path() / "old"), (std::vector<std::string>{"1.png"}));
    EXPECT_EQ(home.read("old/1.png"), "old");
}

TEST(WriteFolder, ReplacesItsOwnNamesAndNothingElse)
{
    Folder const home;
    home.write("1.png", "old");
    home.write("other.txt", "mine");
    {
        FolderWriter writer(home.path());
        writer.add("1.png", "one");
        writer.add("2.png", "two");
        EXPECT_EQ(home.read("1.png"), "old");
        writer.commit();
    }
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"1.png", "2.png", "other.txt"}));
    EXPECT_EQ(home.read("1.png"), "one");
    EXPECT_EQ(home.read("other.txt"), "mine");
}

TEST(WriteFolder, AFolderInTheWayKeepsAllAsItWas)
{
    Folder const home;
    home.write("1.png", "old");
    fs::create_directory(home.path() / "2.png");
    {
        FolderWriter writer(home.path());
        writer.add("1.png", "one");
        writer.add("2.png", "two");
        EXPECT_THROW(writer.commit(), base::SystemFailure);
    }
    EXPECT_EQ(home.read("1.png"), "old");
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"1.png", "2.png"}));
}

TEST(WriteFolder, RefusesWhatIsNoFolder)
{
    Folder const home;
    home.write("file", "old");
    EXPECT_THROW(FolderWriter{home.path() / "file" / ""}, base::SystemFailure);
    EXPECT_THROW(FolderWriter{home.path() / "none" / "out"}, base::SystemFailure);
    EXPECT_EQ(home.read("file"), "old");
}
