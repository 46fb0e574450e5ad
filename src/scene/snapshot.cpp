#include "scene/snapshot.hpp"

#include <utility>

namespace atlas::scene {

Snapshot snapshot_of(model::AtlasPtr atlas)
{
    auto geometry = std::make_shared<MapGeometry const>(atlas);
    auto search = std::make_shared<query::SearchIndex const>(*atlas);
    return {std::move(atlas), std::move(geometry), std::move(search)};
}

}  // namespace atlas::scene
