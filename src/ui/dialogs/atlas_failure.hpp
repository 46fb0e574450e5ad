// Why an atlas could not be opened: what is wrong, file by file, over the atlas that stays.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_atlas_failure(Context& ctx);

}  // namespace atlas::ui
