// Small pictures of the briefing's scenes: the real pages, drawn one at a time beside the window and kept by value.
#pragma once

#include "app/draw/drawing_worker.hpp"
#include "briefing/page/compose.hpp"
#include "gl/texture.hpp"
#include "model/atlas.hpp"
#include "render/raster/image.hpp"
#include "scene/snapshot.hpp"

#include <cstdint>
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
    int width = 0;              ///< px
    std::uint64_t reading = 0;  ///< which atlas, counted by the app
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

    /// `queue` must outlive this object.
    explicit ScenePictures(base::MainQueue& queue) : m_worker(queue) {}

    /// The picture, or nullptr while there is none. The address holds until the next order() or delivery.
    [[nodiscard]] Entry const* find(ScenePictureKey const& key) const;
    /// The last picture of a scene of this id, to show until the present one is there.
    [[nodiscard]] Entry const* stale(std::string const& id) const;
    /// Draws the first of these that is missing, unless one is being drawn. The list also says what is worth keeping;
    /// all are of the atlas given. True when all are there.
    bool order(scene::Snapshot const& snapshot, std::vector<ScenePictureKey> const& wanted);
    /// Another atlas, or another reading, is shown from now on.
    void forget_answers() { m_worker.forget(); }
    /// Forgets every picture: ids of another atlas's scenes mean other scenes.
    void clear() { m_entries.clear(); }
    void drain() { m_worker.drain(); }

private:
    struct Result;
    static Result drawn(scene::Snapshot const& snapshot, ScenePictureKey key, DrawingTools& tools);
    void deliver(Result result);
    void forget(std::vector<ScenePictureKey> const& wanted);

    std::list<Entry> m_entries;  ///< newest first
    bool m_drawing = false;
    DrawingWorker m_worker;  ///< last, so that it ends first
};

}  // namespace atlas::app
