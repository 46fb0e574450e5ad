// Text as masks: rasterised once with FreeType, kept between pictures.
#pragma once

#include "render/raster/pixel.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace atlas::render {

/// Coverage of a line of text and of its halo; the origin of the text lies at (left, top) of the masks.
struct Sprite {
    int width = 0;
    int height = 0;
    int left = 0;  ///< masks begin this far left of the origin (positive)
    int top = 0;   ///< and this far above the baseline
    std::vector<std::uint8_t> text;
    std::vector<std::uint8_t> halo;  ///< empty without halo
};

/// Rasterises the run at `scale`, with a halo reaching `halo_px` device pixels.
Sprite rasterise(text::Fonts const& fonts, text::Run const& run, double scale, double halo_px);

/// The mask widened by a round pen: every pixel as near as `reach` px to ink. Both masks are width × height.
std::vector<std::uint8_t> widened(std::vector<std::uint8_t> const& mask, int width, int height, double reach);

/// Sprites by text, size and halo, in two generations: what is in use survives, memory stays bounded.
class SpriteCache {
public:
    explicit SpriteCache(text::Fonts& fonts) : m_fonts(&fonts) {}
    /// Valid until the picture is done (until `age`).
    Sprite const& get(scene::Text const& text, double scale);
    /// Call between pictures: drops what the last pictures did not use once there is too much.
    void age();

private:
    text::Fonts* m_fonts;
    std::unordered_map<std::string, Sprite> m_young, m_old;
    std::size_t m_bytes = 0;  ///< of the young ones
    std::string m_key;
};

/// Lays the text on the canvas: halo first. The origin is put on a whole pixel, so that text does not shimmer.
void draw_sprite(Canvas const& canvas, scene::Text const& text, Sprite const& sprite, double scale);

}  // namespace atlas::render
