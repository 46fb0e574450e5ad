// Bad input against the real program: a clear message, the right exit status, and nothing lost or half written.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

using namespace atlas::app::test;

namespace {

fs::path const bundled = fs::path(SOURCE_DIR) / "geodata" / "zhangye";

/// A copy of the bundled atlas to damage, and a folder for output.
class Workplace {
public:
    Workplace()
    {
        fs::copy(bundled, atlas(), fs::copy_options::recursive);
        fs::create_directory(output());
    }
    [[nodiscard]] fs::path atlas() const { return m_folder.path() / "atlas"; }
    [[nodiscard]] fs::path output() const { return m_folder.path() / "out"; }
    [[nodiscard]] fs::path file(char const* name) const { return atlas() / name; }

    /// Puts a line in the place of line `number` (1-based) of a table.
    void set_line(char const* name, std::size_t number, std::string const& line) const
    {
        std::istringstream text(contents(file(name)));
        std::string result;
        std::size_t at = 0;
        for (std::string each; std::getline(text, each);) { result += (++at == number ? line : each) + "\n"; }
        ASSERT_GE(at, number);
        put(file(name), result);
    }
    /// One county of the given rings in place of all.
    void set_rings(std::string const& rings) const
    {
        put(file("counties.geojson"), R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
                                      R"({"adcode":"620702"},"geometry":{"type":"Polygon","coordinates":)" +
                                          rings + "}}]}");
    }

private:
    TemporaryFolder m_folder;
};

/// Every file below a folder with its size and time of writing.
std::map<std::string, std::pair<std::uintmax_t, fs::file_time_type>> snapshot(fs::path const& folder)
{
    std::map<std::string, std::pair<std::uintmax_t, fs::file_time_type>> files;
    if (!fs::is_directory(folder)) { return files; }
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) { files[entry.path().string()] = {entry.file_size(), entry.last_write_time()}; }
    }
    return files;
}

void expect_parts(std::string const& text, std::vector<std::string> const& parts)
{
    for (std::string const& part : parts) {
        EXPECT_NE(text.find(part), std::string::npos) << "no '" << part << "' in\n" << text;
    }
}

std::string garbage(std::size_t bytes)
{
    std::string text(bytes, '\0');
    std::uint64_t state = 88172645463325252ULL;
    for (char& c : text) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        c = static_cast<char>(state);
    }
    return text;
}

/// An atlas that must be refused.
struct BadAtlas {
    char const* name;
    std::function<void(Workplace const&)> damage;
    std::vector<std::string> expected;  ///< parts of the message: file, row, field, value, what would do
};

class Refused : public testing::TestWithParam<BadAtlas> {};

}  // namespace

TEST_P(Refused, ByEveryCommandWithoutWritingAnything)
{
    Workplace const place;
    GetParam().damage(place);
    auto const before = snapshot(place.atlas());
    std::string const atlas = place.atlas().string();
    Setting const setting{{}, 0, true, {}};

    auto const table = run({"table", atlas, "--what", "targets", "-o", place.output() / "t.csv"}, setting);
    EXPECT_EQ(table.status, 1) << table.err;
    expect_parts(table.err, GetParam().expected);
    EXPECT_EQ(table.out, "");

    auto const picture = run({"render", atlas, "-o", place.output() / "p.png"}, setting);
    EXPECT_EQ(picture.status, 1) << picture.err;
    expect_parts(picture.err, GetParam().expected);

    auto const check = run({"check", atlas}, setting);
    EXPECT_EQ(check.status, 1) << check.err;
    expect_parts(check.out, GetParam().expected);

    EXPECT_TRUE(fs::is_empty(place.output()));
    EXPECT_EQ(snapshot(place.atlas()), before);
    for (auto const& outcome : {table, picture, check}) {
        EXPECT_LT(outcome.seconds, 10);
        EXPECT_LT(outcome.megabytes, 250);
    }
}

