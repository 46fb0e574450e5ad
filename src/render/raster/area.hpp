// Areas by exact coverage: the share of every pixel that lies inside rings, with the even-odd rule.
#pragma once

#include "render/raster/paint.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace atlas::render {

/// Fills rings. Keeps its buffers between calls; one per thread.
class AreaFiller {
public:
    void fill(Canvas const& canvas, scene::Fill const& fill, double scale);

private:
    void add_ring(geo::Ring const& ring, double scale);
    void add_edge(double x0, double y0, double x1, double y1);
    void add_row_piece(int row, double xa, double xb, double height);
    void add(int row, int column, double amount);
    void paint_row(Canvas const& canvas, int row, Paint& paint);
    void paint_run(Pixel* to, int x, int y, int count, std::uint8_t coverage, Paint& paint);

    // Every cell holds by how much the signed coverage changes there, compared with the cell to its left.
    PixelBox m_box;
    int m_width = 0;                      ///< cells per row: one more than pixels
    int m_blocks = 0;                     ///< blocks per row
    std::vector<float> m_cells;           ///< zero between calls
    std::vector<std::uint8_t> m_touched;  ///< by row and block; zero between calls
};

}  // namespace atlas::render
