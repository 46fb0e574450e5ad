// What `render --ui` can put on the map of the window: a measured line, and two areas side by side.
#include "../compare_pictures.hpp"
#include "process.hpp"

#include "render/raster/image.hpp"

#include <gtest/gtest.h>

using namespace atlas::app::test;

namespace {

fs::path const bundled = fs::path(SOURCE_DIR) / "geodata" / "zhangye";

std::vector<std::string> drawing(fs::path const& out, std::vector<std::string> const& more)
{
    std::vector<std::string> words{"render", bundled, "--ui", "--size", "1280x720", "-o", out};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST(WindowPicture, ShowsAMeasuredLineAndTwoAreasCompared)
{
    TemporaryFolder const folder;
    auto const picture = [&](char const* name, std::vector<std::string> const& more) {
        auto const out = folder.path() / name;
        auto const outcome = run(drawing(out, more));
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return atlas::render::decode_png(contents(out));
    };
    auto const plain = picture("plain.png", {});
    auto const line = picture("line.png", {"--measure", "100.45,38.93,101.09,38.78,100.82,38.43"});
    EXPECT_GT(atlas::render::compare(plain, line).share, 0.02) << "the line, and its card in place of the overview";
    auto const one = picture("one.png", {"--select", "620725"});
    auto const two = picture("two.png", {"--select", "620725", "--compare", "620702"});
    EXPECT_GT(atlas::render::compare(one, two).share, 0.02);
}

TEST(WindowPicture, SaysWhatWouldDo)
{
    TemporaryFolder const folder;
    auto const out = folder.path() / "p.png";
    for (char const* wrong : {"100.45,38.93", "100.45,38.93,101", "a,b,c,d", "100.45,38.93,300,38.7", "1,2,3,x"}) {
        auto const outcome = run(drawing(out, {"--measure", wrong}));
        EXPECT_EQ(outcome.status, 2) << wrong;
        EXPECT_NE(outcome.err.find("--measure: '" + std::string(wrong) + "' is not lon,lat,lon,lat"), std::string::npos)
            << outcome.err;
    }
    auto const sheet = run({"render", bundled, "--measure", "100,38,101,38", "-o", out});
    EXPECT_EQ(sheet.status, 2);
    EXPECT_NE(sheet.err.find("--ui"), std::string::npos) << sheet.err;
    EXPECT_EQ(run(drawing(out, {"--compare", "620702"})).status, 2) << "with nothing selected";
    EXPECT_EQ(run(drawing(out, {"--compare", "620702", "--select", "620702"})).status, 2);
    EXPECT_EQ(run(drawing(out, {"--compare", "nowhere", "--select", "620702"})).status, 2);
    EXPECT_FALSE(fs::exists(out));
}

}  // namespace
