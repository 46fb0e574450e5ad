// Room for labels: boxes already taken, and the search for a free one.
#pragma once

#include "geo/types.hpp"
#include "scene/geometry/box_grid.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace atlas::scene {

/// Boxes (px) already taken.
class Occupied {
public:
    /// Labels lie wholly inside or wholly outside `free`, so that none is cut at the frame's edge.
    explicit Occupied(geo::Box free) : m_free(free) {}

    [[nodiscard]] geo::Box const& free() const { return m_free; }
    void add(geo::Box const& box) { m_boxes.add(box); }
    [[nodiscard]] bool is_free(geo::Box const& box) const;
    /// The first of the candidates with room, taken at once; empty when there is none.
    std::optional<std::size_t> take_first(std::vector<geo::Box> const& candidates);

private:
    geo::Box m_free;
    BoxGrid m_boxes;
};

}  // namespace atlas::scene
