// Colours, paddings and roundings of the interface, for Dear ImGui.
#pragma once

#include "style/palette.hpp"

#include <imgui.h>

namespace atlas::ui {

inline ImU32 u32(style::Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// Sets colours, paddings and roundings once per scale.
void apply_theme(double scale);

}  // namespace atlas::ui
