#include "scene/build.hpp"

#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/base_map.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/furniture/furniture.hpp"
#include "scene/furniture/legend_apart.hpp"
#include "scene/furniture/unlabelled_note.hpp"
#include "scene/geometry/levels.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/labels.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace atlas::scene {

namespace {

/// The projects passing the filters; the selected one is drawn whatever they say. In atlas order.
std::vector<model::ProjectId> drawn_projects(MapGeometry const& geometry, resolve::Resolved const& resolved,
                                             query::ViewState const& view)
{
    if (!view.show_projects) { return {}; }
    std::vector<model::ProjectId> out = resolved.projects->shown;
    auto const* selected = std::get_if<query::SelectedProject>(&view.selection);
    auto const id = selected != nullptr ? geometry.atlas().id_of_project(selected->project_id) : std::nullopt;
    if (id && !resolved.projects->shows(*id)) { out.insert(std::lower_bound(out.begin(), out.end(), *id), *id); }
    return out;
}

/// Documents behind the colours first, then those behind the projects in the frame, then the ground.
std::vector<std::string> sources_of(MapGeometry const& geometry, style::Classification const& classes)
{
    std::vector<std::string> ids = classes.source_ids;
    for (char const* ground : {"boundaries", "gshhg"}) {
        if (geometry.atlas().source(ground)) { ids.emplace_back(ground); }
    }
    return ids;
}

void add_placed_symbols(Scene& scene, MapGeometry const& geometry, std::vector<SymbolPlan> const& symbols)
{
    for (SymbolPlan const& plan : symbols) {
        PlacedSymbol placed{{}, {}, plan.centre, plan.shield ? plan.radius : plan.box.width() / 2};
        for (model::ProjectId const i : plan.projects) {
            placed.project_ids.push_back(geometry.atlas().projects[i].project_id);
        }
        scene.symbols.push_back(std::move(placed));
    }
}

/// The scene with its names, and with a note of those that found no room where it covers nothing. Where the names leave
/// no place for it, they are placed once more around it.
Scene with_labels(Scene const& unnamed, LabelContext const& context, FurnitureContext const& furniture)
{
    Occupied blank(free_box(furniture.frame));
    for (geo::Box const& box : unnamed.furniture_boxes) { blank.add(box); }
    for (SymbolPlan const& plan : context.symbols) { blank.add(plan.box); }
    Scene scene = unnamed;
    Occupied occupied = blank;
    add_labels(scene, context, occupied);
    if (context.view.bare || scene.unlabelled == Unlabelled{}) { return scene; }
    auto const place_on = [&](Occupied const& taken) {
        return unlabelled_note_place(scene, furniture, [&](geo::Box const& box) { return taken.is_free(box); });
    };
    auto place = place_on(occupied);
    if (!place && (place = place_on(blank))) {
        blank.add(*place);
        scene = unnamed;
        add_labels(scene, context, blank);
    }
    if (place) { add_unlabelled_note(scene, furniture, *place); }
    return scene;
}

}  // namespace

Scene build_legend(MapGeometry const& geometry, resolve::Resolved const& resolved, query::ViewState const& view,
                   Frame const& frame, double width, LegendParts parts, text::Fonts& fonts)
{
    std::vector<model::ProjectId> const shown = drawn_projects(geometry, resolved, view);
    return legend_apart({geometry, view, camera_of(geometry, view, frame), frame, resolved, shown, fonts}, width,
                        parts);
}

Scene build_scene(MapGeometry const& geometry, resolve::Resolved const& resolved, query::ViewState const& view,
                  Frame const& frame, text::Fonts& fonts)
{
    Scene scene;
    scene.width = frame.width;
    scene.height = frame.height;
    scene.background = style::palette::outside;
    query::Camera const camera = camera_of(geometry, view, frame);
    Viewport const viewport(camera, frame, 8);
    scene.source_ids = sources_of(geometry, *resolved.classes);
    Shown const areas = shown_areas(geometry, resolved);
    for (auto const* area : areas.areas) { scene.areas.push_back({area->adcode, area->box}); }
    std::vector<model::ProjectId> const shown = drawn_projects(geometry, resolved, view);
    std::vector<model::Stage> const& stages = resolved.projects->stages;

    FurnitureContext const furniture{geometry, view, camera, frame, resolved, shown, fonts};
    if (!view.bare) { add_furniture(scene, furniture); }
    add_base_map(scene.map, geometry, viewport, areas, *resolved.classes, view);
    add_project_shapes(scene.map, geometry, shown, stages, view, viewport);
    auto symbols = plan_symbols(geometry, shown, view, viewport, camera.metres_per_px, fonts);
    // What the legend would cut in half is left to the legend.
    std::erase_if(symbols, [&](SymbolPlan const& plan) {
        return std::any_of(scene.furniture_boxes.begin(), scene.furniture_boxes.end(),
                           [&](geo::Box const& box) { return box.overlaps(plan.box); });
    });
    add_placed_symbols(scene, geometry, symbols);
    if (view.show_labels) {
        // Names lie under the symbols in the list, though neither ever covers the other.
        LabelContext const context{geometry, view, viewport, resolved, symbols, shown, areas, camera.metres_per_px,
                                   fonts};
        Items ground = std::move(scene.map);
        scene.map.clear();
        scene = with_labels(scene, context, furniture);
        std::move(scene.map.begin(), scene.map.end(), std::back_inserter(ground));
        scene.map = std::move(ground);
    }
    add_symbols(scene.map, geometry, symbols, stages, view, fonts);
    return scene;
}

}  // namespace atlas::scene
