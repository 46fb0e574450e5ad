// Names on the map, placed one after another by priority so that nothing overlaps.
#pragma once

#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/geometry/levels.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/placement.hpp"
#include "scene/scene.hpp"
#include "scene/symbols/symbols.hpp"
#include "scene/viewport.hpp"
#include "text/fonts.hpp"

namespace atlas::scene {

/// What the labels of a picture need to know.
struct LabelContext {
    MapGeometry const& geometry;
    query::ViewState const& view;
    Viewport const& viewport;
    resolve::Resolved const& resolved;
    std::vector<SymbolPlan> const& symbols;
    std::vector<model::ProjectId> const& shown;  ///< projects drawn
    Shown const& areas;
    double metres_per_px;
    text::Fonts& fonts;
};

/// Appends labels (and the stack badges beside county labels) to the scene. Positions depend on the map and the zoom
/// only, the frame's edge aside, so that labels keep their places while panning.
void add_labels(Scene& scene, LabelContext const& context, Occupied& occupied);

/// "甘州区" → "甘州", "Ganzhou District" → "Ganzhou".
std::string short_form(std::string const& name, base::Language language);

}  // namespace atlas::scene
