// Draws pages of a presentation beside the window.
#pragma once

#include "app/draw/drawing_worker.hpp"
#include "briefing/show/speaker.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "scene/snapshot.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace atlas::app {

/// The scenes presented, of which atlas, and the language of their pages; shared with the worker.
struct Presented {
    scene::Snapshot snapshot;
    std::vector<model::BriefingScene> scenes;
    base::Language language = base::Language::zh;
};
using PresentedPtr = std::shared_ptr<Presented const>;

/// A page of a scene, and where it stands among all.
struct PageSpec {
    std::size_t scene = 0;
    int part = 0;
    int number = 1;
    int count = 1;
    bool operator==(PageSpec const&) const = default;
};

/// A map as picture and what does not move with it. Bottom row first, but for the furniture.
struct MapLayers {
    render::Image map;
    render::Image furniture;
    std::vector<geo::Box> furniture_boxes;  ///< px of the furniture's picture
    geo::Box box;                           ///< px of the page
    geo::Point anchor;                      ///< px of the page where the camera's centre is seen
    query::Camera camera;                   ///< metres per px of the page
    double frame_scale = 1;                 ///< px of the page per px of the map's own frame
};

/// A page drawn. `scale`: px of the picture per px of the page.
struct PagePicture {
    PageSpec spec;
    double scale = 1;
    briefing::PageSize size;
    render::Image page;           ///< bottom row first
    std::vector<MapLayers> maps;  ///< one, or two side by side that show the same ground
};

/// The speaker's screen drawn: all but the clock.
struct SpeakerPicture {
    PageSpec spec;
    int width = 0;
    int height = 0;
    render::Image image;  ///< bottom row first
};

/// Main thread only, but for the worker inside. One order at a time: nothing is ordered while busy().
class PagePainter {
public:
    /// `queue` must outlive this object.
    explicit PagePainter(base::MainQueue& queue) : m_worker(queue) {}

    [[nodiscard]] bool busy() const { return m_busy; }
    /// How many pages each scene has.
    void count_pages(PresentedPtr const& presented, std::function<void(std::vector<int>)> deliver);
    void draw_page(PresentedPtr const& presented, PageSpec spec, double scale,
                   std::function<void(PagePicture)> deliver);
    /// The maps of a scene's first page under a camera, metres per px of the page; `frame_scale` as the page's map has
    /// it.
    void draw_maps(PresentedPtr const& presented, PageSpec spec, double scale, double frame_scale, query::Camera camera,
                   std::function<void(std::vector<MapLayers>)> deliver);
    /// `next` is left out after the last page. The picture is `width` × `height` px.
    void draw_speaker(PresentedPtr const& presented, PageSpec now, std::optional<PageSpec> next, int width, int height,
                      std::function<void(SpeakerPicture)> deliver);
    void draw_clock(briefing::SpeakerTime time, int width, int height, std::function<void(render::Image)> deliver);

    void drain() { m_worker.drain(); }
    /// Another atlas, or another reading, is shown from now on.
    void forget_answers() { m_worker.forget(); }

private:
    template <class Work, class Deliver, class Instead>
    void post(Work work, Deliver deliver, Instead instead);

    bool m_busy = false;
    DrawingWorker m_worker;  ///< last, so that it ends first
};

/// The speaker's screen as a page: 1,920 px wide with the proportions of the window.
briefing::PageSize speaker_page(int width, int height);

}  // namespace atlas::app
