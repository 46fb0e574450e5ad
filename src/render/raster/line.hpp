// Lines by distance: a pixel is covered by how far it lies from the line's middle, so joins and caps are round.
#pragma once

#include "render/raster/pixel.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <vector>

namespace atlas::render {

/// A stroke in pixels: thinned, dashed, and cut into short chunks so that bands can pass over what is not theirs.
struct PreparedStroke {
    struct Chunk {
        std::uint32_t first = 0, last = 0;  ///< indices of points, both included; equal for a lone dot
        double top = 0, bottom = 0;         ///< px, of the points
        bool flat_start = false, flat_end = false;
    };
    std::vector<geo::Point> points;
    std::vector<Chunk> chunks;
    geo::Box box;     ///< px, of the points
    double half = 0;  ///< half the width in px
    Pixel color = 0;
};

/// Once per picture; `scale` in pixels per frame pixel. Without chunks when there is nothing to see.
PreparedStroke prepare(scene::Stroke const& stroke, double scale);

/// Draws strokes. Keeps its mask between calls; one per thread.
class LineDrawer {
public:
    void draw(Canvas const& canvas, PreparedStroke const& stroke);

private:
    struct Segment {
        geo::Point a, b;
        bool flat_start, flat_end;
    };
    void cover(Segment const& segment);
    template <bool flat>
    void cover_row(int y, int from, int to, Segment const& segment, geo::Point direction, double length);
    void paint(Canvas const& canvas, Pixel color);

    double m_half = 0.5;
    PixelBox m_box;
    std::vector<std::uint8_t> m_mask;  ///< coverage of the box; zero between calls
    struct Span {
        int from, to;
    };
    std::vector<Span> m_spans;  ///< touched part of every row
};

/// The pieces of a dashed line (lengths and line in the same unit; an odd list is taken twice, as in SVG).
std::vector<geo::Line> dashed(geo::Line const& line, std::vector<double> const& dash);

}  // namespace atlas::render
