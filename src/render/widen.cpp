#include "render/sprite.hpp"

#include <cmath>

namespace atlas::render {
namespace {

/// to[i] = max(to[i], from[i] − less), not below nothing. Plain bytes, so that compilers make vectors of it.
void take_less(std::uint8_t* to, std::uint8_t const* from, int count, std::uint8_t less)
{
    for (int i = 0; i < count; ++i) {
        auto const value = static_cast<std::uint8_t>(std::max(from[i], less) - less);
        to[i] = std::max(to[i], value);
    }
}

/// to[i] = max(to[i], from[i] + more) where there is ink, not above full.
void take_more(std::uint8_t* to, std::uint8_t const* from, int count, std::uint8_t more)
{
    auto const limit = static_cast<std::uint8_t>(255 - more);
    for (int i = 0; i < count; ++i) {
        auto const sum = static_cast<std::uint8_t>(std::min(from[i], limit) + more);
        auto const value = static_cast<std::uint8_t>(from[i] != 0 ? sum : 0);
        to[i] = std::max(to[i], value);
    }
}

}  // namespace

// A pixel covered by c has its edge c − ½ beyond its centre. Ink at distance d therefore covers a pixel of the halo by
// c + reach − d: the largest over all neighbours is the halo.
std::vector<std::uint8_t> widened(std::vector<std::uint8_t> const& mask, int width, int height, double reach)
{
    std::vector<std::uint8_t> halo = mask;
    int const range = static_cast<int>(std::ceil(reach + 1));
    for (int dy = -range; dy <= range; ++dy) {
        for (int dx = -range; dx <= range; ++dx) {
            double const gain = reach - std::hypot(dx, dy);
            if (gain <= -1 || (dx == 0 && dy == 0)) { continue; }
            int const x_from = std::max(0, -dx);
            int const count = std::min(width, width - dx) - x_from;
            if (count <= 0) { continue; }
            auto const amount = to_byte(static_cast<float>(std::abs(gain)));
            for (int y = std::max(0, -dy); y < std::min(height, height - dy); ++y) {
                std::uint8_t* const to = halo.data() + static_cast<std::ptrdiff_t>(y) * width + x_from;
                auto const* const from = mask.data() + static_cast<std::ptrdiff_t>(y + dy) * width + x_from + dx;
                gain < 0 ? take_less(to, from, count, amount) : take_more(to, from, count, amount);
            }
        }
    }
    return halo;
}

}  // namespace atlas::render
