// A Scene as pixels. Drawing goes through Cairo, so that pictures, and later PDF and SVG, come from one drawer.
#pragma once

#include "scene/scene.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace atlas::render {

/// Premultiplied BGRA rows without padding (Cairo's ARGB32 on a little-endian machine), top row first.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bgra;
};

/// Which part of the scene to draw.
enum class Part { all, map, furniture };

/// Sprites of haloed text and symbols kept between pictures. One per thread.
class SpriteCache;

/// Draws the scene at `scale` pixels per frame pixel. `furniture` alone is drawn on a transparent ground.
/// Throws base::SystemFailure when the size is beyond what Cairo can hold (32,767 px a side).
Image draw(scene::Scene const& scene, double scale, text::Fonts& fonts, Part part = Part::all);

/// PNG bytes (opaque RGB, zlib level 1) with the resolution implied by `scale` left unstated.
std::string encode_png(Image const& image);
/// Reads a PNG file's bytes, for comparing pictures. Throws std::runtime_error when it is none.
Image decode_png(std::string const& bytes);

}  // namespace atlas::render
