// Draws the map beside the window: a worker with its own fonts and renderer, of which only the newest wish counts.
#pragma once

#include "base/worker.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "resolve/resolved.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <functional>
#include <memory>

namespace atlas::app {

/// What a map picture shows. `view.camera` is set.
struct MapOrder {
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
};

/// Main thread only, but for the worker inside.
class MapPainter {
public:
    /// `deliver` is called on the main thread, from MainQueue::run. All references must outlive this object.
    MapPainter(scene::MapGeometry const& geometry, query::SearchIndex const& search, base::MainQueue& queue,
               std::function<void(MapPicture)> deliver);
    ~MapPainter();
    MapPainter(MapPainter const&) = delete;
    MapPainter& operator=(MapPainter const&) = delete;

    /// Draws this next, instead of whatever waits.
    void order(MapOrder order);
    /// Waits until nothing is being drawn; run the queue afterwards.
    void drain();

private:
    struct Tools;
    scene::MapGeometry const& m_geometry;
    query::SearchIndex const& m_search;
    base::MainQueue& m_queue;
    std::function<void(MapPicture)> m_deliver;
    std::unique_ptr<Tools> m_tools;  ///< used by the worker only
    base::Worker m_worker;           ///< last, so that it ends first
};

}  // namespace atlas::app
