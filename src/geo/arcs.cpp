#include "geo/arcs.hpp"

#include "geo/contains.hpp"

#include <bit>
#include <cstdint>
#include <tuple>
#include <unordered_map>

namespace atlas::geo {
namespace {

/// A border step between two vertices, stored from the lesser to the greater one.
struct Step {
    Point from, to;
    bool operator==(Step const&) const = default;
};

struct StepHash {
    std::size_t operator()(Step const& s) const
    {
        std::uint64_t h = 0;
        for (double v : {s.from.x, s.from.y, s.to.x, s.to.y}) {
            h = (h ^ std::bit_cast<std::uint64_t>(v + 0.0)) * 0x9E3779B97F4A7C15ULL;  // + 0.0 makes -0 equal to 0
            h ^= h >> 29;
        }
        return static_cast<std::size_t>(h);
    }
};

struct Sides {
    std::size_t left = Arc::none;  ///< seen from lesser to greater vertex
    std::size_t right = Arc::none;
    bool used = false;
};

using Steps = std::unordered_map<Step, Sides, StepHash>;

bool less(Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

Step step(Point a, Point b) { return less(a, b) ? Step{a, b} : Step{b, a}; }

/// A ring turned so that its area lies to the left, without its closing point or repeated points.
struct OwnedRing {
    std::vector<Point> points;
    std::size_t area = 0;
};

OwnedRing owned(Ring const& ring, std::size_t area, bool hole)
{
    OwnedRing result{{}, area};
    for (Point p : ring) {
        if (result.points.empty() || !(result.points.back() == p)) { result.points.push_back(p); }
    }
    while (result.points.size() > 1 && result.points.front() == result.points.back()) { result.points.pop_back(); }
    if ((signed_area(ring) > 0) == hole) { std::reverse(result.points.begin(), result.points.end()); }
    return result;
}

std::vector<OwnedRing> rings_of(std::vector<MultiPolygon> const& areas)
{
    std::vector<OwnedRing> rings;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (Polygon const& polygon : areas[i]) {
            rings.push_back(owned(polygon.outer, i, false));
            for (Ring const& hole : polygon.holes) { rings.push_back(owned(hole, i, true)); }
        }
    }
    std::erase_if(rings, [](OwnedRing const& ring) { return ring.points.size() < 3; });
    return rings;
}

Steps sides_of(std::vector<OwnedRing> const& rings)
{
    Steps steps;
    for (OwnedRing const& ring : rings) {
        for (std::size_t i = 0; i < ring.points.size(); ++i) {
            Point const a = ring.points[i];
            Point const b = ring.points[(i + 1) % ring.points.size()];
            Sides& sides = steps[step(a, b)];
            std::size_t& side = less(a, b) ? sides.left : sides.right;
            if (side == Arc::none) { side = ring.area; }
        }
    }
    return steps;
}

/// The arcs of one ring whose steps no earlier ring has given.
void add_arcs(OwnedRing const& ring, Steps& steps, std::vector<Arc>& arcs)
{
    std::size_t const n = ring.points.size();
    struct Edge {
        Sides* sides;
        std::size_t right;
        bool fresh;
    };
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < n; ++i) {
        Point const a = ring.points[i];
        Point const b = ring.points[(i + 1) % n];
        Sides& sides = steps.at(step(a, b));
        edges.push_back({&sides, less(a, b) ? sides.right : sides.left, !sides.used});
    }
    auto const differ = [](Edge const& a, Edge const& b) { return a.right != b.right || a.fresh != b.fresh; };
    std::size_t start = 0;
    while (start < n && !differ(edges[(start + n - 1) % n], edges[start])) { ++start; }
    if (start == n) { start = 0; }  // one neighbour all round: a closed arc

    Arc* arc = nullptr;
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t const i = (start + k) % n;
        if (k == 0 || differ(edges[(i + n - 1) % n], edges[i])) { arc = nullptr; }
        if (edges[i].sides->used) {
            arc = nullptr;
            continue;
        }
        if (arc == nullptr) {
            arcs.push_back({{ring.points[i]}, ring.area, edges[i].right});
            arc = &arcs.back();
        }
        arc->points.push_back(ring.points[(i + 1) % n]);
        edges[i].sides->used = true;
    }
}

}  // namespace

std::vector<Arc> shared_arcs(std::vector<MultiPolygon> const& areas)
{
    auto const rings = rings_of(areas);
    Steps steps = sides_of(rings);
    std::vector<Arc> arcs;
    for (OwnedRing const& ring : rings) { add_arcs(ring, steps, arcs); }
    return arcs;
}

}  // namespace atlas::geo
