// Atlas, view and the answer to it in, picture out. CPU only; the same input gives the same picture.
#pragma once

#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/frame.hpp"
#include "scene/furniture/legend_apart.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

namespace atlas::scene {

/// The legend alone, for a place beside the map: rows in as many columns as `width` px hold, as high as it needs. Words
/// keep to frame.smallest_text. The camera decides whose symbols the key explains.
Scene build_legend(MapGeometry const& geometry, resolve::Resolved const& resolved, query::ViewState const& view,
                   Frame const& frame, double width, LegendParts parts, text::Fonts& fonts);

/// Builds the picture. `resolved` is the answer to the view; `fonts` only measures and shapes.
Scene build_scene(MapGeometry const& geometry, resolve::Resolved const& resolved, query::ViewState const& view,
                  Frame const& frame, text::Fonts& fonts);

}  // namespace atlas::scene
