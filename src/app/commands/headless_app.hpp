// The whole window without a display: the same App, drawn into a framebuffer, driven by synthetic input.
#pragma once

#include "app/window/app.hpp"
#include "gl/framebuffer.hpp"
#include "gl/headless.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"

#include <memory>
#include <string_view>

namespace atlas::app {

/// Deterministic: its clock advances by a sixtieth of a second per frame. Positions are px of the picture.
class HeadlessApp {
public:
    /// `width` × `height` px at scale 1; the picture is `scale` times as large.
    HeadlessApp(model::AtlasPtr atlas, query::ViewState view, int width, int height, double scale = 1);

    void step();
    /// Frames until nothing changes any more, the map included. Throws base::SystemFailure when it never rests.
    void settle();
    [[nodiscard]] render::Image image();
    /// Draws the frame built last and waits until the renderer has finished, for timing.
    void show();
    /// The pointer pressed or released without a frame, for timing a drag.
    void press(bool down);

    void move(double x, double y);
    /// The pointer put there without a frame.
    void point(double x, double y);
    void click(double x, double y);
    void drag(double x0, double y0, double x1, double y1);
    void wheel(double notches);
    void type(std::string_view utf8);
    void key(ui::Key key);

    /// Presents the scenes and waits until the page stands.
    void present(std::vector<model::BriefingScene> scenes, std::size_t first);
    /// Keys of the presenter; `settled` waits until everything stands.
    void show_key(briefing::ShowKey key, bool settled = true);
    void show_digit(int digit);
    /// The right button or the control key held or let go, without a frame.
    void press_right(bool down);
    void hold_control(bool down);
    /// Lets the given number of seconds pass, frame by frame.
    void wait(double seconds);
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
