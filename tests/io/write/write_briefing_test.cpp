#include "io/write/write_briefing.hpp"

#include "../random_scene.hpp"
#include "base/failure.hpp"
#include "io/folder/folder_settings.hpp"
#include "model/atlas.hpp"
#include "small_atlas.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

std::vector<model::BriefingScene> read(fs::path const& file)
{
    base::Issues issues;
    auto scenes = read_scenes(file, "briefing.toml", issues);
    for (auto const& issue : issues) { ADD_FAILURE() << words::to_text(issue); }
    return scenes;
}

TEST(WriteBriefing, RandomScenesComeBackEqual)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "briefing.toml";
    for (unsigned seed = 0; seed < 200; ++seed) {
        atlas::test::RandomScenes random(seed);
        std::vector<model::BriefingScene> scenes;
        for (int i = random.below(6); i > 0; --i) { scenes.push_back(random.scene(fmt::format("s{}", i))); }
        std::string const text = write_briefing(file, scenes).value();
        ASSERT_EQ(folder.read("briefing.toml"), text);
        ASSERT_EQ(read(file), scenes) << "seed " << seed << "\n" << text;
    }
}

TEST(WriteBriefing, TheBundledBriefingsComeBackEqual)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "briefing.toml";
    for (char const* name : {"zhangye", "gansu"}) {
        fs::path const bundled = fs::path(SOURCE_DIR) / "geodata" / name / "briefing.toml";
        auto const scenes = read(bundled);
        ASSERT_GE(scenes.size(), 8U);
        fs::copy_file(bundled, file, fs::copy_options::overwrite_existing);
        std::string const comment = leading_comment(folder.read("briefing.toml"));
        EXPECT_TRUE(comment.starts_with("# "));
        std::string const first = write_briefing(file, scenes).value();
        EXPECT_TRUE(first.starts_with(comment));
        EXPECT_EQ(read(file), scenes);
        EXPECT_EQ(write_briefing(file, scenes).value(), first) << "a rewrite changes nothing";
    }
}

TEST(WriteBriefing, LinesOfTextStandOnLines)
{
    model::BriefingScene scene;
    scene.id = "a";
    scene.title = "题 \"一\"";
    scene.text = "第一段\n\n- 甲\n- \"乙\"";
    EXPECT_EQ(briefing_text({scene}, "# 说明"), "# 说明\n\n[[scene]]\nid = \"a\"\ntitle = \"题 \\\"一\\\"\"\n"
                                                "text = \"\"\"\n第一段\n\n- 甲\n- \"乙\\\"\"\"\"\n");
}

TEST(WriteBriefing, OnlyTheLeadingCommentIsKept)
{
    EXPECT_EQ(leading_comment("# a\n\n#b\r\n\n[[scene]]\n# c\n"), "# a\n\n#b\n");
    EXPECT_EQ(leading_comment("\xEF\xBB\xBF# a\n"), "# a\n");
    EXPECT_EQ(leading_comment("[[scene]]\n"), "");
    EXPECT_EQ(leading_comment(""), "");
}

constexpr char const* commented = R"(# The briefing of the county.

# Shown first, as the mayor asked.
[[scene]]  # opening
id = "a"
title = "甲"   # short on purpose
text = """
# 现状
- 一"""  # two points at most

# Needs figures of 2025.


  [[scene]]
id = 'b'
# the basin
camera = { lon = 100.5, lat = 38.9, km = 80 }
categories = [
  "reservoir",  # only water
]

[[scene]]
id = "c"
title = "丙"
[scene.second]
theme = "type"
# End of the briefing.
)";

std::string text_with_b_titled()
{
    std::string text = commented;
    return text.insert(text.find("# the basin"), "title = \"乙\"\n");
}

struct Commented {
    Commented() : text(text_with_b_titled())
    {
        base::Issues issues;
        scenes = scenes_in(text, "briefing.toml", issues);
        for (auto const& issue : issues) { ADD_FAILURE() << words::to_text(issue); }
    }
    std::string text;
    std::vector<model::BriefingScene> scenes;
};