INSTANTIATE_TEST_SUITE_P(
    BadInput, Refused,
    testing::Values(
        BadAtlas{"MissingAtlas", [](auto& p) { fs::remove_all(p.atlas()); }, {"/atlas: ", "no such file or folder"}},
        BadAtlas{"NotAnAtlas",
                 [](auto& p) { fs::remove(p.file("atlas.toml")); },
                 {"/atlas: ", "not an atlas", "atlas.toml"}},
        BadAtlas{"AFileForAnAtlas",
                 [](auto& p) {
                     fs::remove_all(p.atlas());
                     put(p.atlas(), "text");
                 },
                 {"/atlas: ", "is not a folder", "folder form"}},
        BadAtlas{"MissingTable", [](auto& p) { fs::remove(p.file("targets.csv")); }, {"targets.csv: ", "missing"}},
        BadAtlas{"UnreadableTable",
                 [](auto& p) { fs::permissions(p.file("targets.csv"), fs::perms::none); },
                 {"targets.csv: ", "Permission denied"}},
        BadAtlas{"UnreadableFolder",
                 [](auto& p) { fs::permissions(p.atlas(), fs::perms::owner_read, fs::perm_options::replace); },
                 {"/atlas: ", "Permission denied"}},
        BadAtlas{"WrongHeader",
                 [](auto& p) { p.set_line("areas.csv", 1, "code,name"); },
                 {"areas.csv:1: ", "expected 'adcode,name,short_name", "found 'code,name'"}},
        BadAtlas{"WrongFieldCount",
                 [](auto& p) { p.set_line("areas.csv", 3, "620700,张掖市"); },
                 {"areas.csv:3: ", "2 cells where 8 are needed"}},
        BadAtlas{"NotUtf8",
                 [](auto& p) { p.set_line("sources.csv", 4, "x,\xB8\xCA\xCB\xE0,,,,,,,"); },
                 {"sources.csv:4: ", "not UTF-8", "GBK"}},
        BadAtlas{"NoNumber",
                 [](auto& p) { p.set_line("observations.csv", 2, "620702,gdp,2025,31x,亿元,final,zhangye-2022,q"); },
                 {"observations.csv:2: value '31x'", "not a number"}},
        BadAtlas{"NoCode",
                 [](auto& p) { p.set_line("observations.csv", 2, "62070,gdp,2025,31,亿元,final,zhangye-2022,q"); },
                 {"observations.csv:2: adcode '62070'", "six digits"}},
        BadAtlas{"CutOffGeoJson",
                 [](auto& p) {
                     auto const text = contents(p.file("counties.geojson"));
                     put(p.file("counties.geojson"), text.substr(0, text.size() / 2));
                 },
                 {"counties.geojson:", "cut off"}},
        BadAtlas{"NotANumberCoordinate",
                 [](auto& p) { p.set_rings("[[[NaN,38],[101,38],[101,39],[NaN,38]]]"); },
                 {"counties.geojson:1: ", "NaN"}},
        BadAtlas{"ThreeEqualPoints",
                 [](auto& p) { p.set_rings("[[[100,38],[100,38],[100,38],[100,38]]]"); },
                 {"counties.geojson:1: geometry", "no area"}},
        BadAtlas{"SelfCrossing",
                 [](auto& p) { p.set_rings("[[[100,38],[101,39],[101,38],[100,39.5],[100,38]]]"); },
                 {"counties.geojson:1: geometry", "Self-intersection"}},
        BadAtlas{"HoleOutside",
                 [](auto& p) {
                     p.set_rings(
                         "[[[100,38],[101,38],[101,39],[100,39],[100,38]],[[90,30],[90,31],[91,31],[91,30],[90,30]]]");
                 },
                 {"counties.geojson:1: geometry", "Hole lies outside shell"}},
        BadAtlas{"EmptyLayer",
                 [](auto& p) { put(p.file("counties.geojson"), R"({"type":"FeatureCollection","features":[]})"); },
                 {"counties.geojson: ", "no features"}},
        BadAtlas{"GarbageLayer",
                 [](auto& p) { put(p.file("counties.geojson"), garbage(200'000'000)); },
                 {"counties.geojson: ", "200 MB", "at most 128 MB"}},
        BadAtlas{"GarbageTable",
                 [](auto& p) { put(p.file("targets.csv"), garbage(100'000'000)); },
                 {"targets.csv:1: ", "not UTF-8"}},
        BadAtlas{"TextForALayer",
                 [](auto& p) { put(p.file("counties.geojson"), std::string(100'000'000, 'x')); },
                 {"counties.geojson:1: ", "not GeoJSON"}}),
    [](auto const& info) { return std::string(info.param.name); });

