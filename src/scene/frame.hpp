// The frame a map is drawn into, in px at scale 1, and the part of it that panels leave free.
#pragma once

#include "geo/types.hpp"

namespace atlas::scene {

/// How the frame is laid out around the map.
enum class Layout {
    map,   ///< the map fills the frame, with legend, scale bar and north arrow: the window's map area
    sheet  ///< a titled sheet: title above, source line and 审图号 below
};

struct Frame {
    double width = 1920;  ///< px at scale 1
    double height = 1080;
    Layout layout = Layout::map;
    double left = 0, right = 0, top = 0, bottom = 0;  ///< px covered by panels, kept free of furniture and of the fit
    double legend_room = 0;    ///< px at the free part's left where the fit leaves room for a tall legend
    bool legend = true;        ///< drawn on the map; false where it stands elsewhere on the page
    double smallest_text = 0;  ///< px; no words in the picture are smaller. 0 = as scene/sizes.hpp says
    double county_text = 0;    ///< px; where few counties are in view, no county's name is smaller. 0 = likewise
    bool stamp = true;         ///< 内部使用 where the atlas has no 审图号; off where it is said beside the map
};

/// The free part of the frame: where furniture stands and where labels must lie wholly inside (or wholly outside).
geo::Box free_box(Frame const& frame);
/// A titled sheet of this size: room for the title above and the source line below.
Frame sheet_frame(double width, double height);

}  // namespace atlas::scene
