// What can be exported, and what stands against it.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// What can be exported, and what stands against it.
void draw_export(Context& ctx);

}  // namespace atlas::ui
