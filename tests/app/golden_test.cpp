// Pictures of the real program against golden images: with and without stripes, close up, scaled, the province, and the
// window with the scenes of the briefing.
#include "../render/pictures.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;

struct Picture {
    char const* name;
    char const* options;
};

class Golden : public testing::TestWithParam<Picture> {};

TEST_P(Golden, LooksAsItDid)
{
    fs::path const out = fs::temp_directory_path() / (std::string("county-atlas-") + GetParam().name + ".png");
    fs::remove(out);
    std::string const command = std::string(COUNTY_ATLAS_BINARY) + " render " SOURCE_DIR "/geodata/" +
                                GetParam().options + " -o " + out.string();
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    std::ifstream stream(out, std::ios::binary);
    std::string const bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    atlas::render::expect_golden(atlas::render::decode_png(bytes), GetParam().name);
    fs::remove(out);
}

INSTANTIATE_TEST_SUITE_P(
    Render, Golden,
    testing::Values(Picture{"types_striped", "zhangye --no-labels --no-projects --bare --size 640x360"},
                    Picture{"attainment_plain",
                            "zhangye --theme attainment --no-labels --no-projects --bare --size 640x360"},
                    Picture{"projects_close", "zhangye --no-labels --bare --zoom-to 620702 --size 640x360"},
                    Picture{"types_scaled", "zhangye --no-labels --no-projects --bare --size 240x135 --scale 3"},
                    Picture{"province_groups", "gansu --theme groups --no-labels --no-projects --bare --size 640x400"},
                    Picture{"briefing_editor", "zhangye --ui --panel briefing --scene ganzhou --size 1280x720"}),
    [](auto const& info) { return std::string(info.param.name); });

}  // namespace
