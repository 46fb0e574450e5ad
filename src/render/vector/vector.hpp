// The same scene through Cairo, for PDF and SVG: shapes stay shapes, and text stays glyphs of the fonts.
#pragma once

#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cairo.h>

#include <cstddef>
#include <functional>
#include <memory>

namespace atlas::render {

/// Draws display lists on Cairo surfaces of any kind. Belongs to one thread; `fonts` must outlive it and every
/// surface drawn on.
class VectorDrawer {
public:
    explicit VectorDrawer(text::Fonts& fonts);
    ~VectorDrawer();
    VectorDrawer(VectorDrawer const&) = delete;
    VectorDrawer& operator=(VectorDrawer const&) = delete;

    /// Told the number of each item before it is drawn, and after the last how many there are.
    using Step = std::function<void(std::size_t item)>;
    /// Draws the items in frame units under the context's own transformation; clips and state are restored after.
    void draw_items(cairo_t* to, scene::Items const& items, Step const& step = {});
    /// Background, map and furniture; `step` is told the items of the map.
    void draw_scene(cairo_t* to, scene::Scene const& scene, Step const& step = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace atlas::render
