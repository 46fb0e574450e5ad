// Notices on the county card about figures that look comparable and are not.
#pragma once

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "ui/kit/context.hpp"

#include <string>

namespace atlas::ui {

/// What not_comparable.csv sets apart from the figures shown: a notice with both, and on a click both with their
/// sources.
void draw_near_misses(Context& ctx, model::Area const& area, std::string const& indicator_id,
                      rules::Attainment const& state);

}  // namespace atlas::ui
