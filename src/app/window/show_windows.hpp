// Where a presentation is seen: the main window over the audience's monitor, the speaker's where the main window was.
#pragma once

#include "app/show/awake_screen.hpp"
#include "app/show/speaker_window.hpp"
#include "app/window/app.hpp"
#include "gl/monitors.hpp"
#include "gl/window.hpp"

#include <functional>
#include <memory>
#include <optional>

struct GLFWwindow;

namespace atlas::app {

/// Main thread only; window and app outlive it.
class ShowWindows {
public:
    /// `monitor`: where to present, 0 the first; empty = on the monitor that the window is not on, asked where there
    /// are several. `opened` is told of the speaker's window.
    ShowWindows(gl::Window& main, App& app, std::optional<std::size_t> monitor,
                std::function<void(GLFWwindow*)> opened);

    /// Covers or leaves monitors as the app presents or no longer does; between frames.
    void follow();
    /// Brings the speaker's screen up to date, after a frame.
    void show_speaker();

private:
    void enter();
    void move(int steps);
    void tell_screens();

    gl::Window& m_main;
    App& m_app;
    std::optional<std::size_t> m_wanted;
    std::function<void(GLFWwindow*)> m_opened;
    gl::ShowPlaces m_places;
    std::unique_ptr<SpeakerWindow> m_speaker;
    std::optional<AwakeScreen> m_awake;  ///< while presenting
};

}  // namespace atlas::app
