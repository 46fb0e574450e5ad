// An atlas as it is now, with what is made of it once: what pictures, pages and search are made from.
#pragma once

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <memory>

namespace atlas::scene {

/// A small value: whoever works on another thread keeps one of its own, so that the window may show another atlas
/// meanwhile. All of it is immutable and may be used from several threads. Two are equal when they are the same reading
/// of the same atlas.
struct Snapshot {
    model::AtlasPtr atlas;
    std::shared_ptr<MapGeometry const> geometry;
    std::shared_ptr<query::SearchIndex const> search;
    bool operator==(Snapshot const&) const = default;
};

/// Projects the map and folds the names of the atlas: some tenths of a second for a province, on any thread.
Snapshot snapshot_of(model::AtlasPtr atlas);

}  // namespace atlas::scene
