// Small pictures of the briefing's scenes: the real pages, drawn one at a time beside the window and kept by value.
#pragma once

#include "base/worker.hpp"
#include "briefing/page/compose.hpp"
#include "gl/texture.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "render/raster/image.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace atlas::app {

/// What a picture is of.
struct ScenePictureKey {
    model::BriefingScene scene;
    base::Language language = base::Language::zh;
    int width = 0;  ///< px
    bool operator==(ScenePictureKey const&) const = default;
};

/// Main thread, with the OpenGL context current, but for the worker inside. At most one picture is being drawn.
class ScenePictures {
public:
    struct Entry {
        ScenePictureKey key;
        gl::Texture texture;                ///< empty (0 × 0) where the scene cannot be composed
        std::vector<std::string> problems;  ///< why it cannot
        std::size_t pages = 0;
    };

    /// All references must outlive this object.
    ScenePictures(scene::MapGeometry const& geometry, query::SearchIndex const& search, base::MainQueue& queue);
    ~ScenePictures();
    ScenePictures(ScenePictures const&) = delete;
    ScenePictures& operator=(ScenePictures const&) = delete;

    /// The picture, or nullptr while there is none. The address holds until the next order() or delivery.
    [[nodiscard]] Entry const* find(ScenePictureKey const& key) const;
    /// The last picture of a scene of this id, to show until the present one is there.
    [[nodiscard]] Entry const* stale(std::string const& id) const;
    /// Draws the first of these that is missing, unless one is being drawn. The list also says what is worth keeping.
    /// True when all are there.
    bool order(std::vector<ScenePictureKey> const& wanted);
    void drain() { m_worker.drain(); }

private:
    struct Tools;
    struct Result;
    void draw(ScenePictureKey key);
    void deliver(Result result);
    void forget(std::vector<ScenePictureKey> const& wanted);

    scene::MapGeometry const& m_geometry;
    query::SearchIndex const& m_search;
    base::MainQueue& m_queue;
    std::list<Entry> m_entries;  ///< newest first
    bool m_drawing = false;
    std::unique_ptr<Tools> m_tools;  ///< used by the worker only
    base::Worker m_worker;           ///< last, so that it ends first
};

}  // namespace atlas::app
