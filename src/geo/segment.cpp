#include "geo/segment.hpp"

#include <cmath>

namespace atlas::geo {
namespace {

double distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

bool runs_through(Line const& line, Box const& box)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (part_inside(line[i - 1], line[i], box)) { return true; }
    }
    return false;
}

double nearest_share(Point a, Point b, Point p)
{
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const length2 = dx * dx + dy * dy;
    return length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
}

double length(Line const& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) { sum += distance(line[i - 1], line[i]); }
    return sum;
}

Point along(Line const& line, double share)
{
    double left = length(line) * share;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Point const a = line[i - 1];
        Point const b = line[i];
        double const step = distance(a, b);
        if (step >= left && step > 0) { return {a.x + (b.x - a.x) * left / step, a.y + (b.y - a.y) * left / step}; }
        left -= step;
    }
    return line.back();
}

Line const* longest(std::vector<Line> const& lines)
{
    Line const* found = nullptr;
    double most = -1;
    for (Line const& line : lines) {
        if (double const metres = length(line); metres > most) {
            most = metres;
            found = &line;
        }
    }
    return found;
}

}  // namespace atlas::geo
