// Shared borders of a polygon coverage, each once, with the areas on its two sides.
#pragma once

#include "geo/types.hpp"

#include <cstddef>
#include <vector>

namespace atlas::geo {

/// A run of border. `left` and `right` are indexes into the given areas; `none` where there is no area.
struct Arc {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    Line points;
    std::size_t left = none;
    std::size_t right = none;
};

/// Splits the rings of a coverage (neighbours share vertices exactly) into arcs between nodes. An arc ends where the
/// pair of neighbours changes. Deterministic for the same input.
std::vector<Arc> shared_arcs(std::vector<MultiPolygon> const& areas);

}  // namespace atlas::geo
