// Colours as 8-bit sRGB with alpha.
#pragma once

#include <cstdint>

namespace atlas::style {

struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 0;
    bool operator==(Color const&) const = default;
};

/// From 0xRRGGBB, opaque.
constexpr Color rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex),
            255};
}

/// The same colour with another opacity, 0 … 1.
constexpr Color with_alpha(Color c, double alpha)
{
    c.a = static_cast<std::uint8_t>(alpha * 255 + 0.5);
    return c;
}

}  // namespace atlas::style
