// Helpers for looking at pixels, and golden images.
#pragma once

#include "../compare_pictures.hpp"
#include "render/raster/image.hpp"
#include "scene/scene.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace atlas::render {

inline style::Color pixel(Image const& image, int x, int y)
{
    auto const* p =
        image.bgra.data() +
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {p[2], p[1], p[0], p[3]};
}

inline geo::Ring rectangle(double x0, double y0, double x1, double y1)
{
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

inline scene::Scene white_scene(double width, double height)
{
    scene::Scene scene;
    scene.width = width;
    scene.height = height;
    scene.background = style::rgb(0xFFFFFF);
    return scene;
}

inline void write_bytes(std::filesystem::path const& path, std::string const& bytes)
{
    std::ofstream{path, std::ios::binary} << bytes;
}

/// Compares with tests/golden/NAME.png. A missing golden fails and saves the picture beside the test program; a
/// difference saves the picture and what differs. COUNTY_ATLAS_UPDATE_GOLDEN=1 writes the golden instead.
inline void expect_golden(Image const& image, std::string const& name)
{
    namespace fs = std::filesystem;
    fs::path const golden = fs::path{SOURCE_DIR} / "tests/golden" / (name + ".png");
    if (std::getenv("COUNTY_ATLAS_UPDATE_GOLDEN")) { return write_bytes(golden, encode_png(image)); }
    std::ifstream file{golden, std::ios::binary};
    if (!file) {
        write_bytes(name + ".actual.png", encode_png(image));
        FAIL() << golden << " is missing; the picture is in " << fs::absolute(name + ".actual.png");
    }
    Image const expected = decode_png({std::istreambuf_iterator<char>(file), {}});
    Difference const difference = compare(expected, image);
    EXPECT_TRUE(difference.same_size);
    EXPECT_LE(difference.share, differing_share) << "largest channel difference " << difference.largest;
    if (difference.share > differing_share) {
        write_bytes(name + ".actual.png", encode_png(image));
        write_bytes(name + ".difference.png", encode_png(difference.picture));
    }
}

}  // namespace atlas::render
