// The card of two areas, or two years of one, side by side.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Two counties, or two years of one, side by side in the card panel.
void draw_compare_card(Context& ctx, model::Area const& first, int first_year, model::Area const& second,
                       int second_year);

}  // namespace atlas::ui
