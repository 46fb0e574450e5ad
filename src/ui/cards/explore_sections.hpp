// Sections of a card: what lies near, and the nearest seat.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_within(Context& ctx, model::Project const& project);
/// Around what is measured: its point, whole line or area, or its last point.
void draw_within_measured(Context& ctx);
void draw_nearest_seat(Context& ctx, geo::Point lonlat);

}  // namespace atlas::ui
