#include "io/folder/read_folder.hpp"
#include "words/message.hpp"

#include "base/progress.hpp"
#include "geo/contains.hpp"
#include "small_atlas.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <sys/stat.h>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

std::string texts(base::Issues const& issues)
{
    std::string all;
    for (auto const& issue : issues) { all += words::to_text(issue) + "\n"; }
    return all;
}

}  // namespace

TEST(ReadFolder, ASoundAtlas)
{
    SmallAtlas const folder;
    auto const result = read_folder(folder.path());
    ASSERT_TRUE(result.ok()) << texts(result.issues());
    EXPECT_EQ(texts(result.issues()), "");
    auto const& atlas = *result.value();
    EXPECT_EQ(atlas.settings.title, "小图");
    EXPECT_EQ(atlas.areas.size(), 3U);
    EXPECT_EQ(atlas.area("620824")->adcode, "620881");
    EXPECT_EQ(atlas.targets[0].comparator, model::Comparator::greater);
    EXPECT_EQ(atlas.targets[0].row.number, 2U);
    EXPECT_EQ(atlas.observations[0].citation.quote, "完成314.7亿元,增长7.3%");
    EXPECT_DOUBLE_EQ(std::get<geo::Point>(atlas.projects[0].geometry).x, 100.5);
}

TEST(ReadFolder, RowsKnowTheirLineAfterBlankLinesAndLineBreaksInCells)
{
    SmallAtlas const folder;
    folder.append("observations.csv",
                  "\n620702,gdp,2024,300,亿元,final,doc,\"two\nlines\"\n620702,gdp,2023,x,亿元,final,doc,q\n");
    auto const result = read_folder(folder.path());
    EXPECT_NE(texts(result.issues()).find("observations.csv:6: value 'x'"), std::string::npos)
        << texts(result.issues());
}

TEST(ReadFolder, RingsAreTurnedTheSameWay)
{
    SmallAtlas const folder;
    folder.set_rings("[[[100,38],[100,39],[101,39],[101,38],[100,38]],"
                     "[[100.2,38.2],[100.4,38.2],[100.4,38.4],[100.2,38.4],[100.2,38.2]]]");
    auto const result = read_folder(folder.path());
    ASSERT_TRUE(result.ok()) << texts(result.issues());
    auto const& polygon = result.value()->outlines[0].polygons[0];
    EXPECT_GT(geo::signed_area(polygon.outer), 0);
    EXPECT_LT(geo::signed_area(polygon.holes.at(0)), 0);
}

TEST(ReadFolder, AByteOrderMarkAndCrLfAreAccepted)
{
    SmallAtlas const folder;
    std::string text = "\xEF\xBB\xBF" + folder.read("targets.csv");
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) { text.insert(at, "\r"); }
    folder.write("targets.csv", text);
    auto const result = read_folder(folder.path());
    ASSERT_TRUE(result.ok()) << texts(result.issues());
    EXPECT_EQ(result.value()->targets.size(), 1U);
    EXPECT_EQ(result.value()->targets[0].citation.quote, "突破460亿元");
}

TEST(ReadFolder, ReportsEveryProblemAtOnce)
{
    SmallAtlas const folder;
    folder.replace("targets.csv", "460,亿元", "4x0,亿元");
    folder.replace("observations.csv", "2025", "25");
    folder.replace("atlas.toml", "year = 2026", "year = \"soon\"");
    auto const all = texts(read_folder(folder.path()).issues());
    EXPECT_NE(all.find("targets.csv:2: value '4x0'"), std::string::npos) << all;
    EXPECT_NE(all.find("observations.csv:2: period '25'"), std::string::npos) << all;
    EXPECT_NE(all.find("atlas.toml:4: year"), std::string::npos) << all;
}

TEST(ReadFolder, EmptyListOfCategoriesIsNotTheSameAsNone)
{
    SmallAtlas const folder;
    folder.write("briefing.toml",
                 "[[scene]]\nid = \"a\"\ntitle = \"A\"\ncategories = []\n[[scene]]\nid = \"b\"\ntitle = "
                 "\"B\"\nstages = [\"planned\"]\ncamera = {lon = 100.5, lat = 38, km = 140}\n");
    auto const result = read_folder(folder.path());
    ASSERT_TRUE(result.ok()) << texts(result.issues());
    auto const scenes = result.value()->scenes.list();
    EXPECT_EQ(scenes.at(0).categories, std::vector<std::string>{"none"});
    EXPECT_TRUE(scenes.at(1).categories.empty());
    EXPECT_DOUBLE_EQ(scenes.at(1).camera->km, 140);
}

TEST(ReadFolder, CanBeCancelled)
{
    SmallAtlas const folder;
    base::Progress progress;
    progress.cancel();
    EXPECT_THROW(read_folder(folder.path(), &progress), base::Cancelled);
}

