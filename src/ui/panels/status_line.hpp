// The lowest line of the window, and what floats near it: the list of projects under a symbol, and toasts.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_status_line(Context const& ctx);
/// The projects under a cluster or a county's badge.
void draw_project_list(Context& ctx);
void draw_toast(Context& ctx);

}  // namespace atlas::ui
