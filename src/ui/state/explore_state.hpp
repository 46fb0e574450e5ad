// What the explore tools remember between frames: the line or area being measured, and what was found near something.
#pragma once

#include "rules/explore.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// A line or area measured on the map. Points in WGS 84 degrees, so that it moves with the map.
struct MeasureState {
    bool on = false;      ///< drawn on the map
    bool ended = false;   ///< clicks add no more points
    bool closed = false;  ///< an area: the last point joins the first
    geo::Line points;
    std::vector<double> legs;     ///< metres between the points, of an area also back to the first
    std::vector<geo::Line> ways;  ///< each leg with points between, as its geodesic runs
    rules::Measured total;
    double ended_at = 0;  ///< seconds of the app's clock

    /// Clicks on the map add points.
    [[nodiscard]] bool running() const { return on && !ended; }
};

/// Distances to choose from, km.
inline constexpr std::array<int, 4> near_distances{5, 10, 20, 50};

struct ExploreState {
    MeasureState measure;
    int distance = -1;    ///< index into near_distances; -1: not asked
    std::string near_of;  ///< what `near` was computed for
    rules::Neighbourhood near;
    std::vector<geo::Line> reach;  ///< closed outlines of all within the distance, degrees
    bool near_shown = false;       ///< by a card in this frame or the one before: marked on the map
    std::string crossing_of;       ///< what `crossing` was computed for
    rules::Crossing crossing;
    bool from_last = false;  ///< what is near is asked from the last measured point, not from the whole line or area
    std::string nearest_of;  ///< project_id `nearest` was computed for
    rules::Nearest nearest;
    std::string seat_of;  ///< what `seat` was computed for
    std::optional<rules::Neighbour> seat;
    std::string overlap_of;  ///< what `overlap` was computed for
    rules::Overlap overlap;
};

}  // namespace atlas::ui
