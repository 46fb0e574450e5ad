// Sections of a card: the counties a line crosses, and those an area lies in.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

#include <string>

namespace atlas::ui {

void draw_crossing(Context& ctx, model::Project const& project);
void draw_crossing(Context& ctx, geo::Line const& line);
void draw_overlap(Context& ctx, geo::Ring const& ring);
/// Equal keys are of equal lines.
std::string key_of(geo::Line const& line);

}  // namespace atlas::ui
