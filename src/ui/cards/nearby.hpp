// What lies near a project: the nearest county seat and the nearest other projects, by geodesic distance.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

#include <optional>

namespace atlas::ui {

/// The five nearest placed projects and the nearest county seat; distances between a project's geometry and a point
/// are to its nearest part. Empty for a project that is not placed.
Nearby nearby(model::Atlas const& atlas, model::Project const& project);

/// A point that stands for the project (degrees): the point itself, the middle of its longest line, or the middle of
/// its first polygon's box.
std::optional<geo::Point> anchor(model::Project const& project);

}  // namespace atlas::ui
