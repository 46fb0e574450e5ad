#include "scene/geometry/box_grid.hpp"

#include <cmath>

namespace atlas::scene {
namespace {

constexpr double cell = 64;

std::int64_t key_of(std::int64_t column, std::int64_t row) { return (row << 32) ^ (column & 0xFFFFFFFF); }

/// Calls `f` with the key of each cell the box touches, until it returns false.
template <class F>
void each_cell(geo::Box const& box, F const& f)
{
    auto const index = [](double v) { return static_cast<std::int64_t>(std::floor(v / cell)); };
    for (auto y = index(box.min_y); y <= index(box.max_y); ++y) {
        for (auto x = index(box.min_x); x <= index(box.max_x); ++x) {
            if (!f(key_of(x, y))) { return; }
        }
    }
}

}  // namespace

void BoxGrid::add(geo::Box const& box)
{
    auto const number = static_cast<std::uint32_t>(m_boxes.size());
    m_boxes.push_back(box);
    each_cell(box, [&](std::int64_t key) {
        m_cells[key].push_back(number);
        return true;
    });
}

bool BoxGrid::any_overlaps(geo::Box const& box) const
{
    bool found = false;
    each_cell(box, [&](std::int64_t key) {
        auto const at = m_cells.find(key);
        if (at == m_cells.end()) { return true; }
        for (std::uint32_t const number : at->second) {
            if (m_boxes[number].overlaps(box)) {
                found = true;
                return false;
            }
        }
        return true;
    });
    return found;
}

PointGrid::Cell PointGrid::cell_of(geo::Point point) const
{
    return {static_cast<std::int64_t>(std::floor(point.x / m_cell)),
            static_cast<std::int64_t>(std::floor(point.y / m_cell))};
}

std::int64_t PointGrid::key(std::int64_t column, std::int64_t row) { return key_of(column, row); }

void PointGrid::add(geo::Point point, std::uint32_t number)
{
    auto const at = cell_of(point);
    m_cells[key(at.column, at.row)].push_back(number);
}

}  // namespace atlas::scene
