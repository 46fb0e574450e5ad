// Atlases that are made to do harm, against the real program: it says what is wrong or does its work, within time and
// memory, and is never ended by a signal.
#include "process.hpp"

#include "base/plain_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

using namespace atlas::app::test;

namespace {

fs::path const bundled = fs::path(SOURCE_DIR) / "geodata" / "zhangye";

std::string repeated(std::string const& text, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) { out += text; }
    return out;
}

class Hostile : public testing::Test {
protected:
    void SetUp() override { fs::copy(bundled, atlas(), fs::copy_options::recursive); }

    [[nodiscard]] fs::path atlas() const { return m_folder.path() / "atlas"; }
    [[nodiscard]] std::string out(std::string const& name) const { return (m_folder.path() / name).string(); }
    [[nodiscard]] std::string text(char const* file) const { return contents(atlas() / file); }
    void write(char const* file, std::string const& text) const { put(atlas() / file, text); }
    void replace(char const* file, std::string const& from, std::string const& to) const
    {
        std::string all = text(file);
        auto const at = all.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        write(file, all.replace(at, from.size(), to));
    }
    [[nodiscard]] Outcome program(std::vector<std::string> words, Setting const& setting = {}) const
    {
        words.insert(words.begin() + 1, atlas().string());
        return run(words, setting);
    }
    /// The settings with this projection instead of their own.
    void set_projection(std::string settings, std::string const& definition) const
    {
        std::string const own = "method = \"albers\"";
        auto const at = settings.find(own);
        ASSERT_NE(at, std::string::npos);
        write("atlas.toml", settings.replace(at, own.size(), "proj = \"" + definition + "\""));
    }
    /// One scene, with the lines given after its title.
    void set_scene(std::string const& lines) const
    {
        write("briefing.toml", "[[scene]]\nid = \"one\"\ntitle = \"题\"\n" + lines);
    }

    TemporaryFolder m_folder;
};

void expect_parts(std::string const& text, std::vector<std::string> const& parts)
{
    for (std::string const& part : parts) { EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text; }
}

/// Not a byte that a terminal obeys, nor one that is no text.
void expect_harmless(std::string const& words)
{
    auto const found = atlas::base::first_unseen(words);
    EXPECT_FALSE(found) << "U+" << std::hex << static_cast<unsigned>(found->code) << " in\n" << words;
}

}  // namespace

TEST_F(Hostile, JsonOfAnyDepthIsRefused)
{
    std::string const deep = repeated("[", 100'000) + repeated("]", 100'000);
    write("counties.geojson",
          R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"adcode":"620702"},)"
          R"("geometry":{"type":"Polygon","coordinates":)" +
              deep + "}}]}");
    Outcome const check = program({"check"});
    EXPECT_EQ(check.status, 1);
    expect_parts(check.out, {"counties.geojson:1", "64"});
}

