// The whole window without a display: the same App, drawn into a framebuffer, driven by synthetic input.
#pragma once

#include "app/window/app.hpp"
#include "gl/framebuffer.hpp"
#include "gl/headless.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"

#include <memory>

namespace atlas::app {

/// Deterministic: its clock advances by a sixtieth of a second per frame. Positions are px of the picture.
class HeadlessApp {
public:
    /// `width` × `height` px at scale 1; the picture is `scale` times as large.
    HeadlessApp(model::AtlasPtr atlas, query::ViewState view, int width, int height, double scale = 1);

    static constexpr double frame_seconds = 1.0 / 60;

    /// One frame, the given time after the one before.
    void step(double seconds = frame_seconds);
    /// Frames until nothing changes any more, the map included. Throws base::SystemFailure when it never rests.
    void settle();
    [[nodiscard]] render::Image image();
    /// Draws the frame built last and waits until the renderer has finished, for timing.
    void show();
    /// The pointer pressed or released without a frame, for timing a drag.
    void press(bool down);

    /// The pointer put there without a frame.
    void point(double x, double y);

    /// Presents the scenes and waits until the page stands.
    void present(std::vector<model::BriefingScene> scenes, std::size_t first);
    [[nodiscard]] double now() const { return m_now; }

    [[nodiscard]] App& app() { return *m_app; }

private:
    gl::HeadlessContext m_context;
    gl::Framebuffer m_target;
    std::unique_ptr<App> m_app;
    double m_scale;
    double m_now = 0;
};

}  // namespace atlas::app
