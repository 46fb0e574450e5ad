// How an indicator is divided into classes.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Classes of the indicator: method, number, colours, and the histogram whose breaks can be moved.
void draw_class_editor(Context& ctx);

}  // namespace atlas::ui