TEST_F(Hostile, KeysOfAnyNumberOfPartsAreRefused)
{
    write("briefing.toml", repeated("a.", 60'000) + "a = 1\n");
    Outcome const check = program({"check"});
    EXPECT_EQ(check.status, 1);
    expect_parts(check.out, {"briefing.toml:1", "16 parts"});
    EXPECT_EQ(program({"render", "-o", out("x.png")}).status, 0) << "the map does not need the briefing";
    EXPECT_EQ(program({"brief", "-o", out("x.pdf")}).status, 1);
    write("atlas.toml", repeated("a.", 60'000) + "a = 1\n");
    EXPECT_EQ(program({"check"}).status, 1);
}

TEST_F(Hostile, OneBrokenSceneKeepsNobodyFromTheRest)
{
    write("briefing.toml", "[[scene]]\nid = \"good\"\ntitle = \"好\"\n[[scene]]\nid = \"bad\"\ntitle = \"   \"\n");
    Outcome const check = program({"check"});
    EXPECT_EQ(check.status, 1);
    expect_parts(check.out, {"briefing.toml:4", "scene.title", "bad"});
    EXPECT_EQ(program({"render", "-o", out("x.png")}).status, 0);
    EXPECT_EQ(program({"table", "--what", "areas"}).status, 0);
    EXPECT_EQ(program({"brief", "--scene", "good", "-o", out("good.pdf")}).status, 0);
    EXPECT_EQ(program({"render", "--scene", "good", "-o", out("good.png")}).status, 0);
    for (Outcome const& all :
         {program({"brief", "-o", out("x.pdf")}), program({"table", "--what", "scenes"}),
          program({"render", "--scene", "bad", "-o", out("bad.png")}), program({"check", "--export"})}) {
        EXPECT_EQ(all.status, 1);
        expect_parts(all.err, {"briefing.toml:4"});
    }
    EXPECT_FALSE(fs::exists(out("x.pdf")));
}

TEST_F(Hostile, AnyNumberOfDigitsInATextIsLookedThrough)
{
    set_scene("text = \"" + repeated("1,", 16'000) + "\"\n");
    Outcome const check = program({"check", "--export"});
    EXPECT_GE(check.status, 0) << check.err;
    EXPECT_LT(check.seconds, 60);
}

TEST_F(Hostile, NoCharacterIsCutInAMessage)
{
    replace("projects.geojson", "\"coordinates\"", "\"coordinates\": [\"" + repeated("甘", 80) + "\"], \"x\"");
    Outcome const json = program({"check", "--format", "json"});
    EXPECT_EQ(json.status, 1);
    expect_parts(json.out, {"\"bad-coordinate\"", "甘甘甘"});
    expect_harmless(json.out);
}

TEST_F(Hostile, WhatNobodySeesIsNamedAndLeftOut)
{
    struct Case {
        char const* bytes;
        char const* code;
    };
    for (Case const& c : {Case{"\uFFFE", "FFFE"}, Case{"\uFDD0", "FDD0"}, Case{"\x1B[31m", "001B"},
                          Case{"\u009B", "009B"}, Case{"\u202E", "202E"}, Case{"\u2067", "2067"}}) {
        fs::remove_all(atlas());
        SetUp();
        replace("areas.csv", "甘州区,甘州", std::string("甘") + c.bytes + "州区,甘州");
        Outcome const check = program({"check"});
        expect_parts(check.out, {"areas.csv", "name", std::string("U+") + c.code});
        expect_harmless(check.out);
        expect_harmless(check.err);
        for (char const* name : {"x.pdf", "x.svg", "x.png"}) {
            Outcome const drawn = program({"render", "--select", "620702", "-o", out(name)});
            EXPECT_EQ(drawn.status, 0) << c.code << ' ' << name << ": " << drawn.err;
            expect_harmless(drawn.err);
        }
        EXPECT_FALSE(atlas::base::first_unseen(contents(out("x.svg"))));
        Outcome const csv = program({"table", "--what", "areas"});
        EXPECT_EQ(csv.status, 0);
        expect_harmless(csv.out);
        Outcome const json = program({"table", "--what", "areas", "--format", "json"});
        expect_harmless(json.out);
    }
}

TEST_F(Hostile, NulIsNamedAndTheRestOfTheTextStays)
{
    replace("projects.geojson", "\"name\": \"", "\"name\": \"甲\\u0000乙");
    expect_parts(program({"check"}).out, {"projects.geojson", "U+0000", "NUL"});
    Outcome const table = program({"table", "--what", "projects"});
    expect_parts(table.out, {"甲乙"});
    EXPECT_EQ(program({"table", "--what", "projects", "--format", "xlsx", "-o", out("x.xlsx")}).status, 0);
}

TEST_F(Hostile, CellsHigherThanAPageAreCut)
{
    set_scene("layout = \"table\"\ntheme = \"attainment\"\nindicator = \"gdp\"\n");
    replace("areas.csv", "甘州区,甘州", repeated("甘州区", 400) + ",甘州");
    for (char const* name : {"x.pdf", "x.pptx", "pages/"}) {
        Outcome const brief = program({"brief", "-o", out(name)});
        EXPECT_EQ(brief.status, 0) << name << ": " << brief.err;
    }
}

TEST_F(Hostile, ALongNameOfAnIndicatorLeavesEveryFormOfOutput)
{
    std::string indicators = text("indicators.csv");
    auto const at = indicators.find("地区生产总值");
    ASSERT_NE(at, std::string::npos);
    write("indicators.csv", indicators.insert(at, repeated("很长的名称", 200)));
    for (char const* name : {"x.pdf", "x.pptx"}) {
        Outcome const brief = program({"brief", "-o", out(name)});
        EXPECT_EQ(brief.status, 0) << name << ": " << brief.err;
    }
}

TEST_F(Hostile, LongTitlesTakeNeitherTimeNorMemory)
{
    std::string sources = text("sources.csv");
    auto const line = sources.find('\n') + 1;
    auto const title = sources.find(',', line) + 1;
    write("sources.csv", sources.insert(title, repeated("长标题", 8'000)));
    set_scene("theme = \"type\"\n");
    Outcome const brief = program({"brief", "-o", out("x.pdf")});
    EXPECT_EQ(brief.status, 0) << brief.err;
    EXPECT_LT(brief.seconds, 60);
    EXPECT_LT(brief.megabytes, 500);
}

TEST_F(Hostile, ALineOfHalfAMillionPointsIsDrawn)
{
    std::string points;
    std::uint64_t state = 88172645463325252ULL;
    auto const random = [&] {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return std::to_string(state % 1'000'000);
    };
    for (int i = 0; i < 500'000; ++i) { points += (i > 0 ? ",[100." : "[100.") + random() + ",38." + random() + "]"; }
    write("projects.geojson",
          R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"project_id":"p0","name":"路",)"
          R"("category":"highway","adcodes":["620702"],"accuracy":"site","accuracy_km":500,"position_source":"x"},)"
          R"("geometry":{"type":"LineString","coordinates":[)" +
              points + "]}}]}");
    write("project_facts.csv", "project_id,date,fact,value,unit,words,source_id,quote\n");
    set_scene("");
    for (char const* name : {"x.pdf", "x.svg"}) {
        Outcome const drawn = program({"render", "-o", out(name)});
        EXPECT_EQ(drawn.status, 0) << name << ": " << drawn.err;
    }
}

TEST_F(Hostile, AnAreaThatStandsTwiceIsAnErrorOfItsTable)
{
    std::string areas = text("areas.csv");
    auto const at = areas.find("620702");
    write("areas.csv", areas + areas.substr(at, areas.find('\n', at) - at) + "\n");
    Outcome const sheets = program({"sheets", "-o", out("sheets")});
    EXPECT_EQ(sheets.status, 1);
    expect_parts(sheets.err, {"areas.csv", "620702"});
    EXPECT_FALSE(fs::exists(out("sheets")));
}

TEST_F(Hostile, AProjectionThatDoesNotHoldTheCountiesIsAnError)
{
    std::string const settings = text("atlas.toml");
    for (char const* definition :
         {"+proj=ortho +lat_0=-38 +lon_0=-80", "+proj=utm +zone=47 +units=km", "+proj=gnom +lat_0=-38 +lon_0=-80"}) {
        set_projection(settings, definition);
        Outcome const drawn = program({"render", "-o", out("x.png")});
        EXPECT_EQ(drawn.status, 1) << definition;
        expect_parts(drawn.err, {"atlas.toml", "projection.proj"});
    }
    for (char const* definition :
         {"+proj=utm +zone=47", "+proj=lcc +lat_1=37 +lat_2=41 +lon_0=100 +datum=WGS84", "EPSG:4491", "EPSG:3857"}) {
        set_projection(settings, definition);
        EXPECT_EQ(program({"table", "--what", "areas"}).status, 0) << definition;
    }
}

TEST_F(Hostile, AnAtlasNamesNoFileAndNoPipe)
{
    std::string const settings = text("atlas.toml");
    std::string const pipe = out("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    Setting networked;
    networked.environment = {{"PROJ_NETWORK", "ON"}};
    std::vector<std::string> const definitions{"+proj=utm +zone=47 +nadgrids=" + pipe,
                                               "+init=" + pipe + ":x",
                                               "+proj=tinshift +file=" + pipe,
                                               "+proj=pipeline +step +proj=hgridshift +grids=" + pipe,
                                               "+proj=utm +zone=47 +geoidgrids=https://example.org/x",
                                               "+proj=horner +deg=1",
                                               pipe};
    for (std::string const& definition : definitions) {
        set_projection(settings, definition);
        Outcome const check = program({"check"}, networked);
        EXPECT_EQ(check.status, 1) << definition;
        expect_parts(check.out, {"atlas.toml", "projection.proj"});
    }
}

TEST_F(Hostile, NoCellIsAFormula)
{
    replace("projects.geojson", "\"name\": \"", "\"name\": \"=cmd|' /C calc'!A0");
    Outcome const csv = program({"table", "--what", "projects"});
    expect_parts(csv.out, {"'=cmd|"});
    expect_parts(program({"table", "--what", "projects", "--format", "json"}).out, {"\"=cmd|"});
}

TEST_F(Hostile, FilesOfTheAtlasAreNoOutput)
{
    std::string const targets = text("targets.csv");
    fs::create_symlink(atlas() / "targets.csv", out("link.csv"));
    fs::create_hard_link(atlas() / "targets.csv", out("hard.csv"));
    for (std::string const& path :
         {(atlas() / "targets.csv").string(), (atlas() / ".." / "atlas" / "targets.csv").string(), out("link.csv"),
          out("hard.csv"), (atlas() / "changes.csv").string()}) {
        Outcome const table = program({"table", "--what", "areas", "-o", path});
        EXPECT_EQ(table.status, 2) << path;
        expect_parts(table.err, {"-o", "file of the atlas"});
    }
    EXPECT_EQ(text("targets.csv"), targets);
    EXPECT_FALSE(fs::exists(atlas() / "changes.csv"));
    EXPECT_EQ(program({"table", "--what", "areas", "-o", (atlas() / "other.csv").string()}).status, 0);
}

TEST_F(Hostile, NamesOfFilesAreShortAndGoodEverywhere)
{
    replace("areas.csv", "甘州区,甘州", repeated("甘", 120) + R"(\:*?<>|,甘州)");
    Outcome const sheets = program({"sheets", "--select", "620702", "-o", out("sheets")});
    EXPECT_EQ(sheets.status, 0) << sheets.err;
    set_scene("");
    replace("briefing.toml", "\"one\"", "\"" + repeated("s:", 150) + "\"");
    EXPECT_EQ(program({"brief", "-o", out("pages/")}).status, 0);
    for (char const* folder : {"sheets", "pages"}) {
        for (auto const& entry : fs::directory_iterator(out(folder))) {
            std::string const name = entry.path().filename().string();
            EXPECT_LE(name.size(), 200U);
            EXPECT_EQ(name.find_first_of("\\:*?\"<>|"), std::string::npos) << name;
        }
    }
    std::string const longest = repeated("x", 251) + ".csv";
    EXPECT_EQ(program({"table", "--what", "areas", "-o", out(longest)}).status, 0);
}

TEST_F(Hostile, APipeThatNobodyReadsIsSaid)
{
    ASSERT_EQ(mkfifo(out("pipe.csv").c_str(), 0600), 0);
    Outcome const table = program({"table", "--what", "areas", "-o", out("pipe.csv")});
    EXPECT_EQ(table.status, 3);
    expect_parts(table.err, {"pipe.csv", "nobody reads"});
}

TEST_F(Hostile, LinksThatLeadNowhereAreFollowedOrSaid)
{
    fs::create_symlink("real.csv", out("dangling.csv"));
    EXPECT_EQ(program({"table", "--what", "areas", "-o", out("dangling.csv")}).status, 0);
    EXPECT_TRUE(fs::is_symlink(out("dangling.csv")));
    EXPECT_TRUE(fs::is_regular_file(out("real.csv")));
    fs::create_symlink("b.csv", out("a.csv"));
    fs::create_symlink("a.csv", out("b.csv"));
    EXPECT_EQ(program({"table", "--what", "areas", "-o", out("a.csv")}).status, 3);
    EXPECT_TRUE(fs::is_symlink(out("a.csv")));
}

TEST_F(Hostile, WhatCannotBeSaidOrMeantIsSaid)
{
    Setting setting;
    setting.environment = {{"SOURCE_DATE_EPOCH", "yesterday"}};
    Outcome const dated = program({"render", "-o", out("x.pdf")}, setting);
    EXPECT_EQ(dated.status, 3);
    expect_parts(dated.err, {"SOURCE_DATE_EPOCH", "yesterday"});
    Setting full;
    full.standard_output = "/dev/full";
    EXPECT_EQ(run({"--help"}, full).status, 3);
}

TEST_F(Hostile, ThousandsOfTargetsOfOneCountyTakeTheTimeOfReading)
{
    std::string targets = text("targets.csv");
    targets.resize(targets.find('\n') + 1);
    for (int i = 0; i < 8'000; ++i) {
        targets += "t" + std::to_string(i) + ",620702,gdp,>," + std::to_string(400 + i) + ",亿元,2030,explicit,p" +
                   std::to_string(i) + "-2026,zhangye-2026-2030,正文,突破\n";
    }
    write("targets.csv", targets);
    Outcome const table = program({"table", "--what", "attainment", "-o", out("x.csv")});
    EXPECT_EQ(table.status, 0) << table.err;
    EXPECT_LT(table.seconds, 20);
    EXPECT_LT(program({"check"}).seconds, 40);
}
