// County names with their figures and the badge of projects located only to county level.
#pragma once

#include "scene/labels/labels.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

namespace atlas::scene {

void add_county_labels(Scene& scene, LabelContext const& context, Occupied& occupied);

/// Appends text with the halo all map labels have.
void add_label_text(Scene& scene, text::Run run, geo::Point left_baseline, Color color);

}  // namespace atlas::scene
