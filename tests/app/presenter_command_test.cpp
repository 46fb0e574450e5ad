// `render --ui --present` and `--monitor` of the real program: the page asked for, or words that say what would do.
#include "../compare_pictures.hpp"
#include "process.hpp"

#include "render/raster/image.hpp"

#include <gtest/gtest.h>

using namespace atlas::app::test;

namespace {

fs::path const bundled = fs::path(SOURCE_DIR) / "geodata" / "zhangye";

std::vector<std::string> presenting(std::string const& page, fs::path const& out)
{
    return {"render", bundled, "--ui", "--present", page, "--size", "640x360", "-o", out};
}

TEST(PresenterCommand, DrawsThePageAskedFor)
{
    TemporaryFolder const folder;
    auto const first = folder.path() / "1.png";
    auto const third = folder.path() / "3.png";
    ASSERT_EQ(run(presenting("1", first)).status, 0);
    ASSERT_EQ(run(presenting("3", third)).status, 0);
    auto const a = atlas::render::decode_png(contents(first));
    auto const b = atlas::render::decode_png(contents(third));
    EXPECT_EQ(a.width, 640);
    EXPECT_EQ(a.height, 360);
    EXPECT_GT(atlas::render::compare(a, b).share, 0.05);
}

TEST(PresenterCommand, SaysWhatWouldDo)
{
    TemporaryFolder const folder;
    auto const out = folder.path() / "p.png";
    auto const beyond = run(presenting("99", out));
    EXPECT_EQ(beyond.status, 2);
    EXPECT_NE(beyond.err.find("--present: 99 is beyond the last of"), std::string::npos) << beyond.err;
    EXPECT_EQ(run(presenting("0", out)).status, 2);
    auto const bare = run({"render", bundled, "--present", "1", "-o", out});
    EXPECT_EQ(bare.status, 2);
    EXPECT_NE(bare.err.find("--ui"), std::string::npos) << bare.err;
    EXPECT_EQ(run({"--monitor", "0"}).status, 2);
    EXPECT_FALSE(fs::exists(out));
}

}  // namespace
