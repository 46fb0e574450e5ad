// What the picture says of names and figures that found no room in it.
#pragma once

#include "scene/furniture/furniture.hpp"
#include "scene/scene.hpp"
#include "words/bilingual.hpp"

#include <string>
#include <vector>

namespace atlas::scene {

/// "另有 3 个名称、2 个数值未标注", "3 names, 2 figures not shown"; empty where nothing is missing.
std::string unlabelled_words(Unlabelled const& missing, base::Language language);

/// Writes them near the scale bar, or elsewhere along the frame's edge where they cover none of `kept` (px) and no
/// furniture. Appends to the scene's furniture.
void add_unlabelled_note(Scene& scene, FurnitureContext const& context, Unlabelled const& missing,
                         std::vector<geo::Box> const& kept);

}  // namespace atlas::scene
