// What the picture says of names and figures that found no room in it.
#pragma once

#include "scene/furniture/furniture.hpp"
#include "scene/scene.hpp"

#include <functional>
#include <optional>
#include <string>

namespace atlas::scene {

/// "另有 3 个名称、2 个数值未标注", "3 names, 2 figures not shown"; empty where nothing is missing.
std::string unlabelled_words(Unlabelled const& missing, base::Language language);

/// Where the note stands on free room (px): near the scale bar, else along the frame's edge, else anywhere.
std::optional<geo::Box> unlabelled_note_place(Scene const& scene, FurnitureContext const& context,
                                              std::function<bool(geo::Box const&)> const& is_free);
/// Writes what the scene says is missing there. Appends to its furniture.
void add_unlabelled_note(Scene& scene, FurnitureContext const& context, geo::Box const& box);

}  // namespace atlas::scene
