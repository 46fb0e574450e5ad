// The window of documents.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Every document with all that it says, and the disagreements; drawn above the other panels.
void draw_documents(Context& ctx);

}  // namespace atlas::ui
