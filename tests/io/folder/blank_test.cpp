// A cell, setting or property of blanks is an empty one, whatever the blanks are.
#include "io/folder/read_folder.hpp"

#include "../small_atlas.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

class Blank : public testing::TestWithParam<char const*> {};

TEST_P(Blank, IsEmptyInEveryOptionalText)
{
    std::string const blank = GetParam();
    SmallAtlas const folder;
    folder.replace("areas.csv", "甘州区,甘州,Ganzhou", "甘州区," + blank + "," + blank);
    folder.replace("areas.csv", "county,620700,620824", "county," + blank + "," + blank);
    folder.replace("sources.csv", "doc,方案,,,2026-01-05,,,,", "doc,方案," + blank + ",,2026-01-05,,,," + blank);
    folder.replace("indicators.csv", "sum,,doc", "sum," + blank + ",doc");
    folder.replace("targets.csv", "460,亿元", "460," + blank);
    folder.replace("projects.geojson", "\"position_source\":\"doc\"",
                   "\"position_source\":\"" + blank + "\",\"note\":\"" + blank + "\",\"ref\":\"" + blank + "\"");
    folder.replace("atlas.toml", "year = 2026",
                   "year = 2026\nreview_number = \"" + blank + "\"\ntitle_en = \"" + blank + "\"");
    folder.replace("atlas.toml", "home = \"620700\"", "home = \"" + blank + "\"");
    folder.write("briefing.toml",
                 "[[scene]]\nid = \"a\"\ntitle = \"一\"\ntitle_en = \"" + blank + "\"\ntheme = \"" + blank + "\"\n");
    auto const read = read_folder(folder.path());
    ASSERT_TRUE(read.ok()) << words::to_text(read.issues().front());
    model::Atlas const& atlas = *read.value();
    EXPECT_EQ(atlas.area("620702")->short_name, "甘州区") << "the name stands in";
    EXPECT_EQ(atlas.area("620702")->name_en, "");
    EXPECT_EQ(atlas.area("620881")->parent, "");
    EXPECT_TRUE(atlas.area("620881")->former_codes.empty());
    EXPECT_EQ(atlas.source("doc")->issuer, "");
    EXPECT_EQ(atlas.source("doc")->note, "");
    EXPECT_EQ(atlas.indicator("gdp")->note, "");
    EXPECT_EQ(atlas.targets[0].unit, "");
    EXPECT_EQ(atlas.projects[0].position_source + atlas.projects[0].note + atlas.projects[0].ref, "");
    EXPECT_EQ(atlas.settings.review_number + atlas.settings.title_en + atlas.settings.home, "");
    EXPECT_EQ(atlas.scenes[0].title_en + atlas.scenes[0].theme, "");
}

TEST_P(Blank, IsRefusedWhereATextIsNeeded)
{
    std::string const blank = GetParam();
    SmallAtlas const folder;
    folder.replace("areas.csv", "620702,甘州区", "620702," + blank);
    folder.replace("atlas.toml", "小图", blank);
    folder.replace("projects.geojson", "\"name\":\"水库\"", "\"name\":\"" + blank + "\"");
    auto const read = read_folder(folder.path());
    ASSERT_FALSE(read.ok());
    for (char const* const file : {"areas.csv", "atlas.toml", "projects.geojson"}) {
        EXPECT_TRUE(std::any_of(read.issues().begin(), read.issues().end(), [&](auto const& issue) {
            return issue.file == file && issue.code == "empty";
        })) << file;
    }
}

INSTANTIATE_TEST_SUITE_P(Blanks, Blank, testing::Values("", "  ", "　", "\u00A0", "\u2003\u200B", "\uFEFF"));

TEST(ReadFolder, AProjectionOfDegreesIsRefusedWithWhatWouldDo)
{
    for (char const* const definition : {"EPSG:4490", "EPSG:4326", "+proj=longlat +datum=WGS84"}) {
        SmallAtlas const folder;
        folder.replace("atlas.toml", "[precedence]",
                       std::string("[projection]\nproj = \"") + definition + "\"\n[precedence]");
        auto const read = read_folder(folder.path());
        ASSERT_FALSE(read.ok()) << definition;
        std::string const text = words::to_text(read.issues().front());
        EXPECT_NE(text.find("atlas.toml:"), std::string::npos) << text;
        EXPECT_NE(text.find("projection.proj"), std::string::npos) << text;
        EXPECT_NE(text.find("EPSG:4527"), std::string::npos) << text;
    }
}
