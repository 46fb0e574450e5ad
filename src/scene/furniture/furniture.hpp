// What stands on the map and does not move with it: legend, scale bar, north arrow, title and source line.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "scene/symbols/symbols.hpp"
#include "text/fonts.hpp"

namespace atlas::scene {

struct FurnitureContext {
    MapGeometry const& geometry;
    query::ViewState const& view;
    query::Camera camera;
    Frame const& frame;
    resolve::Resolved const& resolved;
    std::vector<model::ProjectId> const& shown;  ///< projects drawn: those passing the filters, and the selected
    text::Fonts& fonts;
};

/// Draws all furniture and records the boxes it covers.
void add_furniture(Scene& scene, FurnitureContext const& context);

/// Legend of the classes drawn; on sheets also of the project symbols drawn. Appends to `scene`.
void add_legend(Scene& scene, FurnitureContext const& context);

/// The documents of the picture as one line: 资料：《…》、《…》等3份.
std::string source_line(model::Atlas const& atlas, std::vector<std::string> const& source_ids, base::Language language);
/// The same, naming as many documents as `room` px hold at that size and saying how many there are in all.
std::string short_source_line(model::Atlas const& atlas, std::vector<std::string> const& source_ids,
                              base::Language language, double size, double room, text::Fonts& fonts);
/// 审图号 as given, or that none is given and the picture is for internal use.
std::string review_line(model::Atlas const& atlas, base::Language language);

}  // namespace atlas::scene
