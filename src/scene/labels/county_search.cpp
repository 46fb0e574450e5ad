// Candidates are tried nearest first on grids fixed to the map, so that names keep their places while panning; the
// first is taken that is free, whose ink lies in the area and whose lines stand on no other county's ground. Where the
// middle of the area is hidden or taken, the grid goes on over all of the area that the frame shows.
#include "scene/labels/county_search.hpp"

#include "geo/contains.hpp"
#include "scene/scene.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace atlas::scene {

using geo::Box;
using geo::Point;

namespace {

constexpr double step_x = 13;  ///< px between candidates
constexpr double step_y = 11;
constexpr int steps_near = 14;           ///< to each side
constexpr std::size_t most_seen = 4000;  ///< candidates in a part that the frame shows
constexpr double least_own = 0.6;        ///< of a block over the middle, share on its own ground
constexpr double longest_beyond = 44;    ///< px of a leader line beyond the area's border

/// The polygons thinned to what matters at this zoom, on a grid fixed to the map.
geo::MultiPolygon thinned(geo::MultiPolygon const& polygons, double grid)
{
    geo::MultiPolygon out;
    auto const thin = [&](geo::Ring const& ring) {
        geo::Ring kept;
        for (Point p : ring) {
            p = {std::round(p.x / grid) * grid, std::round(p.y / grid) * grid};
            if (kept.empty() || !(kept.back() == p)) { kept.push_back(p); }
        }
        return kept;
    };
    for (geo::Polygon const& polygon : polygons) {
        geo::Polygon p{thin(polygon.outer), {}};
        for (geo::Ring const& hole : polygon.holes) { p.holes.push_back(thin(hole)); }
        if (p.outer.size() >= 4) { out.push_back(std::move(p)); }
    }
    return out;
}

/// What must lie inside the county for the block to: a short name may reach a little over the border, a long one keeps
/// clear of it, because it could as well be of the county at its other end.
Box ink_of(Box const& block)
{
    Point const c = block.centre();
    double const half = 0.5 * block.width() - std::clamp(12 - 0.07 * block.width(), -8.0, 0.06 * block.width());
    double const high = std::max(0.38 * block.height(), 0.5 * block.height() - 6);
    return {c.x - half, c.y - high, c.x + half, c.y + high};
}

/// Whether the block's ink lies on ground that holds all of its points.
template <class Holds>
bool inside(Box const& px, Holds const& holds)
{
    Point const c = px.centre();
    Box const core = ink_of(px);
    double const half = core.width() / 2;
    double const high = core.height() / 2;
    // The ends first, which lie outside most often; then between them, so that no neighbour's tongue is written over.
    int const steps = std::max(2, 2 * static_cast<int>(std::ceil(half / 36)));
    for (int const row : {-1, 1, 0}) {
        for (int const side : {-1, 1}) {
            for (int i = steps; i >= 0; i -= 2) {
                if (!holds(Point{c.x + side * half * i / steps, c.y + row * high})) { return false; }
            }
        }
    }
    return true;
}

std::vector<Point> grid(int steps, double dx, double dy)
{
    std::vector<Point> out;
    for (int y = -steps; y <= steps; ++y) {
        for (int x = -steps; x <= steps; ++x) { out.push_back({x * dx, y * dy}); }
    }
    // Sideways costs less than up and down because names are wide.
    std::stable_sort(out.begin(), out.end(),
                     [](Point a, Point b) { return a.x * a.x + 1.6 * a.y * a.y < b.x * b.x + 1.6 * b.y * b.y; });
    return out;
}

/// Offsets nearest first.
std::vector<Point> const& offsets()
{
    static std::vector<Point> const list = grid(steps_near, step_x, step_y);
    return list;
}

std::vector<Point> const& small_offsets()
{
    static std::vector<Point> const list = grid(10, 4, 4);
    return list;
}

Box around(Point centre, Block const& block)
{
    return {centre.x - block.width / 2, centre.y - block.height / 2, centre.x + block.width / 2,
            centre.y + block.height / 2};
}

}  // namespace

/// What the frame shows of the area.
struct CountySearch::Sight {
    geo::MultiPolygon polygons;     ///< px
    std::vector<Point> candidates;  ///< px, nearest to the middle of what is seen first
};

CountySearch::CountySearch(MapGeometry::Area const& county, LabelContext const& context, Occupied const& occupied)
    : m_county(county), m_context(context), m_occupied(occupied), m_ground(context.geometry, context.viewport, county),
      m_polygons(thinned(county.polygons, 2 * context.metres_per_px))
{
}

double CountySearch::free_px() const { return m_county.parts.front().radius / m_context.metres_per_px; }

Point CountySearch::pole() const { return m_context.viewport.to_px(m_county.parts.front().pole); }

