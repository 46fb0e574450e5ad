// Straight pieces in the plane: what of them lies in a box, what of them is nearest, a point along a line of them.
#pragma once

#include "geo/types.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace atlas::geo {

/// A part of a segment, as shares of its length from its start.
struct SegmentPart {
    double from = 0;
    double to = 1;
};
/// The part of the segment from `a` to `b` that lies in the box, its edges included; nothing where it misses the box.
/// Each side of the box cuts off what lies beyond it (Liang & Barsky 1984). Here, because renderers ask it of every
/// segment they draw.
inline std::optional<SegmentPart> part_inside(Point a, Point b, Box const& box)
{
    if (box.contains(a) && box.contains(b)) { return SegmentPart{}; }
    SegmentPart part;
    auto const cut = [&](double start, double step, double low, double high) {
        if (step == 0) { return start >= low && start <= high; }
        double enter = (low - start) / step;
        double leave = (high - start) / step;
        if (enter > leave) { std::swap(enter, leave); }
        part.from = std::max(part.from, enter);
        part.to = std::min(part.to, leave);
        return part.from <= part.to;
    };
    if (!cut(a.x, b.x - a.x, box.min_x, box.max_x) || !cut(a.y, b.y - a.y, box.min_y, box.max_y)) { return {}; }
    return part;
}

/// Whether any part of the line lies in the box.
bool runs_through(Line const& line, Box const& box);

/// The point of the segment nearest to `p`, as a share of its length from its start; 0 for a segment without length.
double nearest_share(Point a, Point b, Point p);

double length(Line const& line);
/// The point at a share of the line's length; the line must have a point.
Point along(Line const& line, double share);
/// The longest of the lines, the first of several; nullptr for none.
Line const* longest(std::vector<Line> const& lines);

}  // namespace atlas::geo
