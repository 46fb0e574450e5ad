// Nearest points of two features on the ellipsoid.
#include "geo/contains.hpp"
#include "geo/geodesic_line.hpp"
#include "geo/wgs84.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::geo {
namespace {

constexpr double mean_radius_m = 6371008.8;
constexpr double least_radius_m = 6335439.0;  ///< smallest radius of curvature of WGS 84: the meridian at the equator

/// Geocentric coordinates, metres. A chord is never longer than the geodesic over it: a cheap lower bound.
struct Vec {
    double x = 0, y = 0, z = 0;
};

Vec geocentric(Point p)
{
    double const e2 = flattening * (2 - flattening);
    double const s = std::sin(p.y * degree);
    double const c = std::cos(p.y * degree);
    double const n = equator_m / std::sqrt(1 - e2 * s * s);
    return {n * c * std::cos(p.x * degree), n * c * std::sin(p.x * degree), n * (1 - e2) * s};
}

Vec minus(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

/// A line or ring with its points in space; a single point is a line of one.
struct Chain {
    Line const* line;
    std::vector<Vec> space;
};

Chain chain_of(Line const& line)
{
    Chain chain{&line, {}};
    for (Point const& p : line) { chain.space.push_back(geocentric(p)); }
    return chain;
}

std::vector<Chain> chains_of(Feature const& feature, std::vector<Line>& points)
{
    for (Point const& p : feature.points) { points.push_back({p}); }
    std::vector<Chain> chains;
    for (Line const& line : points) { chains.push_back(chain_of(line)); }
    for (Line const& line : feature.lines) { chains.push_back(chain_of(line)); }
    for (Polygon const& polygon : feature.areas) {
        chains.push_back(chain_of(polygon.outer));
        for (Ring const& hole : polygon.holes) { chains.push_back(chain_of(hole)); }
    }
    std::erase_if(chains, [](Chain const& chain) { return chain.space.empty(); });
    return chains;
}

/// No point of the geodesic a → b is nearer to p than this.
double least_distance(Vec p, Vec a, Vec b)
{
    Vec const ab = minus(b, a);
    double const length2 = dot(ab, ab);
    double const t = length2 > 0 ? std::clamp(dot(minus(p, a), ab) / length2, 0.0, 1.0) : 0;
    Vec const off = minus(p, {a.x + t * ab.x, a.y + t * ab.y, a.z + t * ab.z});
    double const arch = 1.01 * length2 / (8 * least_radius_m);  // how far the geodesic stands off its chord
    return std::sqrt(dot(off, off)) - arch;
}

/// The point of the geodesic a → b nearest to p, by stepping to where the perpendicular would meet it.
Nearest on_geodesic(geod_geodesic const& g, Point p, Point a, Point b)
{
    double length = 0;
    geod_inverse(&g, a.y, a.x, b.y, b.x, &length, nullptr, nullptr);
    geod_geodesicline way{};
    geod_inverseline(&way, &g, a.y, a.x, b.y, b.x, 0);
    double s = 0;
    Nearest found;
    for (int round = 0; round < 30; ++round) {
        double heading = 0;
        geod_position(&way, s, &found.to.y, &found.to.x, &heading);
        double bearing = 0;
        geod_inverse(&g, found.to.y, found.to.x, p.y, p.x, &found.metres, &bearing, nullptr);
        double const angle = (bearing - heading) * degree;
        double const arc = found.metres / mean_radius_m;
        double const forward = mean_radius_m * std::atan2(std::sin(arc) * std::cos(angle), std::cos(arc));
        double const next = std::clamp(s + forward, 0.0, length);
        if (std::abs(next - s) < 1e-6) { break; }
        s = next;
    }
    found.from = p;
    return found;
}

/// No two points of the boxes (degrees) are nearer than this; far from the poles, for distances of some hundred km.
double least_distance(Box const& a, Box const& b)
{
    double const dy = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    double const dx = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    double const highest = std::max({std::abs(a.min_y), std::abs(a.max_y), std::abs(b.min_y), std::abs(b.max_y)});
    double const squeeze =
        0.9 * std::max(0.0, std::cos(highest * degree));  // the way between may lie nearer to the pole
    return least_radius_m * degree * std::max(dy, dx * squeeze);
}

Box bounds(Feature const& feature)
{
    Box box = bounds(feature.areas);
    for (Point const& p : feature.points) { box.add(p); }
    for (Line const& line : feature.lines) { box.add(bounds(line)); }
    return box;
}

class Search {
public:
    explicit Search(double limit) : m_limit(limit) {}

    /// Every vertex of `a` against every piece of `b`; `turned` when the first feature is b.
    void vertices(Chain const& a, Chain const& b, bool turned)
    {
        for (std::size_t i = 0; i < a.space.size(); ++i) {
            for (std::size_t k = b.space.size() > 1 ? 1 : 0; k < b.space.size(); ++k) {
                std::size_t const from = k > 0 ? k - 1 : 0;
                if (least_distance(a.space[i], b.space[from], b.space[k]) > std::min(m_limit, m_best.metres)) {
                    continue;
                }
                keep(on_geodesic(m_ellipsoid, (*a.line)[i], (*b.line)[from], (*b.line)[k]), turned);
            }
        }
    }

    /// Crossings of two lines.
    void crossings(Chain const& a, Chain const& b)
    {
        Line const& p = *a.line;
        Line const& q = *b.line;
        if (!bounds(p).grown(1e-9).overlaps(bounds(q).grown(1e-9))) { return; }
        for (std::size_t i = 1; i < p.size(); ++i) {
            for (std::size_t k = 1; k < q.size(); ++k) {
                auto const shares = intersections(p[i - 1], p[i], q[k - 1], q[k]);
                if (shares.empty()) { continue; }
                double const t = shares.front();
                meet({p[i - 1].x + t * (p[i].x - p[i - 1].x), p[i - 1].y + t * (p[i].y - p[i - 1].y)});
                return;
            }
        }
    }

    void meet(Point at) { m_best = {0, at, at}; }
    [[nodiscard]] bool done() const { return m_best.metres <= 0; }
    [[nodiscard]] Nearest result() const { return m_best.metres <= m_limit ? m_best : Nearest{}; }

private:
    void keep(Nearest found, bool turned)
    {
        if (found.metres >= m_best.metres) { return; }
        if (turned) { std::swap(found.from, found.to); }
        m_best = found;
    }

    geod_geodesic m_ellipsoid = wgs84();
    double m_limit;
    Nearest m_best;
};

/// A vertex of the chains that lies in the areas settles it.
void find_inside(Search& search, std::vector<Chain> const& chains, MultiPolygon const& areas)
{
    for (Chain const& chain : chains) {
        if (contains(areas, chain.line->front())) { search.meet(chain.line->front()); }
    }
}

}  // namespace

Nearest nearest(Feature const& a, Feature const& b, double limit)
{
    Box const box_a = bounds(a);
    Box const box_b = bounds(b);
    if (box_a.empty() || box_b.empty() || least_distance(box_a, box_b) > limit) { return {}; }
    std::vector<Line> points_a;
    std::vector<Line> points_b;
    auto const chains_a = chains_of(a, points_a);
    auto const chains_b = chains_of(b, points_b);
    Search search(limit);
    find_inside(search, chains_a, b.areas);
    find_inside(search, chains_b, a.areas);
    for (Chain const& p : chains_a) {
        for (Chain const& q : chains_b) {
            if (search.done()) { return search.result(); }
            search.crossings(p, q);
            if (search.done()) { return search.result(); }
            search.vertices(p, q, false);
            search.vertices(q, p, true);
        }
    }
    return search.result();
}

}  // namespace atlas::geo
