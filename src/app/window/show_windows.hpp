// Where a presentation is seen: the main window over its monitor, and the speaker's on another where there is one.
#pragma once

#include "app/show/awake_screen.hpp"
#include "app/show/speaker_window.hpp"
#include "app/window/app.hpp"
#include "gl/window.hpp"

#include <optional>

struct GLFWwindow;

namespace atlas::app {

using KeyCallback = void (*)(GLFWwindow*, int, int, int, int);

/// Main thread only; window and app outlive it.
class ShowWindows {
public:
    /// `monitor`: where to present, 0 the first; empty = where the window is. `on_key` serves the speaker's window too.
    ShowWindows(gl::Window& main, App& app, std::optional<std::size_t> monitor, KeyCallback on_key);

    /// Covers or leaves monitors as the app presents or no longer does; between frames.
    void follow();
    /// Brings the speaker's screen up to date, after a frame.
    void show_speaker();

private:
    void enter();
    void move(int steps);

    gl::Window& m_main;
    App& m_app;
    std::optional<std::size_t> m_wanted;
    KeyCallback m_on_key;
    std::size_t m_monitor = 0;
    std::unique_ptr<SpeakerWindow> m_speaker;
    std::optional<AwakeScreen> m_awake;  ///< while presenting
};

}  // namespace atlas::app
