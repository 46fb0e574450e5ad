#include "geo/dissolve.hpp"

#include "geo/contains.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>

namespace atlas::geo {
namespace {

/// An arc walked so that the members lie to its left.
struct DirectedArc {
    Arc const* arc = nullptr;
    bool reversed = false;

    [[nodiscard]] std::size_t size() const { return arc->points.size(); }
    [[nodiscard]] Point at(std::size_t i) const { return arc->points[reversed ? size() - 1 - i : i]; }
    [[nodiscard]] Point start() const { return at(0); }
    [[nodiscard]] Point end() const { return at(size() - 1); }
};

struct Less {
    bool operator()(Point a, Point b) const { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }
};

using Starts = std::multimap<Point, std::size_t, Less>;

std::vector<DirectedArc> border_of(std::vector<Arc> const& arcs, std::vector<bool> const& member)
{
    auto const in = [&](std::size_t side) { return side < member.size() && member[side]; };
    std::vector<DirectedArc> walks;
    for (Arc const& arc : arcs) {
        if (arc.points.size() < 2 || in(arc.left) == in(arc.right)) { continue; }
        walks.push_back({&arc, in(arc.right)});
    }
    return walks;
}

double direction(Point from, Point to) { return std::atan2(to.y - from.y, to.x - from.x); }

/// Of the unused walks that start where `last` ends, the one that bounds the same wedge of members: the first one met
/// turning clockwise from the way back. Empty when there is none.
std::size_t next_walk(std::vector<DirectedArc> const& walks, Starts const& starts, std::vector<bool> const& used,
                      DirectedArc const& last)
{
    auto const [from, to] = starts.equal_range(last.end());
    double const back = direction(last.end(), last.at(last.size() - 2));
    std::size_t best = walks.size();
    double least = std::numeric_limits<double>::infinity();
    for (auto it = from; it != to; ++it) {
        if (used[it->second]) { continue; }
        DirectedArc const& candidate = walks[it->second];
        double turn = back - direction(candidate.start(), candidate.at(1));
        while (turn <= 0) { turn += 2 * std::numbers::pi; }
        if (turn < least) {
            least = turn;
            best = it->second;
        }
    }
    return best;
}

void append(Ring& ring, DirectedArc const& walk)
{
    for (std::size_t i = ring.empty() ? 0 : 1; i < walk.size(); ++i) { ring.push_back(walk.at(i)); }
}

/// Closed rings of all walks.
std::vector<Ring> linked(std::vector<DirectedArc> const& walks)
{
    Starts starts;
    for (std::size_t i = 0; i < walks.size(); ++i) { starts.emplace(walks[i].start(), i); }
    std::vector<bool> used(walks.size(), false);
    std::vector<Ring> rings;
    for (std::size_t first = 0; first < walks.size(); ++first) {
        if (used[first]) { continue; }
        Ring ring;
        for (std::size_t at = first; at < walks.size();) {
            used[at] = true;
            append(ring, walks[at]);
            if (ring.back() == ring.front()) { break; }
            at = next_walk(walks, starts, used, walks[at]);
        }
        if (ring.size() >= 4 && ring.back() == ring.front()) { rings.push_back(std::move(ring)); }
    }
    return rings;
}

/// Whether the hole lies in the ring: one of its vertices that is not the ring's own decides.
bool lies_inside(Ring const& hole, Ring const& outer)
{
    MultiPolygon const area{{outer, {}}};
    for (std::size_t i = 1; i < hole.size(); ++i) {
        Point const middle{(hole[i - 1].x + hole[i].x) / 2, (hole[i - 1].y + hole[i].y) / 2};
        if (distance(outer, middle) > 0) { return contains(area, middle); }
    }
    return false;
}

}  // namespace

MultiPolygon dissolved(std::vector<Arc> const& arcs, std::vector<bool> const& member)
{
    MultiPolygon result;
    std::vector<Ring> holes;
    for (Ring& ring : linked(border_of(arcs, member))) {
        if (signed_area(ring) > 0) {
            result.push_back({std::move(ring), {}});
        } else {
            holes.push_back(std::move(ring));
        }
    }
    for (Ring& hole : holes) {
        // The smallest ring around it: an island in a lake of an island has two.
        Polygon* owner = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (Polygon& polygon : result) {
            double const size = std::abs(signed_area(polygon.outer));
            bool const fits = bounds(polygon.outer).contains(bounds(hole)) && lies_inside(hole, polygon.outer);
            if (fits && size < least) {
                least = size;
                owner = &polygon;
            }
        }
        if (owner != nullptr) { owner->holes.push_back(std::move(hole)); }
    }
    return result;
}

}  // namespace atlas::geo
