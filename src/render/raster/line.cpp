#include "render/raster/line.hpp"

#include "geo/segment.hpp"

#include <cmath>
#include <cstring>

namespace atlas::render {
namespace {

/// Coverage of a pixel whose centre lies `distance` (below half + ½) from the middle of a line of this half width.
std::uint8_t coverage(float distance, float half)
{
    float const outer = std::min(half + 0.5f - distance, 1.0f);
    float const inner = std::max(0.5f - half - distance, 0.0f);
    return static_cast<std::uint8_t>((outer - inner) * 255.0f + 0.5f);
}

/// Whether the next eight bytes are empty: most of a row is.
bool all_zero(std::uint8_t const* bytes)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    return eight == 0;
}

int below(double v)
{
    int const whole = static_cast<int>(v);
    return whole - (v < whole ? 1 : 0);
}
int above(double v) { return -below(-v); }
int whole(double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); }

}  // namespace

void LineDrawer::draw(Canvas const& canvas, PreparedStroke const& stroke)
{
    if (stroke.chunks.empty()) { return; }
    m_half = stroke.half;
    double const reach = m_half + 1;
    m_box = PixelBox{whole(stroke.box.min_x - reach), whole(stroke.box.min_y - reach),
                     whole(stroke.box.max_x + reach + 1), whole(stroke.box.max_y + reach + 1)}
                .cut(canvas.clip);
    if (m_box.empty()) { return; }
    auto const rows = static_cast<std::size_t>(m_box.y1 - m_box.y0);
    std::size_t const cells = rows * static_cast<std::size_t>(m_box.x1 - m_box.x0);
    if (m_mask.size() < cells) { m_mask.resize(cells); }
    m_spans.assign(rows, {m_box.x1, m_box.x0});
    for (PreparedStroke::Chunk const& chunk : stroke.chunks) {
        if (chunk.bottom + reach < m_box.y0 || chunk.top - reach > m_box.y1) { continue; }
        if (chunk.first == chunk.last) {
            cover({stroke.points[chunk.first], stroke.points[chunk.first], false, false});
        }
        for (std::uint32_t i = chunk.first; i < chunk.last; ++i) {
            cover({stroke.points[i], stroke.points[i + 1], chunk.flat_start && i == chunk.first,
                   chunk.flat_end && i + 1 == chunk.last});
        }
    }
    paint(canvas, stroke.color);
}

void LineDrawer::cover(Segment const& s)
{
    double const reach = m_half + 0.5;
    if (std::max(s.a.y, s.b.y) + reach < m_box.y0 || std::min(s.a.y, s.b.y) - reach > m_box.y1) { return; }
    geo::Box const near{m_box.x0 - reach - 1, m_box.y0 - reach - 1, m_box.x1 + reach + 1, m_box.y1 + reach + 1};
    auto const part = geo::part_inside(s.a, s.b, near);  // far vertices cost no rows
    if (!part) { return; }
    geo::Point direction{s.b.x - s.a.x, s.b.y - s.a.y};
    double const y0 = s.a.y + direction.y * part->from;
    double const y1 = s.a.y + direction.y * part->to;
    double const length = std::sqrt(direction.x * direction.x + direction.y * direction.y);
    if (length > 0) { direction = {direction.x / length, direction.y / length}; }
    double const left = std::min(s.a.x, s.b.x) - reach;
    double const right = std::max(s.a.x, s.b.x) + reach;
    bool const narrow = std::abs(direction.y) * (right - left) > 2 * reach;
    double const per_row = narrow ? direction.x / direction.y : 0;
    double const slant = narrow ? reach / std::abs(direction.y) : 0;
    int const top = std::max(m_box.y0, below(std::min(y0, y1) - reach));
    int const bottom = std::min(m_box.y1, above(std::max(y0, y1) + reach));
    for (int y = top; y < bottom; ++y) {
        double low = left;
        double high = right;
        if (narrow) {  // the row meets only a slanted part of the line
            double const x = s.a.x + per_row * (y + 0.5 - s.a.y);
            low = std::max(low, x - slant);
            high = std::min(high, x + slant);
        }
        int const from = std::max(m_box.x0, whole(low - 0.5));
        int const to = std::min(m_box.x1, whole(high + 1.5));
        if (from >= to) { continue; }
        if (s.flat_start || s.flat_end) {
            cover_row<true>(y, from, to, s, direction, length);
        } else {
            cover_row<false>(y, from, to, s, direction, length);
        }
    }
}

template <bool flat>
void LineDrawer::cover_row(int y, int from, int to, Segment const& s, geo::Point direction, double length)
{
    auto const row = static_cast<std::size_t>(y - m_box.y0);
    std::uint8_t* const mask = m_mask.data() + row * static_cast<std::size_t>(m_box.x1 - m_box.x0) - m_box.x0;
    m_spans[row].from = std::min(m_spans[row].from, from);
    m_spans[row].to = std::max(m_spans[row].to, to);
    auto const half = static_cast<float>(m_half);
    float const solid = half < 0.5f ? -1 : (half - 0.5f) * (half - 0.5f);
    float const reach = (half + 0.5f) * (half + 0.5f);
    double const py = y + 0.5 - s.a.y;
    double const px = from + 0.5 - s.a.x;
    auto along = static_cast<float>(px * direction.x + py * direction.y);
    auto across = static_cast<float>(py * direction.x - px * direction.y);
    auto const step_along = static_cast<float>(direction.x);
    auto const step_across = static_cast<float>(direction.y);
    auto const end = static_cast<float>(length);
    for (int x = from; x < to; ++x, along += step_along, across -= step_across) {
        float const before = flat && s.flat_start ? 0 : std::max(-along, 0.0f);
        float const after = flat && s.flat_end ? 0 : std::max(along - end, 0.0f);
        float const beside = before + after;
        float const square = across * across + beside * beside;
        if (square >= reach) { continue; }
        std::uint8_t value = square <= solid ? 255 : coverage(std::sqrt(square), half);
        if (flat && s.flat_start && along < 0.5f) {
            value = static_cast<std::uint8_t>(value * std::max(along + 0.5f, 0.0f));
        }
        if (flat && s.flat_end && along > end - 0.5f) {
            value = static_cast<std::uint8_t>(value * std::max(end + 0.5f - along, 0.0f));
        }
        mask[x] = std::max(mask[x], value);
    }
}

/// Lays the colour through the mask, and clears the mask.
void LineDrawer::paint(Canvas const& canvas, Pixel color)
{
    int const width = m_box.x1 - m_box.x0;
    for (int y = m_box.y0; y < m_box.y1; ++y) {
        auto const row = static_cast<std::size_t>(y - m_box.y0);
        Span const span = m_spans[row];
        if (span.from >= span.to) { continue; }
        std::uint8_t* const mask = m_mask.data() + row * static_cast<std::size_t>(width) - m_box.x0;
        Pixel* const to = canvas.row(y);
        for (int x = span.from; x < span.to;) {
            if (x + 8 <= span.to && all_zero(mask + x)) {
                x += 8;
                continue;
            }
            int const end = std::min(x + 8, span.to);
            for (; x < end; ++x) { blend_pixel(to[x], color, mask[x]); }
        }
        std::fill(mask + span.from, mask + span.to, std::uint8_t{0});
    }
}

}  // namespace atlas::render
