// Boxes in a grid, to find fast whether one overlaps any of them.
#pragma once

#include "geo/types.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace atlas::scene {

/// For many boxes not much larger than a cell, in px.
class BoxGrid {
public:
    void add(geo::Box const& box);
    [[nodiscard]] bool any_overlaps(geo::Box const& box) const;

private:
    std::vector<geo::Box> m_boxes;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_cells;
};

/// Points in a grid of square cells, to find fast which lie near one.
class PointGrid {
public:
    explicit PointGrid(double cell) : m_cell(cell) {}

    void add(geo::Point point, std::uint32_t number);
    /// Calls `f` with the number of every point that lies no further than a cell's side from this one, and of some
    /// more.
    template <class F>
    void each_near(geo::Point point, F const& f) const
    {
        auto const [column, row] = cell_of(point);
        for (auto y = row - 1; y <= row + 1; ++y) {
            for (auto x = column - 1; x <= column + 1; ++x) {
                auto const found = m_cells.find(key(x, y));
                if (found == m_cells.end()) { continue; }
                for (std::uint32_t const number : found->second) { f(number); }
            }
        }
    }

private:
    struct Cell {
        std::int64_t column;
        std::int64_t row;
    };
    [[nodiscard]] Cell cell_of(geo::Point point) const;
    [[nodiscard]] static std::int64_t key(std::int64_t column, std::int64_t row);
    double m_cell;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_cells;
};

}  // namespace atlas::scene
