#include "render/line.hpp"

#include <cmath>
#include <optional>

namespace atlas::render {
namespace {

constexpr double closest_vertices = 0.35;  ///< px: nearer ones make no visible difference

/// Coverage of a pixel whose centre lies `distance` from the middle of a line of this half width.
std::uint8_t coverage(float distance, float half)
{
    float const outer = std::clamp(half + 0.5f - distance, 0.0f, 1.0f);
    float const inner = std::clamp(0.5f - half - distance, 0.0f, 1.0f);
    return to_byte(outer - inner);
}

/// The part of a segment inside a box (Liang and Barsky's parameters); far vertices stay out of the arithmetic.
struct Part {
    double from = 0, to = 1;
};
std::optional<Part> inside(geo::Point a, geo::Point b, geo::Box const& box)
{
    Part part;
    auto const cut = [&](double start, double delta, double low, double high) {
        if (delta == 0) { return start >= low && start <= high; }
        double t0 = (low - start) / delta;
        double t1 = (high - start) / delta;
        if (t0 > t1) { std::swap(t0, t1); }
        part.from = std::max(part.from, t0);
        part.to = std::min(part.to, t1);
        return part.from <= part.to;
    };
    if (!cut(a.x, b.x - a.x, box.min_x, box.max_x) || !cut(a.y, b.y - a.y, box.min_y, box.max_y)) { return {}; }
    return part;
}

}  // namespace

void LineDrawer::stroke(Canvas const& canvas, scene::Stroke const& stroke, double scale)
{
    if (stroke.color.a == 0 || !(stroke.width > 0)) { return; }
    m_half = stroke.width * scale / 2;
    geo::Box box;
    for (geo::Line const& line : stroke.lines) { box.add(geo::bounds(line)); }
    if (box.empty()) { return; }
    double const reach = m_half + 1;
    auto const whole = [](double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); };
    PixelBox const pixels{whole(std::floor(box.min_x * scale - reach)), whole(std::floor(box.min_y * scale - reach)),
                          whole(std::ceil(box.max_x * scale + reach)), whole(std::ceil(box.max_y * scale + reach))};
    begin(pixels.cut(canvas.clip));
    if (m_box.empty()) { return; }
    for (geo::Line const& line : stroke.lines) { draw_line(line, stroke, scale); }
    paint(canvas, premultiplied(stroke.color));
}

void LineDrawer::begin(PixelBox const& box)
{
    m_box = box;
    if (box.empty()) { return; }
    auto const rows = static_cast<std::size_t>(box.y1 - box.y0);
    std::size_t const cells = rows * static_cast<std::size_t>(box.x1 - box.x0);
    if (m_mask.size() < cells) { m_mask.resize(cells); }
    m_spans.assign(rows, {box.x1, box.x0});
}

/// To pixels, without vertices that lie on top of one another.
void LineDrawer::draw_line(geo::Line const& line, scene::Stroke const& stroke, double scale)
{
    m_points.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
        geo::Point const p{line[i].x * scale, line[i].y * scale};
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) { continue; }
        bool const last = i + 1 == line.size();
        if (!m_points.empty() && !last &&
            std::abs(p.x - m_points.back().x) < closest_vertices &&
            std::abs(p.y - m_points.back().y) < closest_vertices) {
            continue;
        }
        m_points.push_back(p);
    }
    if (m_points.empty()) { return; }
    if (stroke.dash.empty()) { return draw_polyline(m_points, !stroke.round_caps, !stroke.round_caps); }
    std::vector<double> dash = stroke.dash;
    for (double& length : dash) { length *= scale; }
    for (geo::Line const& piece : dashed(m_points, dash)) {
        draw_polyline(piece, !stroke.round_caps, !stroke.round_caps);
    }
}

