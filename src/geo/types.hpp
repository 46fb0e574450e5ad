// Plain geometry values. Units and CRS are those the owner states: degrees of WGS 84 (x = longitude, y = latitude),
// metres of the display projection (y north), or pixels of a frame (y down).
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace atlas::geo {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(Point const&) const = default;
};

using Ring = std::vector<Point>;  ///< polygon rings are closed: first == last
using Line = std::vector<Point>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
    bool operator==(Polygon const&) const = default;
};

using MultiPolygon = std::vector<Polygon>;

/// Axis-parallel box; empty until something is added.
struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool empty() const { return !(min_x <= max_x && min_y <= max_y); }
    [[nodiscard]] double width() const { return empty() ? 0 : max_x - min_x; }
    [[nodiscard]] double height() const { return empty() ? 0 : max_y - min_y; }
    [[nodiscard]] Point centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
    void add(Point p)
    {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    void add(Box const& b)
    {
        if (b.empty()) { return; }
        add(Point{b.min_x, b.min_y});
        add(Point{b.max_x, b.max_y});
    }
    [[nodiscard]] Box grown(double by) const { return {min_x - by, min_y - by, max_x + by, max_y + by}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
    [[nodiscard]] bool contains(Box const& b) const
    {
        return b.min_x >= min_x && b.max_x <= max_x && b.min_y >= min_y && b.max_y <= max_y;
    }
    [[nodiscard]] bool overlaps(Box const& b) const
    {
        return min_x < b.max_x && b.min_x < max_x && min_y < b.max_y && b.min_y < max_y;
    }
};

inline Box bounds(Line const& line)
{
    Box box;
    for (Point const& p : line) { box.add(p); }
    return box;
}

inline Box bounds(MultiPolygon const& polygons)
{
    Box box;
    for (Polygon const& polygon : polygons) { box.add(bounds(polygon.outer)); }
    return box;
}

}  // namespace atlas::geo
