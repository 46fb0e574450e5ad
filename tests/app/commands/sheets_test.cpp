// `sheets` and `check --export` of the real program: files whole or not at all, others untouched, wrong words refused.
#include "process.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

class Sheets : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "county-atlas-sheets-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override
    {
        fs::permissions(m_folder, fs::perms::owner_all);
        fs::remove_all(m_folder);
    }
    /// Exit status of the program with these words.
    static int run(std::string const& words)
    {
        int const status =
            std::system((std::string(COUNTY_ATLAS_BINARY) + " " + words + " >/dev/null 2>/dev/null").c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + status;
    }
    [[nodiscard]] std::set<std::string> names() const
    {
        std::set<std::string> list;
        for (auto const& entry : fs::directory_iterator(m_folder)) { list.insert(entry.path().filename().string()); }
        return list;
    }
    fs::path m_folder;
};

constexpr char const* zhangye = SOURCE_DIR "/geodata/zhangye";

TEST_F(Sheets, WritesOneACountyAndAllInOne)
{
    std::ofstream(m_folder / "mine.txt") << "kept";
    ASSERT_EQ(run(std::string("sheets ") + zhangye + " -o " + m_folder.string() + "/"), 0);
    EXPECT_EQ(names(), (std::set<std::string>{"620702-甘州区.pdf", "620721-肃南裕固族自治县.pdf", "620722-民乐县.pdf",
                                              "620723-临泽县.pdf", "620724-高台县.pdf", "620725-山丹县.pdf", "all.pdf",
                                              "mine.txt"}));
    std::string kept;
    std::ifstream(m_folder / "mine.txt") >> kept;
    EXPECT_EQ(kept, "kept");
}

TEST_F(Sheets, OneCountyHasNoJointFile)
{
    ASSERT_EQ(run(std::string("sheets ") + zhangye + " --select 620722 --format png -o " + (m_folder / "new").string()),
              0);
    for (auto const& entry : fs::directory_iterator(m_folder / "new")) {
        EXPECT_TRUE(entry.path().filename().string().starts_with("620722-民乐县")) << entry.path();
        EXPECT_EQ(entry.path().extension(), ".png");
    }
}

TEST_F(Sheets, RefusesWhatMakesNoSenseAndWritesNothing)
{
    for (std::string const words :
         {"--page a5", "--format docx", "--select 123456", "--select pandaoshan_pumped_storage", "--bbox 97,37,102,40",
          "--scene positioning", "--year 12"}) {
        EXPECT_EQ(run(std::string("sheets ") + zhangye + " " + words + " -o " + (m_folder / "new").string()), 2)
            << words;
    }
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(run(std::string("sheets ") + zhangye + " -o " + (m_folder / "a" / "b").string()), 3);
    EXPECT_TRUE(names().empty());
}

TEST_F(Sheets, AnInterruptLeavesNothing)
{
    std::string const command = std::string("timeout -s INT 0.4 ") + COUNTY_ATLAS_BINARY +
                                " sheets " SOURCE_DIR "/geodata/gansu -o " + (m_folder / "out").string() +
                                " >/dev/null 2>/dev/null";
    int const status = std::system(command.c_str());
    ASSERT_NE(status, -1);
    // A quick machine may have been done before; then everything is there.
    if (!fs::exists(m_folder / "out")) {
        EXPECT_TRUE(names().empty());
    } else {
        EXPECT_TRUE(fs::exists(m_folder / "out" / "all.pdf"));
    }
}

TEST_F(Sheets, TheBundledBriefingHasNoErrorBeforeItsExport)
{
    EXPECT_EQ(run(std::string("check ") + zhangye + " --export"), 0);
    EXPECT_EQ(run(std::string("check ") + zhangye + " --export --scene nowhere"), 2);
    EXPECT_EQ(run(std::string("check ") + zhangye + " --export --format xml"), 2);
}

}  // namespace
