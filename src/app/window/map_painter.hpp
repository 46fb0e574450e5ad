// The picture of the map in the window: what is ordered, and what comes back from the worker that draws it.
#pragma once

#include "app/draw/drawing_worker.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "resolve/resolved.hpp"
#include "scene/frame.hpp"
#include "scene/scene.hpp"
#include "scene/snapshot.hpp"

#include <string>

namespace atlas::app {

/// What a map picture shows. `view.camera` is set.
struct MapOrder {
    scene::Snapshot snapshot;
    query::ViewState view;
    resolve::Resolved resolved;  ///< the answer to the view
    scene::Frame frame;
    double scale = 1;
};

/// A finished map: the part that moves with the camera and the part that stays.
struct MapPicture {
    MapOrder order;
    render::Image map;  ///< bottom row first
    render::Image furniture;
    scene::Scene scene;
    std::string failed;  ///< why there is no picture; empty: there is
};

/// On the worker's thread.
MapPicture paint_map(MapOrder order, DrawingTools& tools);

}  // namespace atlas::app
