#include "scene/viewport.hpp"

#include "geo/segment.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"

#include <cmath>

namespace atlas::scene {

using geo::Box;
using geo::Line;
using geo::Point;
using geo::Ring;

Viewport::Viewport(query::Camera const& camera, Frame const& frame, double margin)
    : m_centre(camera.centre), m_middle(to_frame(camera, frame, camera.centre)),
      m_px_per_metre(1 / camera.metres_per_px), m_clip{-margin, -margin, frame.width + margin, frame.height + margin},
      m_smallest_text(frame.smallest_text), m_county_text(frame.county_text)
{
    m_metres.add(scene::to_metres(camera, frame, {m_clip.min_x, m_clip.min_y}));
    m_metres.add(scene::to_metres(camera, frame, {m_clip.max_x, m_clip.max_y}));
}

Point Viewport::to_px(Point metres) const
{
    return {m_middle.x + (metres.x - m_centre.x) * m_px_per_metre,
            m_middle.y - (metres.y - m_centre.y) * m_px_per_metre};
}

Point Viewport::to_metres(Point px) const
{
    return {m_centre.x + (px.x - m_middle.x) / m_px_per_metre, m_centre.y - (px.y - m_middle.y) / m_px_per_metre};
}

Line Viewport::snapped(Line const& line) const
{
    Line out;
    out.reserve(line.size());
    for (Point const& metres : line) {
        Point p = to_px(metres);
        p = {std::round(p.x * 8) / 8, std::round(p.y * 8) / 8};
        if (out.empty() || !(out.back() == p)) { out.push_back(p); }
    }
    return out;
}

namespace {

/// One pass of the polygon clipper against the half plane `inside`, cutting edges with `cut`.
template <class Inside, class Cut>
Ring clip_half(Ring const& in, Inside inside, Cut cut)
{
    Ring out;
    for (std::size_t i = 0; i < in.size(); ++i) {
        Point const& a = in[i];
        Point const& b = in[(i + 1) % in.size()];
        if (inside(a)) { out.push_back(a); }
        if (inside(a) != inside(b)) { out.push_back(cut(a, b)); }
    }
    return out;
}

Ring clip_ring(Ring ring, Box const& box)
{
    auto const cut_x = [](double x) {
        return [x](Point a, Point b) { return Point{x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)}; };
    };
    auto const cut_y = [](double y) {
        return [y](Point a, Point b) { return Point{a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y}; };
    };
    ring = clip_half(
        ring, [&](Point p) { return p.x >= box.min_x; }, cut_x(box.min_x));
    ring = clip_half(
        ring, [&](Point p) { return p.x <= box.max_x; }, cut_x(box.max_x));
    ring = clip_half(
        ring, [&](Point p) { return p.y >= box.min_y; }, cut_y(box.min_y));
    return clip_half(
        ring, [&](Point p) { return p.y <= box.max_y; }, cut_y(box.max_y));
}

/// Cuts the segment to the box; false when it misses it. An end that lies inside stays as it is.
bool clip_segment(Point& a, Point& b, Box const& box)
{
    auto const part = geo::part_inside(a, b, box);
    if (!part) { return false; }
    Point const start = a;
    Point const step{b.x - a.x, b.y - a.y};
    if (part->to < 1) { b = {start.x + part->to * step.x, start.y + part->to * step.y}; }
    if (part->from > 0) { a = {start.x + part->from * step.x, start.y + part->from * step.y}; }
    return true;
}

}  // namespace

std::vector<Ring> Viewport::rings(geo::MultiPolygon const& polygons) const
{
    std::vector<Ring> out;
    auto const add = [&](Ring const& ring) {
        Box const box = geo::bounds(ring);
        if (!box.overlaps(m_metres)) { return; }
        Ring px = snapped(ring);
        if (px.size() > 1 && px.front() == px.back()) { px.pop_back(); }
        if (!m_metres.contains(box)) { px = clip_ring(std::move(px), m_clip); }
        if (px.size() >= 3) { out.push_back(std::move(px)); }
    };
    for (geo::Polygon const& polygon : polygons) {
        add(polygon.outer);
        for (Ring const& hole : polygon.holes) { add(hole); }
    }
    return out;
}

std::vector<Line> Viewport::pieces(Line const& line) const
{
    Box const box = geo::bounds(line);
    if (!box.overlaps(m_metres) && !(box.width() == 0 || box.height() == 0)) { return {}; }
    Line px = snapped(line);
    if (px.size() < 2) { return {}; }
    if (m_metres.contains(box)) { return {std::move(px)}; }
    std::vector<Line> out;
    bool joined = false;
    for (std::size_t i = 0; i + 1 < px.size(); ++i) {
        Point a = px[i];
        Point b = px[i + 1];
        if (!clip_segment(a, b, m_clip)) {
            joined = false;
            continue;
        }
        if (joined && out.back().back() == a) {
            out.back().push_back(b);
        } else {
            out.push_back({a, b});
        }
        joined = b == px[i + 1];
    }
    return out;
}

}  // namespace atlas::scene
