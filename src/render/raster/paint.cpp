#include "render/raster/paint.hpp"

#include "scene/scene.hpp"

#include <cmath>
#include <numbers>

namespace atlas::render {
namespace {

constexpr double root2 = std::numbers::sqrt2;

/// Share of a unit square on the inner side of a 45° edge whose distance from the square's centre is `inside`.
double half_plane(double inside)
{
    double const t = std::clamp(inside, -1 / root2, 1 / root2);
    return 0.5 + t * root2 - t * std::abs(t);
}

/// Distance to the nearest multiple of the period.
double to_nearest(double u, double period) { return std::abs(u - period * std::round(u / period)); }

}  // namespace

Paint::Paint(scene::Fill const& fill, double scale, PixelBox const& box)
    : m_kind(fill.pattern.kind), m_base(premultiplied(fill.color)), m_over{premultiplied(fill.pattern.color)},
      m_period(fill.pattern.period * scale), m_width(fill.pattern.width * scale), m_box(box)
{
    using Kind = scene::Pattern::Kind;
    if (!(m_period >= 1) || fill.pattern.color.a == 0 || box.empty()) { m_kind = Kind::none; }
    if (m_kind == Kind::stripes) {
        for (style::Color const& color : fill.pattern.further) { m_over.push_back(premultiplied(color)); }
    }
    double const ox = fill.pattern.origin.x * scale;
    double const oy = fill.pattern.origin.y * scale;
    switch (m_kind) {
    case Kind::none:
        break;
    case Kind::stripes:
        prepare_lines(ox + oy);
        break;
    case Kind::hatch:
        prepare_lines(ox - oy);
        break;
    case Kind::dots:
        prepare_dots(ox + oy, ox - oy);
        break;
    }
}

/// Along a 45° line all pixels are alike, so one table by x + y (or x − y) holds the whole pattern.
void Paint::prepare_lines(double origin_along)
{
    bool const rising = m_kind == scene::Pattern::Kind::stripes;
    int const first = rising ? m_box.x0 + m_box.y0 : m_box.x0 - (m_box.y1 - 1);
    int const count = (m_box.x1 - m_box.x0) + (m_box.y1 - m_box.y0) - 1;
    double const centre = rising ? 1.0 : 0.0;  // pixel centres add up to one, or cancel out
    m_diagonal.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        double const u = (first + i + centre - origin_along) / root2;
        // Stripes side by side never lie on one another: their shares of a pixel add up.
        Pixel stripes = 0;
        std::uint8_t left = 255;
        for (std::size_t k = 0; k < m_over.size(); ++k) {
            double const d = to_nearest(u - static_cast<double>(k) * m_width, m_period);
            double const share = half_plane(m_width / 2 - d) + half_plane(m_width / 2 + d) - 1;
            std::uint8_t const part = std::min(to_byte(static_cast<float>(share)), left);
            stripes += scaled(m_over[k], part);
            left = static_cast<std::uint8_t>(left - part);
        }
        m_diagonal[static_cast<std::size_t>(i)] = over(m_base, stripes);
    }
}

void Paint::prepare_dots(double origin_sum, double origin_difference)
{
    int const count = (m_box.x1 - m_box.x0) + (m_box.y1 - m_box.y0) - 1;
    auto const fill = [&](std::vector<float>& table, int first, double offset) {
        table.resize(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            double const d = to_nearest((first + i + offset) / root2, m_period);
            table[static_cast<std::size_t>(i)] = static_cast<float>(d * d);
        }
    };
    fill(m_rising, m_box.x0 + m_box.y0, 1.0 - origin_sum);
    fill(m_falling, m_box.x0 - (m_box.y1 - 1), -origin_difference);
    m_row.resize(static_cast<std::size_t>(m_box.x1 - m_box.x0));
}

Pixel const* Paint::row(int x, int y, int count)
{
    int const sum = (x - m_box.x0) + (y - m_box.y0);
    int const difference = (x - m_box.x0) + (m_box.y1 - 1 - y);
    if (m_kind == scene::Pattern::Kind::stripes) { return m_diagonal.data() + sum; }
    if (m_kind == scene::Pattern::Kind::hatch) { return m_diagonal.data() + difference; }
    float const reach = static_cast<float>(m_width / 2 + 0.5);
    for (int i = 0; i < count; ++i) {
        float const square =
            m_rising[static_cast<std::size_t>(sum + i)] + m_falling[static_cast<std::size_t>(difference + i)];
        m_row[static_cast<std::size_t>(i)] =
            square >= reach * reach ? m_base : over(m_base, scaled(m_over.front(), to_byte(reach - std::sqrt(square))));
    }
    return m_row.data();
}

}  // namespace atlas::render
