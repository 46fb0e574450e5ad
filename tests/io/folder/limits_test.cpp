// Every documented limit: at it a file is read, beyond it the file is refused with its place.
#include "io/folder/limits.hpp"

#include "io/folder/folder_settings.hpp"
#include "io/folder/parse_toml.hpp"
#include "io/folder/read_folder.hpp"
#include "io/save/user_settings.hpp"
#include "small_atlas.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::io {
namespace {

using test::SmallAtlas;

/// The finding of this code; an empty one where there is none.
base::Issue issue(SmallAtlas const& folder, std::string const& code)
{
    auto const opened = open_folder(folder.path());
    for (auto const& found : opened.issues()) {
        if (found.code == code) { return found; }
    }
    return {};
}

bool opens(SmallAtlas const& folder) { return open_folder(folder.path()).ok(); }

std::string repeated(std::string const& text, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) { out += text; }
    return out;
}

TEST(Limits, DepthOfJson)
{
    SmallAtlas const folder;
    auto const put = [&](std::size_t levels) { folder.set_rings(repeated("[", levels) + repeated("]", levels)); };
    put(200'000);
    base::Issue const deep = issue(folder, "too-deep");
    EXPECT_EQ(deep.file, "counties.geojson");
    EXPECT_EQ(deep.row, 2U);
    EXPECT_NE(words::to_text(deep).find("64 levels"), std::string::npos) << words::to_text(deep);
    put(deepest_json - 3);  // within collection, list, feature and geometry
    EXPECT_EQ(issue(folder, "too-deep").row, 2U);
    put(deepest_json - 4);
    EXPECT_EQ(issue(folder, "too-deep").row, 0U);
    EXPECT_FALSE(issue(folder, "bad-coordinate").code.empty()) << "told as what it is";
    // Brackets within words are none.
    SmallAtlas const other;
    other.replace("projects.geojson", "水库\"", "水库" + repeated("[{", 200) + "\\\"[\"");
    EXPECT_TRUE(opens(other));
}

TEST(Limits, PartsAndLengthOfTomlKeys)
{
    SmallAtlas const folder;
    std::string const sound = folder.read("atlas.toml");
    for (std::string const& text :
         {repeated("a.", 60'000) + "a = 1\n", "[" + repeated("a.", 60'000) + "a]\n",
          "x = { " + repeated("\"a\".", 60'000) + "a = 1 }\n", "x = [ {" + repeated("a .", 60'000) + "a = 1 }]\n"}) {
        folder.write("atlas.toml", sound + text);
        base::Issue const found = issue(folder, "not-toml");
        EXPECT_EQ(found.file, "atlas.toml");
        EXPECT_EQ(found.row, static_cast<std::size_t>(std::count(sound.begin(), sound.end(), '\n')) + 1);
        EXPECT_NE(words::to_text(found).find("16 parts"), std::string::npos) << words::to_text(found);
    }
    folder.write("atlas.toml", sound + repeated("k", longest_key + 1) + " = 1\n");
    EXPECT_NE(words::to_text(issue(folder, "not-toml")).find("256 bytes"), std::string::npos);
    folder.write("atlas.toml", sound + repeated("k", longest_key) + " = 1\n");
    EXPECT_TRUE(opens(folder));
    folder.write("atlas.toml", sound + "[z]\n" + repeated("a.", most_key_parts - 1) + "a = 1.5\n");
    EXPECT_TRUE(opens(folder));
}

TEST(Limits, DotsAndLengthsOfValuesAreNoKeys)
{
    std::string const dots(2000, '.');
    std::string const text = fmt::format(R"(# {0}
a = "{0}"
b = '''
{0}
'{0}'''
c = [
  "{0}", # x
  "\"{0}",
]
d = {{ e = """{0}""""" }}
f = [1.5, 2.5]
)",
                                         dots);
    auto const table = parse_toml(text);
    EXPECT_EQ(table.get("a")->value<std::string>(), dots);
    EXPECT_EQ(table.get("c")->as_array()->size(), 2U);
    EXPECT_EQ(table.get("f")->as_array()->size(), 2U);
}

TEST(Limits, ADeepKeyIsRefusedInSettingsAndRecoveryToo)
{
    test::Folder const folder;
    folder.write("settings.toml", repeated("a.", 60'000) + "a = 1\n");
    EXPECT_NE(read_user_settings(folder.path() / "settings.toml", {}).problem.find("16 parts"), std::string::npos);
    base::Issues issues;
    EXPECT_TRUE(read_scenes(folder.path() / "settings.toml", "recovery.toml", issues).empty());
    EXPECT_TRUE(base::has_errors(issues));
}

TEST(Limits, LengthOfTexts)
{
    std::string const fits = repeated("甘", longest_text);
    SmallAtlas const folder;
    folder.replace("areas.csv", "620702,甘州区,", "620702," + fits + ",");
    folder.replace("projects.geojson", "水库", fits);
    folder.replace("atlas.toml", "小图", fits);
    EXPECT_TRUE(opens(folder));
    folder.replace("areas.csv", "620702,甘", "620702,甘甘");
    base::Issue const cell = issue(folder, "too-long");
    EXPECT_EQ(cell.file, "areas.csv");
    EXPECT_EQ(cell.row, 3U);
    EXPECT_EQ(cell.field, "name");
    EXPECT_NE(words::to_text(cell).find("32768"), std::string::npos) << words::to_text(cell);
    SmallAtlas const other;
    other.replace("projects.geojson", "水库", fits + "甘");
    EXPECT_EQ(issue(other, "too-long").file, "projects.geojson");
    EXPECT_EQ(issue(other, "too-long").field, "name");
    SmallAtlas const titled;
    titled.replace("atlas.toml", "小图", fits + "甘");
    EXPECT_EQ(issue(titled, "bad-setting").field, "title");
}

TEST(Limits, NumberOfScenes)
{
    auto const scenes = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) { text += fmt::format("[[scene]]\nid = \"s{}\"\ntitle = \"题\"\n", i); }
        return text;
    };
    base::Issues issues;
    EXPECT_EQ(scenes_in(scenes(most_scenes), "b", issues).size(), most_scenes);
    EXPECT_TRUE(issues.empty());
    EXPECT_TRUE(scenes_in(scenes(most_scenes + 1), "b", issues).empty());
    EXPECT_TRUE(base::has_errors(issues));
}

TEST(Limits, NumberOfRows)
{
    SmallAtlas const folder;
    std::string text = "indicator_id,other_id,scope,reason,reason_en\n";
    for (std::size_t i = 0; i < most_rows; ++i) { text += "a,b,area,c,\n"; }
    folder.write("not_comparable.csv", text);
    EXPECT_TRUE(issue(folder, "too-many-rows").code.empty());
    folder.append("not_comparable.csv", "a,b,area,c,\n");
    EXPECT_EQ(issue(folder, "too-many-rows").row, most_rows + 2);
}

}  // namespace
}  // namespace atlas::io
