#include "geo/geodesic_line.hpp"

#include "geo/contains.hpp"
#include "geo/geodesic.hpp"
#include "geo/geos.hpp"
#include "geo/wgs84.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::geo {
namespace {

constexpr double border_step_m = 1000;

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
Point minus(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }

/// Cuts of the step p → q by the border of an area.
void add_cuts(MultiPolygon const& area, Point p, Point q, std::vector<double>& cuts)
{
    Box box;
    box.add(p);
    box.add(q);
    auto const add = [&](Ring const& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            Point const c = ring[i - 1];
            Point const d = ring[i];
            bool const apart = std::max(c.x, d.x) < box.min_x || std::min(c.x, d.x) > box.max_x ||
                               std::max(c.y, d.y) < box.min_y || std::min(c.y, d.y) > box.max_y;
            if (apart) { continue; }
            for (double const t : intersections(p, q, c, d)) { cuts.push_back(t); }
        }
    };
    for (Polygon const& polygon : area) {
        add(polygon.outer);
        for (Ring const& hole : polygon.holes) { add(hole); }
    }
}

/// The areas a piece of the line can meet, with their boxes.
struct Candidate {
    std::size_t index;
    Box box;
};

class Cutter {
public:
    explicit Cutter(std::vector<MultiPolygon const*> const& areas) : m_areas(areas)
    {
        for (std::size_t i = 0; i < areas.size(); ++i) { m_boxes.push_back({i, bounds(*areas[i])}); }
    }

    /// Adds the segments of the step p → q, which is `length` metres long and starts after `walked`.
    void add(Point p, Point q, double walked, double length)
    {
        Box box;
        box.add(p);
        box.add(q);
        std::vector<std::size_t> near;
        std::vector<double> cuts{0, 1};
        for (Candidate const& c : m_boxes) {
            if (!c.box.overlaps(box.grown(1e-9))) { continue; }
            near.push_back(c.index);
            add_cuts(*m_areas[c.index], p, q, cuts);
        }
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            if (!(cuts[i] > cuts[i - 1])) { continue; }
            double const t = (cuts[i - 1] + cuts[i]) / 2;
            Point const middle{p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)};
            std::size_t area = Segment::outside;
            for (std::size_t k = 0; k < near.size() && area == Segment::outside; ++k) {
                if (contains(*m_areas[near[k]], middle)) { area = near[k]; }
            }
            append(area, walked + cuts[i - 1] * length, walked + cuts[i] * length);
        }
    }

    std::vector<Segment> take() { return std::move(m_stretches); }

private:
    void append(std::size_t area, double from, double to)
    {
        if (!m_stretches.empty() && m_stretches.back().area == area) {
            m_stretches.back().to_m = to;
        } else {
            m_stretches.push_back({area, from, to});
        }
    }

    std::vector<MultiPolygon const*> const& m_areas;
    std::vector<Candidate> m_boxes;
    std::vector<Segment> m_stretches;
};

}  // namespace

double length_m(Line const& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) { sum += distance_m(line[i - 1], line[i]); }
    return sum;
}

std::vector<double> intersections(Point a, Point b, Point c, Point d)
{
    Point const r = minus(b, a);
    Point const s = minus(d, c);
    double const turn = cross(r, s);
    double const length2 = dot(r, r);
    if (turn != 0) {
        double const t = cross(minus(c, a), s) / turn;
        double const u = cross(minus(c, a), r) / turn;
        if (t >= 0 && t <= 1 && u >= 0 && u <= 1) { return {t}; }
        return {};
    }
    if (cross(minus(c, a), r) != 0 || !(length2 > 0)) { return {}; }
    double const from = std::clamp(dot(minus(c, a), r) / length2, 0.0, 1.0);
    double const to = std::clamp(dot(minus(d, a), r) / length2, 0.0, 1.0);
    bool const apart = std::max(dot(minus(c, a), r), dot(minus(d, a), r)) < 0 ||
                       std::min(dot(minus(c, a), r), dot(minus(d, a), r)) > length2;
    if (apart) { return {}; }
    return from == to ? std::vector<double>{from} : std::vector<double>{std::min(from, to), std::max(from, to)};
}

bool self_intersects(Line const& line)
{
    if (line.size() < 2) { return false; }
    geos::Context const context(GEOS_init_r());
    geos::Geometry const geometry(GEOSGeom_createLineString_r(context.get(), geos::sequence(context.get(), line)),
                                  {context.get()});
    return geometry && GEOSisSimple_r(context.get(), geometry.get()) == 0;
}

std::vector<Segment> split_by_areas(Line const& line, std::vector<MultiPolygon const*> const& areas)
{
    auto const g = wgs84();
    Cutter cutter(areas);
    double walked = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Point const a = line[i - 1];
        Point const b = line[i];
        double const length = distance_m(a, b);
        if (!(length > 0)) { continue; }
        geod_geodesicline way{};
        geod_inverseline(&way, &g, a.y, a.x, b.y, b.x, 0);
        int const steps = static_cast<int>(std::ceil(length / border_step_m));
        Point p = a;
        for (int k = 1; k <= steps; ++k) {
            Point q = b;
            if (k < steps) { geod_position(&way, length * k / steps, &q.y, &q.x, nullptr); }
            cutter.add(p, q, walked + length * (k - 1) / steps, length / steps);
            p = q;
        }
        walked += length;
    }
    return cutter.take();
}

}  // namespace atlas::geo
