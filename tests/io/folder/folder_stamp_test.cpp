// What is noticed of a folder without reading its files.
#include "io/folder/folder_stamp.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace {

namespace fs = std::filesystem;
using namespace atlas;

class FolderStamp : public testing::Test {
protected:
    void SetUp() override
    {
        folder = fs::temp_directory_path() / ("county-atlas-stamp-" + std::to_string(std::random_device{}()));
        fs::create_directories(folder);
        write("atlas.toml", "title = \"甲\"");
        write("targets.csv", "adcode");
    }
    void TearDown() override
    {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    void write(char const* name, std::string const& text) const { std::ofstream(folder / name) << text; }

    fs::path folder;
};

TEST_F(FolderStamp, IsTheSameWhileNothingChanges)
{
    auto const before = io::folder_stamp(folder);
    EXPECT_EQ(before.size(), 2U);
    EXPECT_EQ(io::folder_stamp(folder), before);
}

TEST_F(FolderStamp, SeesWritingReplacingAddingAndRemoving)
{
    auto before = io::folder_stamp(folder);
    auto const differs = [&] {
        auto const now = io::folder_stamp(folder);
        return std::exchange(before, now) != now;
    };
    write("targets.csv", "adcode,year");
    EXPECT_TRUE(differs());
    // As editors save: another file under the same name, even one of the same length and age.
    auto const age = fs::last_write_time(folder / "targets.csv");
    write("aside", "adcode,when");
    fs::last_write_time(folder / "aside", age);
    fs::rename(folder / "aside", folder / "targets.csv");
    EXPECT_TRUE(differs());
    write("projects.geojson", "{}");
    EXPECT_TRUE(differs());
    fs::remove(folder / "projects.geojson");
    EXPECT_TRUE(differs());
    EXPECT_FALSE(differs());
}

TEST_F(FolderStamp, LeavesOutWhatIsNoPartOfAnAtlas)
{
    auto const before = io::folder_stamp(folder);
    write(".targets.csv.swp", "x");
    write("targets.csv~", "x");
    write("notes.txt", "x");
    fs::create_directories(folder / "old.csv");
    EXPECT_EQ(io::folder_stamp(folder), before);
}

TEST_F(FolderStamp, TakesOneFileWrittenByTheProgramItself)
{
    auto const before = io::folder_stamp(folder);
    write("briefing.toml", "[[scene]]");
    write("targets.csv", "adcode,year");
    auto const own = io::restamped(before, folder, "briefing.toml");
    EXPECT_NE(own, io::folder_stamp(folder)) << "the table was written by somebody else";
    EXPECT_EQ(io::restamped(own, folder, "targets.csv"), io::folder_stamp(folder));
    fs::remove(folder / "briefing.toml");
    EXPECT_EQ(io::restamped(io::folder_stamp(folder), folder, "briefing.toml"), io::folder_stamp(folder));
}

TEST_F(FolderStamp, OfAFolderThatIsGoneIsEmpty) { EXPECT_TRUE(io::folder_stamp(folder / "nowhere").empty()); }

}  // namespace
