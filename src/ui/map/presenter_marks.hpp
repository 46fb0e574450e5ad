// What lies over a page while it is presented: pen, spotlight, progress, the number typed, the list of keys.
#pragma once

#include "briefing/show/show.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

/// Where the page lies in the window.
struct PagePlace {
    Rect box;         ///< px
    float scale = 1;  ///< px per px of the page
    [[nodiscard]] ImVec2 at(geo::Point page) const
    {
        return {box.min.x + static_cast<float>(page.x) * scale, box.min.y + static_cast<float>(page.y) * scale};
    }
};

/// Over the page, or instead of it where the screen is black or white. `ctx.scale` is that of the page.
void draw_show_marks(Context const& ctx, briefing::Show const& show, PagePlace const& place, ImDrawList* list);

}  // namespace atlas::ui
