// The card of a project.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_project_card(Context& ctx, model::Project const& project);

}  // namespace atlas::ui
