// Drilling down and back: which view a double-click on an area leads to, and the way back up.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::query {

/// The levels this atlas has areas at, highest first: what a switch of levels offers. `county` is always there.
std::vector<model::AreaLevel> levels_of(model::Atlas const& atlas);

/// The view inside an area: its prefectures, or its counties where it has no whole prefecture; the camera is left to
/// fit. Empty when the area is unknown, or when its only part is itself (a county): nothing to go down to.
std::optional<ViewState> drilled_into(model::Atlas const& atlas, ViewState const& view, std::string_view adcode);

/// One step back up: into the smallest area of the breadcrumb above, else the whole atlas at the level of the area
/// left. Empty when the view is not inside an area.
std::optional<ViewState> drilled_out(model::Atlas const& atlas, ViewState const& view);

/// The areas from the atlas's home down to the one drilled into, each inside the one before: "甘肃省 › 张掖市". The
/// home is left out when the atlas names none.
std::vector<model::AreaId> breadcrumb(model::Atlas const& atlas, ViewState const& view);

}  // namespace atlas::query
