// The projects located only to an area, for the badge beside its name.
#pragma once

#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/labels.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace atlas::scene {

/// Ids of projects by area, in the order of the atlas.
using UnplacedProjects = std::unordered_map<MapGeometry::Area const*, std::vector<std::string>>;

/// Shown projects without a place, by the areas of the picture they belong to: named with one, or with one below it.
UnplacedProjects unplaced_projects(LabelContext const& context);

}  // namespace atlas::scene
