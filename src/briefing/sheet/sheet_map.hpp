// The maps of a county's sheet: the county with its legend, and where it lies.
#pragma once

#include "briefing/page/compose.hpp"
#include "briefing/sheet/sheet_content.hpp"
#include "briefing/sheet/sheet_set.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"

namespace atlas::briefing {

/// A map as aimed: what it shows and where on the page, before it is drawn.
struct MapPlan {
    query::ViewState view;  ///< its camera set
    scene::Frame frame;
    geo::Box box;      ///< px of the page
    double scale = 1;  ///< px of the page per px of the map
};

/// The county with its projects, filling the box.
MapPlan county_map(MapContext const& deck, SheetContext const& context, Look const& look, geo::Box const& box);
/// The whole atlas's home with the county marked.
MapPlan locator_map(MapContext const& deck, SheetContext const& context, Look const& look, geo::Box const& box);

/// Documents behind what the map shows: those of the areas in its frame, then of the ground.
std::vector<std::string> documents_of(MapContext const& deck, SheetContext const& context, MapPlan const& plan);

/// The classes of the map, then the kinds of projects on it with their number, in rows as wide as given; also the kinds
/// and stages that lists show by symbols `alone`, a kind without a number where the map shows none.
Piece legend_of(MapContext const& deck, Look const& look, MapPlan const& plan, double width, SymbolsAlone const& alone);

/// Draws the map in a frame.
void add_map(Slide& slide, MapContext const& deck, Look const& look, MapPlan const& plan, std::string description);

}  // namespace atlas::briefing
