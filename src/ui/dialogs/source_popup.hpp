// Statements with their documents, sections and quotes.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_source_popup(Context& ctx);

}  // namespace atlas::ui