struct Damage {
    char const* name;
    std::function<void(SmallAtlas const&)> apply;
    std::vector<char const*> expected;  ///< parts of the messages
};

class Damaged : public testing::TestWithParam<Damage> {};

TEST_P(Damaged, IsRefusedWithAMessage)
{
    SmallAtlas const folder;
    GetParam().apply(folder);
    auto const result = read_folder(folder.path());
    // A scene with an error is left out and told; it keeps nobody from the rest.
    bool const of_scene = std::string(GetParam().name).starts_with("scene_");
    EXPECT_EQ(result.ok(), of_scene);
    EXPECT_TRUE(base::has_errors(result.issues()));
    auto const all = texts(result.issues());
    for (auto const& issue : result.issues()) {
        EXPECT_NE(words::in(base::Language::zh, issue.message), words::in(base::Language::en, issue.message));
    }
    for (char const* part : GetParam().expected) {
        EXPECT_NE(all.find(part), std::string::npos) << part << "\nin\n" << all;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Input, Damaged,
    testing::Values(
        Damage{"missing_settings",
               [](auto& f) { fs::remove(f.path() / "atlas.toml"); },
               {"is not an atlas", "atlas.toml"}},
        Damage{"missing_table", [](auto& f) { fs::remove(f.path() / "targets.csv"); }, {"targets.csv: ", "missing"}},
        Damage{"missing_layer",
               [](auto& f) { fs::remove(f.path() / "counties.geojson"); },
               {"counties.geojson: ", "missing"}},
        Damage{"folder_for_table",
               [](auto& f) {
                   fs::remove(f.path() / "targets.csv");
                   fs::create_directory(f.path() / "targets.csv");
               },
               {"targets.csv", "not a regular file"}},
        Damage{"pipe_for_table",
               [](auto& f) {
                   fs::remove(f.path() / "targets.csv");
                   mkfifo((f.path() / "targets.csv").c_str(), 0600);
               },
               {"targets.csv", "not a regular file"}},
        Damage{"empty_table",
               [](auto& f) { f.write("targets.csv", ""); },
               {"targets.csv:1", "wrong header: expected 'target_id,"}},
        Damage{"header",
               [](auto& f) { f.replace("targets.csv", "comparator", "sign"); },
               {"targets.csv:1", "expected 'target_id,adcode,indicator_id,comparator",
                "found 'target_id,adcode,indicator_id,sign"}},
        Damage{"field_count",
               [](auto& f) { f.append("targets.csv", "t2,620702\n"); },
               {"targets.csv:3", "2 cells where 12"}},
        Damage{"quote_in_cell",
               [](auto& f) { f.append("sources.csv", "x,a\"b,,,,,,,\n"); },
               {"sources.csv:3", "a quote inside a cell"}},
        Damage{"open_quote",
               [](auto& f) { f.append("sources.csv", "x,\"ab,,,,,,,\n"); },
               {"sources.csv:3", "never closed"}},
        Damage{"gbk",
               [](auto& f) { f.append("sources.csv", "x,\xB8\xCA\xD6\xDD,,,,,,,\n"); },
               {"sources.csv:3", "not UTF-8", "GBK"}},
        Damage{"nul",
               [](auto& f) { f.append("sources.csv", std::string("x,\0,,,,,,,\n", 11)); },
               {"sources.csv:3", "binary"}},
        Damage{"number",
               [](auto& f) { f.replace("targets.csv", "460,亿", "1e999,亿"); },
               {"targets.csv:2", "value '1e999'", "not a number"}},
        Damage{"nan",
               [](auto& f) { f.replace("observations.csv", "314.7,亿", "nan,亿"); },
               {"observations.csv:2", "value 'nan'"}},
        Damage{
            "trailing", [](auto& f) { f.replace("observations.csv", "314.7,亿", "314.7亿,亿"); }, {"value '314.7亿'"}},
        Damage{"code",
               [](auto& f) { f.replace("targets.csv", "620702", "62070"); },
               {"targets.csv:2", "adcode '62070'", "six digits"}},
        Damage{"word",
               [](auto& f) { f.replace("development_types.csv", "ecology", "green"); },
               {"development_types.csv:3", "type 'green'", "industry, agriculture, urban_service, tourism, ecology"}},
        Damage{"comparator",
               [](auto& f) { f.replace("targets.csv", ",>,", ",about,"); },
               {"comparator 'about'", ">, ≥, ≈, ≤, <, ="}},
        Damage{"toml", [](auto& f) { f.append("atlas.toml", "title = = 1\n"); }, {"atlas.toml:10", "column"}},
        Damage{"projection",
               [](auto& f) { f.append("atlas.toml", "[projection]\nproj = \"+proj=nonsense\"\n"); },
               {"atlas.toml:11", "projection.proj '+proj=nonsense'"}},
        Damage{"cut_off",
               [](auto& f) {
                   auto const text = f.read("counties.geojson");
                   f.write("counties.geojson", text.substr(0, text.size() / 2));
               },
               {"counties.geojson:2", "cut off"}},
        Damage{"nan_coordinate",
               [](auto& f) { f.set_rings("[[[NaN,38],[101,38],[101,39],[100,38]]]"); },
               {"counties.geojson:2", "column", "NaN"}},
        Damage{"huge_coordinate",
               [](auto& f) { f.set_rings("[[[1e999,38],[101,38],[101,39],[100,38]]]"); },
               {"counties.geojson"}},
        Damage{"metres",
               [](auto& f) { f.set_rings("[[[500000,4300000],[500100,4300000],[500100,4300100],[500000,4300000]]]"); },
               {"counties.geojson:1: geometry", "WGS 84 degrees"}},
        Damage{"equal_points",
               [](auto& f) { f.set_rings("[[[100,38],[100,38],[100,38],[100,38]]]"); },
               {"counties.geojson:1: geometry", "no area"}},
        Damage{"three_points",
               [](auto& f) { f.set_rings("[[[100,38],[101,38],[100,38]]]"); },
               {"counties.geojson:1: geometry", "a ring of 3 points"}},
        Damage{"open_ring", [](auto& f) { f.set_rings("[[[100,38],[101,38],[101,39],[100,39]]]"); }, {"not closed"}},
        Damage{"bow_tie",
               [](auto& f) { f.set_rings("[[[100,38],[101,39],[101,38],[100,39.5],[100,38]]]"); },
               {"counties.geojson:1: geometry", "Self-intersection"}},
        Damage{"hole_outside",
               [](auto& f) {
                   f.set_rings(
                       "[[[100,38],[101,38],[101,39],[100,39],[100,38]],[[90,30],[90,31],[91,31],[91,30],[90,30]]]");
               },
               {"counties.geojson:1: geometry", "Hole lies outside shell"}},
        Damage{"empty_layer",
               [](auto& f) { f.write("counties.geojson", R"({"type":"FeatureCollection","features":[]})"); },
               {"counties.geojson", "no features"}},
        Damage{"no_collection",
               [](auto& f) { f.write("counties.geojson", R"({"type":"Point"})"); },
               {"no FeatureCollection"}},
        Damage{"array", [](auto& f) { f.write("counties.geojson", "[1,2]"); }, {"not GeoJSON"}},
        Damage{"null_coordinates",
               [](auto& f) { f.set_rings("[[[null,38],[101,38],[101,39],[100,38]]]"); },
               {"is no position"}},
        Damage{"category",
               [](auto& f) { f.replace("projects.geojson", "reservoir", "lagoon"); },
               {"projects.geojson:1: category 'lagoon'", "reservoir, water_works"}},
        Damage{"scene_theme",
               [](auto& f) { f.write("briefing.toml", "[[scene]]\nid = \"a\"\ntitle = \"A\"\ntheme = \"nice\"\n"); },
               {"briefing.toml:4: scene.theme 'nice'", "type, attainment, indicator, groups"}},
        Damage{"scene_blank_title",
               [](auto& f) { f.write("briefing.toml", "[[scene]]\nid = \"a\"\ntitle = \" \\t\"\n"); },
               {"briefing.toml:1: scene.title: scene a: is missing"}},
        Damage{"scene_year_in_quotes",
               [](auto& f) { f.write("briefing.toml", "[[scene]]\nid = \"a\"\ntitle = \"A\"\nyear = \"MMXX\"\n"); },
               {"briefing.toml:4: scene.year 'MMXX': scene a: is not a whole number"}},
        Damage{"scene_breaks",
               [](auto& f) {
                   f.write("briefing.toml", "[[scene]]\nid = \"a\"\ntitle = \"A\"\nbreaks = [1,2,3,4,5,6,7]\n");
               },
               {"briefing.toml:4: scene.breaks: scene a: are 7; at most 6"}}),
    [](auto const& info) { return std::string(info.param.name); });

TEST(ReadFolder, SaysWhatAnAtlasIsWhenGivenSomethingElse)
{
    Folder const folder;
    folder.write("file.gpkg", "x");
    EXPECT_NE(texts(read_folder(folder.path() / "file.gpkg").issues()).find("folder form"), std::string::npos);
    EXPECT_NE(texts(read_folder(folder.path() / "nowhere").issues()).find("no such file"), std::string::npos);
    EXPECT_NE(texts(read_folder(folder.path()).issues()).find("not an atlas"), std::string::npos);
}

TEST(ReadFolder, ListsOnlySoManyFindingsOfOneFile)
{
    SmallAtlas const folder;
    std::string rows;
    for (int i = 0; i < 5000; ++i) { rows += "t,x,y\n"; }
    folder.append("targets.csv", rows);
    EXPECT_LT(read_folder(folder.path()).issues().size(), 100U);
}
