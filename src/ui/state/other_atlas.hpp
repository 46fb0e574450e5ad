// What the interface remembers, taken along to another atlas or to the same one read again.
#pragma once

#include "model/atlas.hpp"
#include "ui/state/ui_state.hpp"

namespace atlas::ui {

/// Lets go of everything that was found in the rows of the atlas before; what the user set stays where `to` has what it
/// is about: the area kept for comparing, the document looked at, the line measured, the settings of the table.
void carry_over(UiState& state, model::Atlas const& to);

}  // namespace atlas::ui
