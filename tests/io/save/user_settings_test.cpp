// The user's settings are found again as they were written; what is wrong with a file is said, and it is not taken.
#include "io/save/user_settings.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace {

using namespace atlas::io;

constexpr std::array<std::string_view, 2> tabs{"counties", "projects"};

class UserSettingsFile : public testing::Test {
protected:
    void SetUp() override { std::filesystem::remove_all(m_folder); }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::filesystem::path write(std::string_view text)
    {
        std::filesystem::create_directories(m_folder);
        std::ofstream(m_file, std::ios::binary) << text;
        return m_file;
    }

    std::filesystem::path m_folder = std::filesystem::temp_directory_path() / "user_settings_test";
    std::filesystem::path m_file = m_folder / "settings.toml";
};

TEST_F(UserSettingsFile, IsReadAsWritten)
{
    UserSettings settings;
    settings.columns["projects"] = {{"lon", true}, {"quote", false}};
    auto const file = m_folder / "county-atlas" / "settings.toml";
    write_user_settings(file, settings);
    auto const read = read_user_settings(file, tabs);
    EXPECT_EQ(read.problem, "");
    EXPECT_EQ(read.settings, settings);
}

TEST_F(UserSettingsFile, IsNotNeeded)
{
    auto const read = read_user_settings(m_folder / "none.toml", tabs);
    EXPECT_EQ(read.problem, "");
    EXPECT_EQ(read.settings, UserSettings{});
}

TEST_F(UserSettingsFile, OfANewerVersionStillOpens)
{
    auto const read = read_user_settings(
        write("colour = 1\n[table]\nlakes = 3\n[table.counties]\nshown = ['gdp']\nwide = true\n"), tabs);
    EXPECT_EQ(read.problem, "");
    EXPECT_EQ(read.settings.columns.at("counties"), (ColumnSwitches{{"gdp", true}}));
    EXPECT_EQ(read.settings.columns.size(), 1U);
}

TEST_F(UserSettingsFile, SaysWhatIsWrongWithADamagedOne)
{
    EXPECT_NE(read_user_settings(write("[table\n"), tabs).problem.find(":1: "), std::string::npos);
    EXPECT_NE(read_user_settings(write("table = 1\n"), tabs).problem, "");
    EXPECT_NE(read_user_settings(write("[table.projects]\nshown = 'lon'\n"), tabs).problem, "");
    EXPECT_NE(read_user_settings(write("[table.projects]\nhidden = [1]\n"), tabs).problem, "");
}

}  // namespace
