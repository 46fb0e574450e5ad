#include "io/write_briefing.hpp"

#include "../random_scene.hpp"
#include "base/failure.hpp"
#include "io/folder_settings.hpp"
#include "small_atlas.hpp"

#include <fmt/format.h>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

std::vector<model::BriefingScene> read(fs::path const& file)
{
    base::Issues issues;
    auto scenes = read_scenes(file, "briefing.toml", issues);
    for (auto const& issue : issues) { ADD_FAILURE() << base::to_text(issue); }
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
        std::string const text = write_briefing(file, scenes);
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
        std::string const first = write_briefing(file, scenes);
        EXPECT_TRUE(first.starts_with(comment));
        EXPECT_EQ(read(file), scenes);
        EXPECT_EQ(write_briefing(file, scenes), first) << "a rewrite changes nothing";
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

TEST(WriteBriefing, AFolderThatIsNotThereIsSaid)
{
    EXPECT_THROW(write_briefing("/nonexistent-folder/briefing.toml", {}), base::SystemFailure);
}

}  // namespace
}  // namespace atlas::io