TEST(WriteBriefing, ScenesThatHaveNotChangedStayLetterForLetter)
{
    Commented const file;
    ASSERT_EQ(file.scenes.size(), 3U);
    EXPECT_EQ(briefing_text_after(file.scenes, file.text), file.text);
    for (char const* name : {"zhangye", "gansu"}) {
        fs::path const bundled = fs::path(SOURCE_DIR) / "geodata" / name / "briefing.toml";
        std::ifstream in(bundled, std::ios::binary);
        std::string const before{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(briefing_text_after(read(bundled), before), before);
    }
}

TEST(WriteBriefing, AChangedSceneKeepsTheCommentsOfItsLines)
{
    Commented file;
    file.scenes[0].title = "甲乙";
    file.scenes[0].text.clear();
    std::string const text = briefing_text_after(file.scenes, file.text);
    std::string const rest = file.text.substr(file.text.find("\n# Needs figures"));
    EXPECT_EQ(text, "# The briefing of the county.\n\n# Shown first, as the mayor asked.\n[[scene]]  # opening\n# two "
                    "points at most\n"
                    "id = \"a\"\ntitle = \"甲乙\"  # short on purpose\n" +
                        rest);
}

TEST(WriteBriefing, CommentsGoWhereTheirSceneGoes)
{
    Commented file;
    std::swap(file.scenes[0], file.scenes[1]);
    std::string const text = briefing_text_after(file.scenes, file.text);
    EXPECT_TRUE(
        text.starts_with("# The briefing of the county.\n\n# Needs figures of 2025.\n\n\n  [[scene]]\nid = 'b'\n"))
        << text;
    EXPECT_NE(text.find("]\n\n# Shown first, as the mayor asked.\n[[scene]]  # opening\nid = \"a\"\n"),
              std::string::npos)
        << text;
    EXPECT_TRUE(text.ends_with(
        "\n\n[[scene]]\nid = \"c\"\ntitle = \"丙\"\n[scene.second]\ntheme = \"type\"\n# End of the briefing.\n"))
        << text;
}

TEST(WriteBriefing, ADeletedSceneTakesItsCommentAlong)
{
    Commented file;
    file.scenes.erase(file.scenes.begin());
    std::string const text = briefing_text_after(file.scenes, file.text);
    EXPECT_TRUE(text.starts_with("# The briefing of the county.\n\n# Needs figures of 2025.\n")) << text;
    EXPECT_EQ(text.find("mayor"), std::string::npos);
    EXPECT_EQ(briefing_text_after({}, file.text), "# The briefing of the county.\n\n# End of the briefing.\n");
}

TEST(WriteBriefing, ANewSceneStandsApart)
{
    Commented file;
    model::BriefingScene added;
    added.id = "d";
    added.title = "丁";
    file.scenes.insert(file.scenes.begin() + 1, added);
    std::string const text = briefing_text_after(file.scenes, file.text);
    EXPECT_NE(text.find("# two points at most\n\n[[scene]]\nid = \"d\"\ntitle = \"丁\"\n\n# Needs figures"),
              std::string::npos)
        << text;
}

TEST(WriteBriefing, AnyChangeOfCommentedScenesReadsBackEqual)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Commented file;
        atlas::test::RandomScenes random(seed);
        for (int i = random.below(4); i > 0; --i) {
            auto const at = file.scenes.begin() + random.below(static_cast<int>(file.scenes.size()));
            if (random.maybe()) {
                *at = random.scene(at->id);
            } else if (random.maybe()) {
                file.scenes.insert(at, random.scene(fmt::format("new{}", i)));
            } else {
                std::iter_swap(at, file.scenes.begin());
            }
        }
        std::string const text = briefing_text_after(file.scenes, file.text);
        base::Issues issues;
        ASSERT_EQ(scenes_in(text, "briefing.toml", issues), file.scenes) << seed << '\n' << text;
        ASSERT_TRUE(issues.empty());
        for (char const* comment : {"# The briefing of the county.", "# Shown first", "# opening", "# Needs figures",
                                    "# the basin", "# End of"}) {
            ASSERT_NE(text.find(comment), std::string::npos) << seed << '\n' << text;
        }
    }
}

TEST(WriteBriefing, OverAFileThatCannotBeReadTheScenesAreWrittenAnew)
{
    model::BriefingScene scene;
    scene.id = "a";
    scene.title = "甲";
    EXPECT_EQ(briefing_text_after({scene}, "# kept\n[[scene]\nid = 1"),
              "# kept\n\n[[scene]]\nid = \"a\"\ntitle = \"甲\"\n");
    EXPECT_EQ(briefing_text_after({scene}, "scene = [{id = \"x\", title = \"y\"}]\n"),
              "[[scene]]\nid = \"a\"\ntitle = \"甲\"\n");
}

TEST(WriteBriefing, AFolderThatIsNotThereIsSaid)
{
    EXPECT_THROW(write_briefing("/nonexistent-folder/briefing.toml", {}), base::SystemFailure);
}

