#include "scene/frame.hpp"

#include "scene/sizes.hpp"

#include <algorithm>

namespace atlas::scene {

geo::Box free_box(Frame const& frame)
{
    return {frame.left, frame.top, frame.width - frame.right, frame.height - frame.bottom};
}

Frame sheet_frame(double width, double height)
{
    double const legend = std::min(sizes::edge + sizes::legend_width + 40, width / 4);
    return {width, height, Layout::sheet, 0, 0, sizes::sheet_header, sizes::sheet_footer, legend};
}

}  // namespace atlas::scene
