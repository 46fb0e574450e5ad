// The speaker's own window, on a monitor that the audience does not see.
#pragma once

#include "app/show/presenter.hpp"
#include "base/language.hpp"
#include "gl/picture.hpp"
#include "gl/window.hpp"

#include <memory>

namespace atlas::app {

/// Beside a main window that outlives it. Main thread only; every call leaves the main window current.
class SpeakerWindow {
public:
    /// `language`: of its title.
    SpeakerWindow(gl::Window& main, std::size_t monitor, base::Language language);
    ~SpeakerWindow();
    SpeakerWindow(SpeakerWindow const&) = delete;
    SpeakerWindow& operator=(SpeakerWindow const&) = delete;

    [[nodiscard]] gl::Window& window() { return m_window; }
    void move_to(std::size_t monitor) { m_window.cover(monitor); }
    /// Shows what the presenter has for it, when that is new.
    void show(Presenter& presenter);

private:
    struct Pictures {
        gl::Picture view, clock;
    };
    void paint(SpeakerScreen const& screen);

    gl::Window& m_main;
    gl::Window m_window;
    std::unique_ptr<Pictures> m_pictures;  ///< belong to this window's context
    std::uint64_t m_view_revision = 0, m_clock_revision = 0;
    gl::Window::Size m_size;
};

}  // namespace atlas::app
