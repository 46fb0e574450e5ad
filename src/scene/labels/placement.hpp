// Room for labels: boxes already taken, and the search for a free one.
#pragma once

#include "geo/types.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace atlas::scene {

/// Boxes (px) already taken, in a grid for fast look-up.
class Occupied {
public:
    /// Labels lie wholly inside or wholly outside `free`, so that none is cut at the frame's edge.
    explicit Occupied(geo::Box free) : m_free(free) {}

    void add(geo::Box const& box);
    [[nodiscard]] bool is_free(geo::Box const& box) const;
    /// The first of the candidates with room, taken at once; empty when there is none.
    std::optional<std::size_t> take_first(std::vector<geo::Box> const& candidates);

private:
    static constexpr double cell = 64;
    template <class F>
    static void each_cell(geo::Box const& box, F&& f);
    geo::Box m_free;
    std::vector<geo::Box> m_boxes;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_cells;
};

}  // namespace atlas::scene
