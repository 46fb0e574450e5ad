// The export button: the present map as a titled sheet in a PNG file.
#pragma once

#include "scene/build.hpp"

#include <filesystem>

namespace atlas::app
{

/// Draws the view as a sheet of 1920 × 1080 px at scale 2, with the map area's middle and ground width, into a new
/// file "<title>-<n>.png" of the folder. Returns its path. Throws base::SystemFailure.
std::filesystem::path write_map_sheet(scene::MapGeometry const& geometry, view::SearchIndex const& search,
                                      view::ViewState view, scene::Frame const& shown,
                                      std::filesystem::path const& folder);

}  // namespace atlas::app
