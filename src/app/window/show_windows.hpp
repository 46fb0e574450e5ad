// Where a presentation is seen: the main window over the audience's monitor, the speaker's where the main window was.
#pragma once

#include "app/show/speaker_window.hpp"
#include "app/window/app.hpp"
#include "gl/monitors.hpp"
#include "gl/window.hpp"

#include <optional>

struct GLFWwindow;

namespace atlas::app {

using KeyCallback = void (*)(GLFWwindow*, int, int, int, int);

/// Main thread only; window and app outlive it.
class ShowWindows {
public:
    /// `monitor`: where to present, 0 the first; empty = on the monitor that the window is not on, asked where there
    /// are several. `on_key` serves the speaker's window too.
    ShowWindows(gl::Window& main, App& app, std::optional<std::size_t> monitor, KeyCallback on_key);

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
    KeyCallback m_on_key;
    gl::ShowPlaces m_places;
    std::unique_ptr<SpeakerWindow> m_speaker;
};

}  // namespace atlas::app
