#include "render/raster/area.hpp"

#include "scene/scene.hpp"

#include <cmath>

namespace atlas::render {
namespace {

constexpr int block = 16;  ///< cells: runs of untouched blocks are painted without looking at them

/// Even-odd: coverage folds back at every whole winding.
float folded(float winding)
{
    float v = std::abs(winding);
    if (v > 2) { v -= 2 * std::floor(v / 2); }
    return v > 1 ? 2 - v : v;
}

PixelBox pixels_of(scene::Fill const& fill, double scale)
{
    geo::Box box;
    for (geo::Ring const& ring : fill.rings) { box.add(geo::bounds(ring)); }
    if (box.empty()) { return {}; }
    auto const whole = [](double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); };
    return {whole(std::floor(box.min_x * scale)), whole(std::floor(box.min_y * scale)),
            whole(std::ceil(box.max_x * scale)), whole(std::ceil(box.max_y * scale))};
}

}  // namespace

void AreaFiller::fill(Canvas const& canvas, scene::Fill const& fill, double scale)
{
    m_box = pixels_of(fill, scale).cut(canvas.clip);
    if (m_box.empty()) { return; }
    m_width = m_box.x1 - m_box.x0 + 1;
    m_blocks = m_width / block + 1;
    auto const rows = static_cast<std::size_t>(m_box.y1 - m_box.y0);
    std::size_t const cells = rows * static_cast<std::size_t>(m_blocks) * block;
    if (m_cells.size() < cells) { m_cells.resize(cells); }
    if (m_touched.size() < cells / block) { m_touched.resize(cells / block); }
    for (geo::Ring const& ring : fill.rings) { add_ring(ring, scale); }
    Paint paint{fill, scale, m_box};
    for (int row = 0; row < m_box.y1 - m_box.y0; ++row) { paint_row(canvas, row, paint); }
}

/// Vertices that are no numbers are left out; the ring is closed whether or not its last vertex repeats the first.
void AreaFiller::add_ring(geo::Ring const& ring, double scale)
{
    auto const is_number = [](geo::Point p) { return std::isfinite(p.x) && std::isfinite(p.y); };
    auto const last = std::find_if(ring.rbegin(), ring.rend(), is_number);
    if (ring.size() < 3 || last == ring.rend()) { return; }
    geo::Point from = *last;
    for (geo::Point const& to : ring) {
        if (!is_number(to)) { continue; }
        add_edge(from.x * scale - m_box.x0, from.y * scale - m_box.y0, to.x * scale - m_box.x0,
                 to.y * scale - m_box.y0);
        from = to;
    }
}

void AreaFiller::add(int row, int column, double amount)
{
    std::size_t const at =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(m_blocks) * block + static_cast<std::size_t>(column);
    m_cells[at] += static_cast<float>(amount);
    m_touched[at / block] = 1;
}

/// Cuts the edge at the rows. Each row's piece is computed from the ends, so that it does not depend on the band.
void AreaFiller::add_edge(double x0, double y0, double x1, double y1)
{
    if (y0 == y1) { return; }
    double const sign = y0 < y1 ? 1 : -1;
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    double const rows = m_box.y1 - m_box.y0;
    if (y1 <= 0 || y0 >= rows) { return; }
    double const slope = (x1 - x0) / (y1 - y0);
    int const first = static_cast<int>(std::max(y0, 0.0));
    int const last = static_cast<int>(std::ceil(std::min(y1, rows)));
    for (int row = first; row < last; ++row) {
        double const top = std::max<double>(row, y0);
        double const bottom = std::min<double>(row + 1, y1);
        double const xa = top == y0 ? x0 : x0 + (top - y0) * slope;
        double const xb = bottom == y1 ? x1 : x0 + (bottom - y0) * slope;
        add_row_piece(row, xa, xb, (bottom - top) * sign);
    }
}

/// A piece inside one row: everything right of it gains `height`, the pixels it crosses the share right of it.
void AreaFiller::add_row_piece(int row, double xa, double xb, double height)
{
    double const edge = m_width - 1;
    double left = std::clamp(std::min(xa, xb), 0.0, edge);
    double const right = std::clamp(std::max(xa, xb), 0.0, edge);
    if (left >= edge) { return; }
    int column = static_cast<int>(left);
    if (right <= column + 1) {
        double const middle = (left + right) / 2 - column;
        add(row, column, height * (1 - middle));
        add(row, column + 1, height * middle);
        return;
    }
    double const per_px = height / (right - left);
    while (left < right) {
        double const next = std::min<double>(column + 1, right);
        double const part = per_px * (next - left);
        double const middle = (left + next) / 2 - column;
        add(row, column, part * (1 - middle));
        add(row, column + 1, part * middle);
        left = next;
        ++column;
    }
}

void AreaFiller::paint_row(Canvas const& canvas, int row, Paint& paint)
{
    int const y = m_box.y0 + row;
    int const width = m_box.x1 - m_box.x0;
    std::size_t const first_block = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_blocks);
    float* const cells = m_cells.data() + first_block * block;
    std::uint8_t* const touched = m_touched.data() + first_block;
    Pixel* const to = canvas.row(y) + m_box.x0;
    float winding = 0;
    for (int b = 0; b < m_blocks;) {
        int const from = b * block;
        if (!touched[b]) {
            while (b < m_blocks && !touched[b]) { ++b; }
            int const count = std::min(b * block, width) - from;
            if (count > 0) { paint_run(to + from, m_box.x0 + from, y, count, to_byte(folded(winding)), paint); }
            continue;
        }
        touched[b++] = 0;
        int const count = std::clamp(width - from, 0, block);
        Pixel const* colors = paint.plain() || count == 0 ? nullptr : paint.row(m_box.x0 + from, y, count);
        for (int i = 0; i < block; ++i) {
            winding += cells[from + i];
            cells[from + i] = 0;
            if (i < count) { blend_pixel(to[from + i], colors ? colors[i] : paint.color(), to_byte(folded(winding))); }
        }
    }
}

void AreaFiller::paint_run(Pixel* to, int x, int y, int count, std::uint8_t coverage, Paint& paint)
{
    if (coverage == 0) { return; }
    if (paint.plain()) { return blend_run(to, count, scaled(paint.color(), coverage)); }
    Pixel const* colors = paint.row(x, y, count);
    for (int i = 0; i < count; ++i) { blend_pixel(to[i], colors[i], coverage); }
}

}  // namespace atlas::render
