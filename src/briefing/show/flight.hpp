// The camera's way from one page's map to the next.
#pragma once

#include "query/view_state.hpp"

namespace atlas::briefing {

/// Where the camera is at `share` 0 … 1 of its way; starts and ends softly. `width`: px of the map's frame. Nearby
/// goals are reached straight, far ones by rising so far that the way is seen whole. J. J. van Wijk, W. A. A. Nuij,
/// Smooth and efficient zooming and panning, IEEE InfoVis 2003, eq. 9, with ρ = √2.
query::Camera camera_between(query::Camera const& from, query::Camera const& to, double width, double share);

/// 0 … 1 to 0 … 1 with no speed at either end.
double eased(double share);

}  // namespace atlas::briefing
