#include "render/raster/sprite.hpp"

#include <cmath>
#include <cstdlib>

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

/// Whether ink lies within `k` pixels beside each pixel of a row: counted by sums from the left, one look-up each end.
class InkBeside {
public:
    explicit InkBeside(int width) : m_width(width), m_sums(static_cast<std::size_t>(width) + 1) {}

    void read(std::uint8_t const* row)
    {
        for (int x = 0; x < m_width; ++x) { m_sums[at(x + 1)] = m_sums[at(x)] + (row[x] != 0 ? 1 : 0); }
    }
    [[nodiscard]] bool any() const { return m_sums.back() != 0; }
    /// Fills every pixel of `to` with ink within `k` pixels of it.
    void fill(std::uint8_t* to, int k) const
    {
        int const middle_from = std::min(k, m_width);
        int const middle_to = std::max(middle_from, m_width - k);
        for (int x = 0; x < middle_from; ++x) { fill_one(to, x, 0, std::min(m_width, x + k + 1)); }
        for (int x = middle_from; x < middle_to; ++x) { to[x] |= m_sums[at(x + k + 1)] != m_sums[at(x - k)] ? 255 : 0; }
        for (int x = middle_to; x < m_width; ++x) { fill_one(to, x, x - k, m_width); }
    }

private:
    static std::size_t at(int x) { return static_cast<std::size_t>(x); }
    void fill_one(std::uint8_t* to, int x, int from, int end) const
    {
        if (m_sums[at(end)] != m_sums[at(std::max(from, 0))]) { to[x] = 255; }
    }
    int m_width;
    std::vector<int> m_sums;
};

/// How far beside a pixel, `dy` rows off, any ink at all makes it full; -1: nowhere.
int full_within(double reach, int dy)
{
    int k = -1;
    while (reach - std::hypot(k + 1, dy) >= 1) { ++k; }
    return k;
}

/// What the pixels of the pen's disc give that any ink makes full: all but a rim of two pixels, taken row by row at
/// once.
void fill_core(std::vector<std::uint8_t>& halo, std::vector<std::uint8_t> const& mask, int width, int height,
               double reach)
{
    InkBeside ink(width);
    std::vector<int> within;  // for rows 0, 1, … off
    while (full_within(reach, static_cast<int>(within.size())) >= 0) {
        within.push_back(full_within(reach, static_cast<int>(within.size())));
    }
    int const range = static_cast<int>(within.size()) - 1;
    for (int y = 0; y < height; ++y) {
        ink.read(mask.data() + static_cast<std::ptrdiff_t>(y) * width);
        if (!ink.any()) { continue; }
        for (int to = std::max(0, y - range); to <= std::min(height - 1, y + range); ++to) {
            ink.fill(halo.data() + static_cast<std::ptrdiff_t>(to) * width,
                     within[static_cast<std::size_t>(std::abs(to - y))]);
        }
    }
}

}  // namespace

// A pixel covered by c has its edge c − ½ beyond its centre. Ink at distance d therefore covers a pixel of the halo by
// c + reach − d: the largest over all neighbours is the halo.
std::vector<std::uint8_t> widened(std::vector<std::uint8_t> const& mask, int width, int height, double reach)
{
    std::vector<std::uint8_t> halo = mask;
    fill_core(halo, mask, width, height, reach);
    int const range = static_cast<int>(std::ceil(reach + 1));
    for (int dy = -range; dy <= range; ++dy) {
        for (int dx = -range; dx <= range; ++dx) {
            double const gain = reach - std::hypot(dx, dy);
            if (gain >= 1 || gain <= -1) { continue; }
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
