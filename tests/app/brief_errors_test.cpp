// What `brief` says of scenes that name what there is not: file, line, scene, field, value, and what would do.
#include "process.hpp"

#include <gtest/gtest.h>

using namespace atlas::app::test;

namespace {

class BriefErrors : public testing::Test {
protected:
    void SetUp() override
    {
        fs::copy(SOURCE_DIR "/geodata/zhangye", m_folder.path() / "atlas", fs::copy_options::recursive);
    }
    Outcome brief(std::string const& toml, std::vector<std::string> more = {})
    {
        put(m_folder.path() / "atlas" / "briefing.toml", toml);
        std::vector<std::string> words{"brief", (m_folder.path() / "atlas").string(), "-o", out().string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    fs::path out() const { return m_folder.path() / "b.pdf"; }

    TemporaryFolder m_folder;
};

TEST_F(BriefErrors, NameFileLineSceneFieldValueAndTheNearest)
{
    std::string const toml = "# head\n[[scene]]\nid = \"one\"\ntitle = \"题\"\nindicator = \"gpd\"\n\n[[scene]]\nid = "
                             "\"two\"\ntitle = \"题\"\n"
                             "selection = \"620712\"\ntext = \"{gdp.甘洲区.latest}\"\n";
    Outcome const english = brief(toml, {"--lang", "en"});
    EXPECT_EQ(english.status, 1);
    EXPECT_NE(english.err.find(
                  "error: briefing.toml:5, scene one, indicator 'gpd': is not in indicators.csv; the nearest: gdp "),
              std::string::npos)
        << english.err;
    EXPECT_NE(english.err.find("error: briefing.toml:10, scene two, selection '620712': "), std::string::npos)
        << english.err;
    EXPECT_NE(english.err.find("error: briefing.toml:11, scene two, text '{gdp.甘洲区.latest}': "), std::string::npos)
        << "all are told, not the first only\n"
        << english.err;
    EXPECT_NE(english.err.find("620702 Ganzhou"), std::string::npos) << english.err;
    Outcome const chinese = brief(toml);
    EXPECT_EQ(chinese.status, 1);
    EXPECT_NE(
        chinese.err.find("错误: briefing.toml:5，场景 one，indicator“gpd”：indicators.csv 中没有；相近的有：gdp "),
        std::string::npos)
        << chinese.err;
    EXPECT_NE(chinese.err.find("甘州区"), std::string::npos) << chinese.err;
    EXPECT_EQ(chinese.err.find("error"), std::string::npos) << chinese.err;
    EXPECT_FALSE(fs::exists(out()));
}

TEST_F(BriefErrors, OfClosedSetsAllWordsAreNamed)
{
    std::string const toml = "[[scene]]\nid = \"one\"\ntitle = \"题\"\nlayout = \"map_txt\"\n";
    Outcome const english = brief(toml, {"--lang", "en"});
    EXPECT_NE(english.err.find("error: briefing.toml:4: scene.layout 'map_txt': scene one: not one of the accepted "
                               "words: map_text, map, two_maps, map_chart, table"),
              std::string::npos)
        << english.err;
    EXPECT_NE(
        brief(toml).err.find("错误: briefing.toml:4: scene.layout 'map_txt': 场景 one：不是可用的词：map_text, map"),
        std::string::npos)
        << brief(toml).err;
    Outcome const palette = brief("[[scene]]\nid = \"one\"\ntitle = \"题\"\npalette = \"bleu\"\n", {"--lang", "en"});
    EXPECT_EQ(palette.status, 1);
    EXPECT_NE(palette.err.find("briefing.toml:4, scene one, palette 'bleu': is no palette; there is: blue, "),
              std::string::npos)
        << palette.err;
}

TEST_F(BriefErrors, AnUnknownSceneIsSaidInTheLanguage)
{
    std::string const toml = "[[scene]]\nid = \"one\"\ntitle = \"题\"\n";
    EXPECT_NE(brief(toml, {"--scene", "two"}).err.find("“two”不是本图集的场景；可用：one"), std::string::npos);
    Outcome const english = brief(toml, {"--scene", "two", "--lang", "en"});
    EXPECT_EQ(english.status, 2);
    EXPECT_NE(english.err.find("'two' is none of one"), std::string::npos);
}

TEST_F(BriefErrors, TheCheckUsesTheSameWordsAndLines)
{
    brief("[[scene]]\nid = \"one\"\ntitle = \"题\"\nindicator = \"gpd\"\n");
    Outcome const found = run({"check", (m_folder.path() / "atlas").string(), "--export"});
    EXPECT_EQ(found.status, 1);
    EXPECT_NE(found.out.find("briefing.toml:4，场景 one，indicator“gpd”：indicators.csv 中没有；相近的有：gdp "),
              std::string::npos)
        << found.out;
    Outcome const files = run({"check", (m_folder.path() / "atlas").string()});
    EXPECT_NE(
        files.out.find(
            "error: briefing.toml:4: scene.indicator 'gpd': scene one: is not in indicators.csv; the nearest: gdp "),
        std::string::npos)
        << files.out;
    Outcome const chinese = run({"check", (m_folder.path() / "atlas").string(), "--lang", "zh"});
    EXPECT_NE(chinese.out.find("错误: briefing.toml:4: scene.indicator 'gpd': 场景 one：indicators.csv "
                               "中没有；相近的有：gdp 地区生产总值、"),
              std::string::npos)
        << "names in the language too\n"
        << chinese.out;
}

TEST_F(BriefErrors, TheCheckBeforeExportSpeaksTheLanguageThroughout)
{
    brief("[[scene]]\nid = \"one\"\ntitle = \"题\"\nindicator = \"gpd\"\n");
    std::string const atlas = (m_folder.path() / "atlas").string();
    Outcome const chinese = run({"check", atlas, "--export", "--lang", "zh"});
    EXPECT_NE(chinese.out.find("错误: broken-scene: one: "), std::string::npos) << chinese.out;
    EXPECT_NE(chinese.err.find("：1 个错误，"), std::string::npos) << chinese.err;
    EXPECT_EQ(chinese.out.find("error: "), std::string::npos) << chinese.out;
    Outcome const english = run({"check", atlas, "--export", "--lang", "en"});
    EXPECT_NE(english.out.find("error: broken-scene: one: "), std::string::npos) << english.out;
    EXPECT_NE(english.err.find(": 1 error, "), std::string::npos) << english.err;
}

}  // namespace