bool CountySearch::stands_on_own(Block const& block, Box const& box) const
{
    auto const middles = middles_of(block, box);
    return std::all_of(middles.begin(), middles.end(), [&](Point p) { return m_ground.is_own(p); });
}

std::optional<Placed> CountySearch::near(MapGeometry::Area::Part const& part, Block const& block,
                                         std::vector<Point> const& offsets) const
{
    Viewport const& viewport = m_context.viewport;
    Point const pole = viewport.to_px(part.pole);
    double const scale = m_context.metres_per_px;
    // No point outside the county's box lies inside the county: most places are passed over without looking closer.
    Box within = geo::bounds(m_polygons);
    within = {pole.x + (within.min_x - part.pole.x) / scale, pole.y - (within.max_y - part.pole.y) / scale,
              pole.x + (within.max_x - part.pole.x) / scale, pole.y - (within.min_y - part.pole.y) / scale};
    Box const ink = ink_of(around(pole, block));
    if (ink.width() > within.width() || ink.height() > within.height()) { return std::nullopt; }
    auto const holds = [&](Point p) {
        return geo::contains(m_polygons, {part.pole.x + (p.x - pole.x) * scale, part.pole.y - (p.y - pole.y) * scale});
    };
    for (Point const& offset : offsets) {
        Box const box = around({pole.x + offset.x, pole.y + offset.y}, block);
        if (within.contains(ink_of(box)) && m_occupied.is_free(box) && inside(box, holds) &&
            stands_on_own(block, box)) {
            return Placed{block, box, std::nullopt};
        }
    }
    return std::nullopt;
}

bool CountySearch::holds(Block const& block, Box const& box) const
{
    return inside(box, [&](Point p) { return m_ground.is_own(p); }) && stands_on_own(block, box);
}

std::optional<Placed> CountySearch::near_middle(Block const& block) const
{
    return near(m_county.parts.front(), block, offsets());
}

std::optional<Placed> CountySearch::close_to_middle(Block const& block) const
{
    return near(m_county.parts.front(), block, small_offsets());
}

std::optional<Placed> CountySearch::in_part(std::size_t part, Block const& block) const
{
    return near(m_county.parts[part], block, offsets());
}

CountySearch::Sight const& CountySearch::sight() const
{
    if (m_sight) { return *m_sight; }
    auto seen = std::make_shared<Sight>();
    Box const& free = m_occupied.free();
    geo::Polygon largest;
    std::vector<geo::Ring> rings;
    double most = 0;
    Box bounds;
    for (geo::Ring& ring : m_context.viewport.rings(m_polygons)) {
        ring.push_back(ring.front());
        double const area = std::abs(geo::signed_area(ring));
        bounds.add(geo::bounds(ring));
        if (area > most) {
            most = area;
            largest.outer = ring;
        }
        rings.push_back(std::move(ring));
    }
    m_sight = seen;
    // What is seen whole and reaches no further than the places near the middle has been looked through.
    Point const origin = pole();
    Box const looked{origin.x - steps_near * step_x, origin.y - steps_near * step_y, origin.x + steps_near * step_x,
                     origin.y + steps_near * step_y};
    if (most <= 0 || (free.contains(bounds) && looked.contains(bounds))) { return *seen; }
    // One polygon of all rings: what lies inside an odd number of them is in the area.
    seen->polygons = {
        {std::move(rings.front()), {std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end())}}};
    bounds = {std::max(bounds.min_x, free.min_x), std::max(bounds.min_y, free.min_y),
              std::min(bounds.max_x, free.max_x), std::min(bounds.max_y, free.max_y)};
    if (bounds.width() <= 0 || bounds.height() <= 0) { return *seen; }
    Point const middle = geo::pole_of_inaccessibility(largest, 4).centre;
    double step = 1;
    while (bounds.width() / (step * step_x) * bounds.height() / (step * step_y) > most_seen) { step *= 2; }
    double const dx = step * step_x;
    double const dy = step * step_y;
    for (double y = origin.y + std::ceil((bounds.min_y - origin.y) / dy) * dy; y <= bounds.max_y; y += dy) {
        for (double x = origin.x + std::ceil((bounds.min_x - origin.x) / dx) * dx; x <= bounds.max_x; x += dx) {
            seen->candidates.push_back({x, y});
        }
    }
    auto const cost = [&](Point p) {
        return (p.x - middle.x) * (p.x - middle.x) + 1.6 * (p.y - middle.y) * (p.y - middle.y);
    };
    std::stable_sort(seen->candidates.begin(), seen->candidates.end(),
                     [&](Point a, Point b) { return cost(a) < cost(b); });
    return *seen;
}

