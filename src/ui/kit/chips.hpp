// Rounded words on a coloured ground, alone or wrapping along a line.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

#include <string_view>

namespace atlas::ui {

/// Rounded words on a coloured ground; returns its box.
Rect chip_at(Context const& ctx, ImVec2 at, std::string_view text, style::Color fill, style::Color ink,
             style::Color outline = {});
/// A chip that wraps to the next line of the flow when there is no room; `x` runs along the line.
struct ChipFlow {
    float x = 0;
    float y = 0;
    bool any = false;
};
bool flow_chip(Context const& ctx, ChipFlow& flow, char const* id, std::string_view text, style::Color fill,
               style::Color ink, style::Color outline = {}, bool clickable = false);
void end_flow(Context const& ctx, ChipFlow& flow);

}  // namespace atlas::ui
