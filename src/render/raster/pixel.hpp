// Arithmetic of premultiplied 32-bit pixels (0xAARRGGBB), and the part of a picture that one thread draws.
#pragma once

#include "style/color.hpp"

#include <algorithm>
#include <cstdint>

namespace atlas::render {

using Pixel = std::uint32_t;

/// Pixel times share/255, rounded, two channels at a time.
constexpr Pixel scaled(Pixel p, std::uint32_t share)
{
    std::uint32_t rb = (p & 0x00FF00FFu) * share + 0x00800080u;
    std::uint32_t ag = ((p >> 8) & 0x00FF00FFu) * share + 0x00800080u;
    rb = ((rb + ((rb >> 8) & 0x00FF00FFu)) >> 8) & 0x00FF00FFu;
    ag = (ag + ((ag >> 8) & 0x00FF00FFu)) & 0xFF00FF00u;
    return rb | ag;
}

constexpr Pixel over(Pixel below, Pixel above) { return above + scaled(below, 255 - (above >> 24)); }

constexpr Pixel premultiplied(style::Color c)
{
    Pixel const opaque = 0xFF000000u | std::uint32_t{c.r} << 16 | std::uint32_t{c.g} << 8 | c.b;
    return scaled(opaque, c.a);
}

/// Coverage 0 … 1 as 0 … 255.
inline std::uint8_t to_byte(float coverage)
{
    return static_cast<std::uint8_t>(std::clamp(coverage, 0.0f, 1.0f) * 255.0f + 0.5f);
}

/// Whole pixels, right and bottom exclusive.
struct PixelBox {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    [[nodiscard]] bool empty() const { return x0 >= x1 || y0 >= y1; }
    [[nodiscard]] PixelBox cut(PixelBox const& o) const
    {
        return {std::max(x0, o.x0), std::max(y0, o.y0), std::min(x1, o.x1), std::min(y1, o.y1)};
    }
};

/// The pixels of a picture with the box that may be written: a band of rows, narrowed by clips.
struct Canvas {
    Pixel* pixels = nullptr;
    int stride = 0;  ///< pixels per row
    PixelBox clip;
    int top = 0;  ///< row of the picture that `pixels` begins with

    [[nodiscard]] Pixel* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y - top) * stride; }
};

inline void blend_run(Pixel* to, int count, Pixel color)
{
    if (color >> 24 == 255) {
        std::fill_n(to, count, color);
    } else {
        for (int i = 0; i < count; ++i) { to[i] = over(to[i], color); }
    }
}

inline void blend_pixel(Pixel& to, Pixel color, std::uint8_t coverage)
{
    if (coverage == 0) { return; }
    Pixel const above = coverage == 255 ? color : scaled(color, coverage);
    to = above >> 24 == 255 ? above : over(to, above);
}

}  // namespace atlas::render
