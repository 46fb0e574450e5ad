// The figures of an indicator over its classes, and the breaks between them to work with.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Bars, and breaks: a click between them adds one; a drag moves one, off the plot removes it; its × removes it.
void draw_histogram(Context& ctx);
/// Every break as a field to type in, with its ×, a + for one more, and why the last attempt was refused.
void draw_break_fields(Context& ctx);

}  // namespace atlas::ui