TEST(BadInput, ClockwiseAndCounterClockwiseShellsAreBothTaken)
{
    for (char const* rings :
         {"[[[100,38],[101,38],[101,39],[100,39],[100,38]]]", "[[[100,38],[100,39],[101,39],[101,38],[100,38]]]"}) {
        Workplace const place;
        place.set_rings(rings);
        auto const outcome = run({"table", place.atlas(), "--what", "areas"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
    }
}

TEST(BadInput, CheckSpeaksChinese)
{
    auto const outcome = run({"check", SOURCE_DIR "/geodata/zhangye", "--lang", "zh"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("提示: targets.csv:"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("各文件表述不一"), std::string::npos) << outcome.out;
    EXPECT_EQ(outcome.out.find("disagree"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.err.find("0 个错误"), std::string::npos) << outcome.err;
}

TEST(BadInput, ParentsInARingAreNamedAndStillDrawn)
{
    Workplace const place;
    // Two counties that contain each other, outside the atlas's home.
    place.set_line("areas.csv", 4, "620702,甘州区,甘州区,Ganzhou District,county,620721,,boundaries");
    place.set_line("areas.csv", 5,
                   "620721,肃南裕固族自治县,肃南县,Sunan Yugur Autonomous County,county,620702,,boundaries");
    expect_parts(run({"check", place.atlas()}).out, {"areas.csv:4: ", "parent"});
    fs::path const picture = place.output() / "x.png";
    EXPECT_EQ(run({"render", place.atlas(), "--ui", "--size", "1280x720", "-o", picture}).status, 0);
    EXPECT_GT(fs::file_size(picture), 10'000U);
}

TEST(BadInput, AnEmptyContextIsFine)
{
    Workplace const place;
    put(place.file("context.geojson"), R"({"type":"FeatureCollection","features":[]})");
    EXPECT_EQ(run({"table", place.atlas(), "--what", "areas"}).status, 0);
}

TEST(BadInput, UnknownOptionsAndWordsAreWrongUsage)
{
    Workplace const place;
    std::string const atlas = place.atlas().string();
    std::string const out = (place.output() / "f.png").string();
    for (std::vector<std::string> const& words :
         std::vector<std::vector<std::string>>{{"table", atlas, "--what", "targets", "--nonsense"},
                                               {"table", atlas, "--what", "nonsense"},
                                               {"table", atlas, "--what", "targets", "--format", "nonsense"},
                                               {"table", atlas},
                                               {"table", atlas, "--what", "targets", "--year", "nonsense"},
                                               {"check", atlas, "--format", "nonsense"},
                                               {"check", atlas, "--lang", "nonsense"},
                                               {"check"},
                                               {"render", atlas},
                                               {"render", atlas, "-o", out, "--theme", "nonsense"},
                                               {"render", atlas, "-o", out, "--size", "nonsense"},
                                               {"render", atlas, "-o", out, "--select", "nonsense"},
                                               {"render", atlas, "-o", out, "--indicator", "nonsense"},
                                               {"render", atlas, "-o", out, "--categories", "nonsense"}}) {
        auto const outcome = run(words);
        std::string line;
        for (auto const& word : words) { line += " " + word; }
        EXPECT_EQ(outcome.status, 2) << line << "\n" << outcome.err;
        EXPECT_FALSE(outcome.err.empty()) << line;
        bool const named = std::find(words.begin(), words.end(), "nonsense") == words.end() ||
                           outcome.err.find("nonsense") != std::string::npos;
        EXPECT_TRUE(named) << line << "\n" << outcome.err;
    }
    EXPECT_TRUE(fs::is_empty(place.output()));
}

/// Good input, but the system fails: exit status 3, and no file appears.
struct BadSystem {
    char const* name;
    std::vector<std::string> arguments;  ///< ATLAS and OUT stand for the two folders
    std::function<void(Workplace const&)> prepare;
    Setting setting;
    std::vector<std::string> expected;
};

class SystemFails : public testing::TestWithParam<BadSystem> {};

TEST_P(SystemFails, WithAMessageAndNoFile)
{
    Workplace const place;
    if (GetParam().prepare) { GetParam().prepare(place); }
    auto words = GetParam().arguments;
    for (std::string& word : words) {
        if (word == "ATLAS") { word = place.atlas(); }
        if (word.starts_with("OUT/")) { word = place.output().string() + word.substr(3); }
    }
    auto const before = snapshot(place.output());
    auto const outcome = run(words, GetParam().setting);
    EXPECT_EQ(outcome.status, 3) << outcome.err;
    expect_parts(outcome.err, GetParam().expected);
    fs::permissions(place.output(), fs::perms::owner_all);
    EXPECT_EQ(snapshot(place.output()), before);
}

INSTANTIATE_TEST_SUITE_P(
    BadInput, SystemFails,
    testing::Values(
        BadSystem{"NoFonts",
                  {"render", "ATLAS", "-o", "OUT/p.png"},
                  {},
                  {{{"COUNTY_ATLAS_FONT_DIR", "/nonexistent"}}, 0, false, {}},
                  {"font", "/nonexistent"}},
        BadSystem{"TableIntoNoFolder",
                  {"table", "ATLAS", "--what", "targets", "-o", "OUT/none/t.csv"},
                  {},
                  {},
                  {"none/t.csv", "does not exist"}},
        BadSystem{"PictureIntoNoFolder",
                  {"render", "ATLAS", "-o", "OUT/none/p.png"},
                  {},
                  {},
                  {"none/p.png", "does not exist"}},
        BadSystem{"NoPermissionToWrite",
                  {"table", "ATLAS", "--what", "targets", "-o", "OUT/t.csv"},
                  [](auto& p) { fs::permissions(p.output(), fs::perms::owner_read | fs::perms::owner_exec); },
                  {{}, 0, true, {}},
                  {"t.csv", "Permission denied"}},
        BadSystem{"FullDiskTable",
                  {"table", "ATLAS", "--what", "targets", "-o", "OUT/t.csv"},
                  {},
                  {{}, 4096, false, {}},
                  {"t.csv", "cannot be written"}},
        BadSystem{"FullDiskKeepsTheOldFile",
                  {"table", "ATLAS", "--what", "targets", "-o", "OUT/t.csv"},
                  [](auto& p) { put(p.output() / "t.csv", "old"); },
                  {{}, 4096, false, {}},
                  {"t.csv", "cannot be written"}},
        BadSystem{"FullDiskPicture",
                  {"render", "ATLAS", "-o", "OUT/p.png"},
                  {},
                  {{}, 4096, false, {}},
                  {"p.png", "cannot be written"}},
        BadSystem{"FullDevice",
                  {"table", "ATLAS", "--what", "targets", "-o", "/dev/full"},
                  {},
                  {},
                  {"/dev/full", "No space left on device"}},
        BadSystem{"FullStandardOutput",
                  {"table", "ATLAS", "--what", "targets"},
                  {},
                  {{}, 0, false, "/dev/full"},
                  {"standard output", "No space left on device"}},
        BadSystem{"NoGl",
                  {"render", "ATLAS", "--ui", "-o", "OUT/p.png"},
                  {},
                  {{{"__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent"}}, 0, false, {}},
                  {"OpenGL"}},
        BadSystem{"NoDisplay", {"ATLAS"}, {}, {{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}}, 0, false, {}}, {"display"}}),
    [](auto const& info) { return std::string(info.param.name); });

TEST(PanelOption, BelongsToTheWindow)
{
    TemporaryFolder const folder;
    std::string const out = (folder.path() / "p.png").string();
    Outcome const sheet = run({"render", bundled.string(), "--panel", "briefing", "-o", out});
    EXPECT_EQ(sheet.status, 2);
    EXPECT_NE(sheet.err.find("--panel: is a part of the window; goes with --ui"), std::string::npos) << sheet.err;
    Outcome const unknown = run({"render", bundled.string(), "--ui", "--panel", "scenes", "-o", out});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.err.find("'scenes' is none of filters, briefing"), std::string::npos) << unknown.err;
    EXPECT_FALSE(fs::exists(out));
}