void LineDrawer::draw_polyline(geo::Line const& line, bool flat_start, bool flat_end)
{
    if (line.size() == 1) {
        if (!flat_start) { cover({line[0].x, line[0].y, line[0].x, line[0].y, false, false}); }
        return;
    }
    bool const closed = line.size() > 2 && line.front() == line.back();
    for (std::size_t i = 1; i < line.size(); ++i) {
        cover({line[i - 1].x, line[i - 1].y, line[i].x, line[i].y, i == 1 && flat_start && !closed,
               i + 1 == line.size() && flat_end && !closed});
    }
}

void LineDrawer::cover(Segment const& whole)
{
    Segment s = whole;
    double const reach = m_half + 0.5;
    geo::Box const near{m_box.x0 - reach - 1, m_box.y0 - reach - 1, m_box.x1 + reach + 1, m_box.y1 + reach + 1};
    auto const part = inside({s.ax, s.ay}, {s.bx, s.by}, near);
    if (!part) { return; }
    double dx = s.bx - s.ax;
    double dy = s.by - s.ay;
    double const length = std::hypot(dx, dy);
    if (length > 0) {
        dx /= length;
        dy /= length;
    }
    double const visible_y0 = s.ay + dy * length * part->from;
    double const visible_y1 = s.ay + dy * length * part->to;
    int const top = std::max(m_box.y0, static_cast<int>(std::floor(std::min(visible_y0, visible_y1) - reach)));
    int const bottom = std::min(m_box.y1, static_cast<int>(std::ceil(std::max(visible_y0, visible_y1) + reach)));
    for (int y = top; y < bottom; ++y) {
        // Where the row meets the line, widened by its slanted width; both ends' discs bound it.
        double const v = y + 0.5;
        double low = std::min(s.ax, s.bx) - reach;
        double high = std::max(s.ax, s.bx) + reach;
        if (std::abs(dy) > 1e-6) {
            double const x = s.ax + dx * (v - s.ay) / dy;
            double const slant = reach / std::abs(dy);
            low = std::max(low, x - slant);
            high = std::min(high, x + slant);
        }
        int const from = static_cast<int>(std::max<double>(m_box.x0, std::floor(low - 0.5)));
        int const to = static_cast<int>(std::min<double>(m_box.x1, std::ceil(high + 0.5)));
        if (from < to) { cover_row(y, from, to, s, dx, dy, length); }
    }
}

void LineDrawer::cover_row(int y, int from, int to, Segment const& s, double dx, double dy, double length)
{
    auto const row = static_cast<std::size_t>(y - m_box.y0);
    std::uint8_t* const mask = m_mask.data() + row * static_cast<std::size_t>(m_box.x1 - m_box.x0) - m_box.x0;
    m_spans[row].from = std::min(m_spans[row].from, from);
    m_spans[row].to = std::max(m_spans[row].to, to);
    auto const half = static_cast<float>(m_half);
    float const solid = std::max(half - 0.5f, 0.0f);
    double const py = y + 0.5 - s.ay;
    double const px = from + 0.5 - s.ax;
    auto along = static_cast<float>(px * dx + py * dy);
    auto across = static_cast<float>(py * dx - px * dy);
    auto const step_along = static_cast<float>(dx);
    auto const step_across = static_cast<float>(dy);
    auto const end = static_cast<float>(length);
    for (int x = from; x < to; ++x, along += step_along, across -= step_across) {
        float const before = s.flat_start ? 0 : std::max(-along, 0.0f);
        float const after = s.flat_end ? 0 : std::max(along - end, 0.0f);
        float const beside = before + after;
        float const square = across * across + beside * beside;
        std::uint8_t value = 255;
        if (half < 0.5f || square > solid * solid) {
            if (square >= (half + 0.5f) * (half + 0.5f)) { continue; }
            value = coverage(std::sqrt(square), half);
        }
        if (s.flat_start && along < 0.5f) { value = static_cast<std::uint8_t>(value * std::max(along + 0.5f, 0.0f)); }
        if (s.flat_end && along > end - 0.5f) {
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
        for (int x = span.from; x < span.to; ++x) { blend_pixel(to[x], color, mask[x]); }
        std::fill(mask + span.from, mask + span.to, std::uint8_t{0});
    }
}

}  // namespace atlas::render
