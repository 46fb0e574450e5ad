// Pictures of a map copied to the screen: under a camera that has moved on since they were drawn, with the legend and
// the rest of their furniture where it was, on top.
#pragma once

#include "geo/types.hpp"
#include "gl/texture.hpp"
#include "query/view_state.hpp"

#include <imgui.h>

#include <vector>

namespace atlas::app {

/// A texture as Dear ImGui names it.
ImTextureID texture_id(gl::Texture const& texture);

/// A camera and where its centre is seen, in the pixels it counts.
struct SeenFrom {
    query::Camera camera;
    geo::Point anchor;
};
/// Where a point drawn under `then` lies under `now`; `px` in the pixels of `then`, the answer in those of `now`.
geo::Point moved(geo::Point px, SeenFrom const& then, SeenFrom const& now);

/// The parts of a picture that stay where they are.
struct Furniture {
    gl::Texture const& texture;          ///< premultiplied, on a transparent ground
    std::vector<geo::Box> const& boxes;  ///< of what is on it, in pixels of `per_px` pixels of the texture
    double per_px = 1;
    double around = 0;  ///< pixels of the boxes that shadows reach beyond them
};
/// Draws the boxes alone: a whole layer of mostly nothing costs a software renderer its frame. `corner`: px of the
/// window where the texture's upper left corner would be; `scale` px of the window per px of the texture; `alpha` 0
/// … 1.
void draw_furniture(ImDrawList* list, Furniture const& furniture, geo::Point corner, double scale, double alpha);

}  // namespace atlas::app