std::optional<Placed> CountySearch::in_sight(Block const& block) const
{
    Sight const& seen = sight();
    auto const holds = [&](Point p) { return geo::contains(seen.polygons, p); };
    for (Point const& centre : seen.candidates) {
        Box const box = around(centre, block);
        if (m_occupied.free().contains(box) && m_occupied.is_free(box) && inside(box, holds) &&
            stands_on_own(block, box)) {
            return Placed{block, box, std::nullopt};
        }
    }
    return std::nullopt;
}

std::optional<Placed> CountySearch::over_middle(Block const& block) const
{
    if (2 * free_px() < 0.6 * block.width) { return std::nullopt; }
    auto const mostly_own = [&](Box const& box) {
        constexpr int across = 8;
        constexpr int down = 4;
        int own = 0;
        for (int i = 0; i < across * down; ++i) {
            Point const p{box.min_x + box.width() * (i % across + 0.5) / across,
                          box.min_y + box.height() * (i / across + 0.5) / down};
            own += m_ground.is_own(p) ? 1 : 0;
        }
        return own >= least_own * across * down;
    };
    Point const middle = pole();
    for (Point const& offset : small_offsets()) {
        if (std::abs(offset.x) > 0.4 * free_px() || std::abs(offset.y) > 0.4 * free_px()) { continue; }
        Box const box = around({middle.x + offset.x, middle.y + offset.y}, block);
        if (m_context.viewport.clip_px().contains(box) && m_occupied.is_free(box) && stands_on_own(block, box) &&
            mostly_own(box)) {
            return Placed{block, box, std::nullopt};
        }
    }
    return std::nullopt;
}

std::optional<Point> CountySearch::leader_to(Box const& box) const
{
    Point const middle = pole();
    Point const end = leader_end(box, middle);
    double const length = std::hypot(end.x - middle.x, end.y - middle.y);
    // From the middle, or from a point nearer to the border where a symbol stands in the middle.
    for (double const share : {0.0, 0.25, 0.45, 0.6}) {
        Point const from{middle.x + (end.x - middle.x) * share, middle.y + (end.y - middle.y) * share};
        if (!m_ground.is_own(from)) { return std::nullopt; }
        auto const line = along_leader(box, from);
        auto const clear = [&](Box const& part) {
            return m_occupied.free().contains(part) && m_occupied.is_free(part) && !m_ground.is_foreign(part.centre());
        };
        if (!std::all_of(line.begin(), line.end(), clear)) { continue; }
        auto const beyond =
            std::count_if(line.begin(), line.end(), [&](Box const& part) { return !m_ground.is_own(part.centre()); });
        double const step = (1 - share) * length / static_cast<double>(line.size());
        if (static_cast<double>(beyond) * step <= longest_beyond) { return from; }
    }
    return std::nullopt;
}

std::optional<Placed> CountySearch::beside(Block const& block) const
{
    Point const middle = pole();
    if (!m_occupied.free().contains(middle)) { return std::nullopt; }
    auto const on_nobodys = [&](Box const& box) {
        auto points = middles_of(block, box);
        for (double const x : {0.0, 0.25, 0.5, 0.75, 1.0}) {
            for (double const y : {0.0, 1.0}) {
                points.push_back({box.min_x + x * box.width(), box.min_y + y * box.height()});
            }
        }
        return !m_ground.is_own(box.centre()) &&
               std::none_of(points.begin(), points.end(), [&](Point p) { return m_ground.is_foreign(p); });
    };
    for (Point const& offset : offsets()) {
        if (std::abs(offset.x) < block.width / 2 + 8 && std::abs(offset.y) < block.height / 2 + 8) { continue; }
        Box const box = around({middle.x + offset.x, middle.y + offset.y}, block);
        if (!m_occupied.free().contains(box) || !m_occupied.is_free(box.grown(2)) || !on_nobodys(box)) { continue; }
        if (auto const from = leader_to(box)) { return Placed{block, box, from}; }
    }
    return std::nullopt;
}

Point leader_end(Box const& box, Point from)
{
    return {std::clamp(from.x, box.min_x, box.max_x), std::clamp(from.y, box.min_y, box.max_y)};
}

std::vector<Box> along_leader(Box const& box, Point from)
{
    Point const end = leader_end(box, from);
    int const steps = std::max(1, static_cast<int>(std::hypot(end.x - from.x, end.y - from.y) / 6));
    std::vector<Box> boxes;
    for (int i = 0; i < steps; ++i) {
        Point const p{from.x + (end.x - from.x) * i / steps, from.y + (end.y - from.y) * i / steps};
        boxes.push_back({p.x - 1.5, p.y - 1.5, p.x + 1.5, p.y + 1.5});
    }
    return boxes;
}

}  // namespace atlas::scene
