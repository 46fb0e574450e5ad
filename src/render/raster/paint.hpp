// What an area is covered with: a plain colour, or a colour with a pattern on it.
#pragma once

#include "render/raster/pixel.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace atlas::render {

/// Colours of pixels, made for one box of a picture. Patterns are evaluated, not tiled: they are exact at any scale
/// and period and run on through neighbouring areas.
class Paint {
public:
    /// `box`: the pixels that may be asked for. `scale`: pixels per frame pixel.
    Paint(scene::Fill const& fill, double scale, PixelBox const& box);

    [[nodiscard]] bool plain() const { return m_kind == scene::Pattern::Kind::none; }
    [[nodiscard]] Pixel color() const { return m_base; }
    /// Colours of `count` pixels from (x, y); valid until the next call.
    [[nodiscard]] Pixel const* row(int x, int y, int count);

private:
    void prepare_lines(double origin_along);
    void prepare_dots(double origin_sum, double origin_difference);

    scene::Pattern::Kind m_kind;
    Pixel m_base;
    std::vector<Pixel> m_over;  ///< one; of stripes one per colour, side by side
    double m_period = 1;        ///< px, across
    double m_width = 1;
    PixelBox m_box;
    std::vector<Pixel> m_diagonal;           ///< colour by x + y (stripes) or x − y (hatch)
    std::vector<float> m_rising, m_falling;  ///< square of the distance to the dots' rows, by x + y and x − y
    std::vector<Pixel> m_row;
};

}  // namespace atlas::render
