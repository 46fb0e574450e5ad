// Lines by distance: a pixel is covered by how far it lies from the line's middle, so joins and caps are round.
#pragma once

#include "render/pixel.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace atlas::render {

/// Draws strokes. Keeps its mask between calls; one per thread.
class LineDrawer {
public:
    void stroke(Canvas const& canvas, scene::Stroke const& stroke, double scale);

private:
    struct Segment {
        double ax, ay, bx, by;
        bool flat_start, flat_end;
    };
    void begin(PixelBox const& box);
    void draw_line(geo::Line const& line, scene::Stroke const& stroke, double scale);
    void draw_polyline(geo::Line const& line, bool flat_start, bool flat_end);
    void cover(Segment const& segment);
    void cover_row(int y, int from, int to, Segment const& segment, double dx, double dy, double length);
    void paint(Canvas const& canvas, Pixel color);

    double m_half = 0.5;  ///< half the width in px
    PixelBox m_box;
    std::vector<std::uint8_t> m_mask;  ///< coverage of the box; zero between calls
    struct Span {
        int from, to;
    };
    std::vector<Span> m_spans;  ///< touched part of every row
    geo::Line m_points;
};

/// The pieces of a dashed line (lengths and line in the same unit; an odd list is taken twice, as in SVG).
std::vector<geo::Line> dashed(geo::Line const& line, std::vector<double> const& dash);

}  // namespace atlas::render
