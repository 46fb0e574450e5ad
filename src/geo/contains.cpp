#include "geo/contains.hpp"

#include "geo/segment.hpp"

#include <cmath>
#include <queue>

namespace atlas::geo {
namespace {

bool crosses(Point a, Point b, Point p)
{
    if ((a.y > p.y) == (b.y > p.y)) { return false; }
    return p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
}

bool odd_crossings(Ring const& ring, Point p)
{
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) { inside ^= crosses(ring[i - 1], ring[i], p); }
    return inside;
}

bool contains(Polygon const& polygon, Point p)
{
    bool inside = odd_crossings(polygon.outer, p);
    for (Ring const& hole : polygon.holes) { inside ^= odd_crossings(hole, p); }
    return inside;
}

double squared_distance(Point a, Point b, Point p)
{
    double const t = nearest_share(a, b, p);
    double const ex = p.x - (a.x + t * (b.x - a.x));
    double const ey = p.y - (a.y + t * (b.y - a.y));
    return ex * ex + ey * ey;
}

/// Distance to the border, positive inside.
double depth(Polygon const& polygon, Point p)
{
    double border = distance(polygon.outer, p);
    for (Ring const& hole : polygon.holes) { border = std::min(border, distance(hole, p)); }
    return contains(polygon, p) ? border : -border;
}

/// A square of the search: no point of it lies deeper than `bound`.
struct Cell {
    Point centre;
    double half = 0;
    double depth = 0;
    [[nodiscard]] double bound() const { return depth + half * std::sqrt(2.0); }
};

struct LessPromising {
    bool operator()(Cell const& a, Cell const& b) const
    {
        if (a.bound() != b.bound()) { return a.bound() < b.bound(); }
        return a.centre.x != b.centre.x ? a.centre.x > b.centre.x : a.centre.y > b.centre.y;
    }
};

}  // namespace

bool contains(MultiPolygon const& polygons, Point p)
{
    bool inside = false;
    for (Polygon const& polygon : polygons) { inside ^= contains(polygon, p); }
    return inside;
}

double distance(Line const& line, Point p)
{
    double best = std::numeric_limits<double>::infinity();
    if (line.size() == 1) { return std::hypot(p.x - line[0].x, p.y - line[0].y); }
    for (std::size_t i = 1; i < line.size(); ++i) { best = std::min(best, squared_distance(line[i - 1], line[i], p)); }
    return std::sqrt(best);
}

double signed_area(Ring const& ring)
{
    if (ring.empty()) { return 0; }
    // Taken about the first point: far from the origin the plain sum loses digits.
    Point const o = ring.front();
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        sum += (ring[i - 1].x - o.x) * (ring[i].y - o.y) - (ring[i].x - o.x) * (ring[i - 1].y - o.y);
    }
    return sum / 2;
}

InnerCircle pole_of_inaccessibility(Polygon const& polygon, double precision)
{
    Box const box = bounds(polygon.outer);
    if (box.empty()) { return {}; }
    auto const cell = [&](Point centre, double half) { return Cell{centre, half, depth(polygon, centre)}; };
    double const size = std::min(box.width(), box.height());
    Cell best = cell(box.centre(), 0);
    if (!(size > 0)) { return {best.centre, 0}; }
    precision = std::max(precision, size * 1e-6);  // an answer finer than the numbers would never end

    std::priority_queue<Cell, std::vector<Cell>, LessPromising> cells;
    double const half = size / 2;
    for (double y = box.min_y + half; y - half < box.max_y; y += size) {
        for (double x = box.min_x + half; x - half < box.max_x; x += size) { cells.push(cell({x, y}, half)); }
    }
    while (!cells.empty()) {
        Cell const top = cells.top();
        cells.pop();
        if (top.depth > best.depth) { best = top; }
        if (top.bound() - best.depth <= precision) { break; }
        double const h = top.half / 2;
        for (double dy : {-h, h}) {
            for (double dx : {-h, h}) { cells.push(cell({top.centre.x + dx, top.centre.y + dy}, h)); }
        }
    }
    return {best.centre, std::max(best.depth, 0.0)};
}

}  // namespace atlas::geo
