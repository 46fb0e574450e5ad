// The card of an area.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_county_card(Context& ctx, model::Area const& area);

}  // namespace atlas::ui
