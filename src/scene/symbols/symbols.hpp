// Project symbols: where they stand, what they look like, clusters, lines and shields.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "scene/viewport.hpp"
#include "text/fonts.hpp"

#include <vector>

namespace atlas::scene {

/// A symbol on the map: one project, or several that would overlap.
struct SymbolPlan {
    std::vector<model::ProjectId> projects;  ///< the first is the anchor
    geo::Point centre;                       ///< px
    geo::Point true_place;                   ///< px; differs from centre when fanned out
    double radius = 0;
    bool shield = false;  ///< a road number instead of a disc
    geo::Box box;
};

/// Which symbol each shown project with a position belongs to. Order of precedence: selected, importance, atlas order;
/// independent of the frame, so that symbols do not jump while panning.
std::vector<SymbolPlan> plan_symbols(MapGeometry const& geometry, std::vector<model::ProjectId> const& shown,
                                     query::ViewState const& view, Viewport const& viewport, double metres_per_px,
                                     text::Fonts& fonts);

/// Roads, railways and areas of the shown projects; `stages` of all projects.
void add_project_shapes(Items& items, MapGeometry const& geometry, std::vector<model::ProjectId> const& shown,
                        std::vector<model::Stage> const& stages, query::ViewState const& view,
                        Viewport const& viewport);

/// The planned symbols, least important first, so that important ones lie on top; `stages` of all projects.
void add_symbols(Items& items, MapGeometry const& geometry, std::vector<SymbolPlan> const& plans,
                 std::vector<model::Stage> const& stages, query::ViewState const& view, text::Fonts& fonts);

/// How a symbol looks, for every drawer of one: the disc with its rim, the pictogram in its middle, and what lies over
/// it. Discs, convex fills and strokes only.
struct SymbolLook {
    Items under;
    style::Color ink;           ///< of the pictogram
    double pictogram_size = 0;  ///< of its em
    Items over;
};
SymbolLook symbol_look(geo::Point centre, double radius, model::Category category, model::Stage stage,
                       model::Accuracy accuracy);

/// One symbol, also for legend and lists: the disc says category, its filling the stage, its rim the accuracy.
void add_symbol(Items& items, geo::Point centre, double radius, model::Category category, model::Stage stage,
                model::Accuracy accuracy, text::Fonts& fonts);

/// Whether the road's number, on its line, stands for the project's symbol.
bool has_shield(model::Project const& project);

/// A short piece of a road's or railway's line, for legends.
void add_line_sample(Items& items, geo::Line const& line, model::Category category, bool broken);

}  // namespace atlas::scene