TEST(WriteBriefing, WhatCouldNotBeReadAgainIsNotWritten)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "briefing.toml";
    model::BriefingScene scene;
    scene.id = "a";
    scene.title = "题";
    std::string const before = write_briefing(file, {scene}).value();
    auto const refused = [&](std::vector<model::BriefingScene> const& scenes, std::string const& field) {
        auto const written = write_briefing(file, scenes);
        ASSERT_FALSE(written.ok());
        EXPECT_EQ(written.issues().front().field, field);
        EXPECT_FALSE(words::to_text(written.issues().front(), base::Language::zh).empty());
        EXPECT_EQ(folder.read("briefing.toml"), before) << "the file is as it was";
    };
    for (char const* blank : {"", "   ", "\t", "\u3000"}) {
        scene.title = blank;
        refused({scene}, "scene.title");
    }
    scene.title = "题";
    scene.notes = std::string(40'000, 'x');
    refused({scene}, "scene.notes");
    scene.notes = std::string(30'000, 'x');
    std::vector<model::BriefingScene> many(150, scene);
    for (std::size_t i = 0; i < many.size(); ++i) { many[i].id = fmt::format("s{}", i); }
    refused(many, "");  // 4.5 MB, where 4 MB are read
}

TEST(WriteBriefing, KeysOfANewerVersionStayInTheirScene)
{
    std::string const before = "# head\n[[scene]]\nid = \"a\"\nowner = \"张三\"  # who\ntitle = \"旧\"\n"
                               "camera = { lon = 100, lat = 38, km = 50, tilt = 30 }\n"
                               "tags = [\n  \"x\",\n  \"y\",\n]\n[scene.second]\nindicator = \"gdp\"\nblend = 0.5\n"
                               "[scene.audio]\nfile = \"a.ogg\"\n\n[[scene]]\nid = \"b\"\ntitle = \"乙\"\ncolor = 1\n";
    base::Issues issues;
    auto scenes = scenes_in(before, "briefing.toml", issues);
    ASSERT_EQ(scenes.size(), 2U);
    scenes[0].title = "新";
    scenes[0].text = "正文";
    std::string const after = briefing_text_after(scenes, before);
    for (char const* kept : {"owner = \"张三\"  # who", "tilt", "30", "tags = [\n  \"x\",\n  \"y\",\n]", "blend", "0.5",
                             "[scene.audio]\nfile = \"a.ogg\"", "color = 1", "title = \"新\""}) {
        EXPECT_NE(after.find(kept), std::string::npos) << kept << " in\n" << after;
    }
    issues.clear();
    EXPECT_EQ(scenes_in(after, "briefing.toml", issues), scenes) << after;
    // And again: nothing is doubled.
    scenes[0].title = "再";
    std::string const again = briefing_text_after(scenes, after);
    EXPECT_EQ(again.find("owner"), again.rfind("owner")) << again;
    EXPECT_EQ(again.find("tilt"), again.rfind("tilt")) << again;
}

TEST(WriteBriefing, ASceneWithAnErrorStaysAsItIs)
{
    std::string const broken = "# mind this one\n[[scene]]\nid = \"b\"\ntitle = \"  \"\ntheme = \"tpye\"\n";
    std::string const before =
        "# head\n\n[[scene]]\nid = \"a\"\ntitle = \"甲\"\n\n" + broken + "\n[[scene]]\nid = \"c\"\ntitle = \"丙\"\n";
    base::Issues issues;
    auto scenes = scenes_in(before, "briefing.toml", issues);
    ASSERT_EQ(scenes.size(), 2U);
    EXPECT_TRUE(base::has_errors(issues));
    EXPECT_EQ(briefing_text_after(scenes, before), before);
    scenes[0].title = "改";
    std::string after = briefing_text_after(scenes, before);
    EXPECT_NE(after.find(broken), std::string::npos) << after;
    EXPECT_LT(after.find("改"), after.find(broken));
    EXPECT_LT(after.find(broken), after.find("丙"));
    scenes.erase(scenes.begin());  // the one it followed
    after = briefing_text_after(scenes, before);
    EXPECT_NE(after.find(broken), std::string::npos) << after;
    after = briefing_text_after({}, before);
    EXPECT_NE(after.find(broken), std::string::npos) << after;
    EXPECT_EQ(after.find("丙"), std::string::npos);
}

TEST(WriteBriefing, AFileThatIsNoTomlIsKeptBesideTheNewOne)
{
    test::Folder const folder;
    folder.write("briefing.toml", "[[scene]]\nid = \"a\ntitle");
    model::BriefingScene scene;
    scene.id = "n";
    scene.title = "新";
    ASSERT_TRUE(write_briefing(folder.path() / "briefing.toml", {scene}).ok());
    EXPECT_EQ(folder.read("briefing.toml.damaged"), "[[scene]]\nid = \"a\ntitle");
    EXPECT_EQ(read(folder.path() / "briefing.toml").size(), 1U);
    ASSERT_TRUE(write_briefing(folder.path() / "briefing.toml", {scene}).ok());
    EXPECT_FALSE(fs::exists(folder.path() / "briefing.toml.damaged-2"));
}

}  // namespace
}  // namespace atlas::io
