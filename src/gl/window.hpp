// The desktop window with its OpenGL 3.3 core context, through GLFW.
#pragma once

#include "base/failure.hpp"
#include "gl/input/input_method.hpp"
#include "gl/monitors.hpp"

#include <cstddef>
#include <memory>
#include <string>

struct GLFWwindow;

namespace atlas::gl {

struct WindowOptions {
    std::string title;
    int width = 1600;  ///< screen coordinates
    int height = 900;
    int min_width = 960;
    int min_height = 600;
    bool second = false;       ///< beside a window that is there already and outlives this one
    std::string input_method;  ///< from take_input_method_name(); empty: characters as the keyboard makes them
};

/// There is a display, but no OpenGL 3.3 on it: thrown with GLFW's own words.
class NoOpenGl : public base::SystemFailure {
public:
    using base::SystemFailure::SystemFailure;
};

/// A window with a context of its own; GLFW is started with the first and ended with it. Main thread only. Move-only.
class Window {
public:
    /// Throws NoOpenGl, or base::SystemFailure where there is no display.
    explicit Window(WindowOptions const& options);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;

    [[nodiscard]] GLFWwindow* handle() const;
    [[nodiscard]] bool should_close() const;
    /// Null where there is none, or keys make characters without it.
    [[nodiscard]] InputMethod* input_method() const;
    /// Waits for input or wake(), at most `seconds`; 0 only looks; negative waits for ever.
    void wait(double seconds) const;
    void swap() const;
    /// Pixels, which on some systems differ from screen coordinates.
    struct Size {
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] Size framebuffer_size() const;
    /// Factor the user's desktop asks texts to be enlarged by, 1 = 96 dpi.
    [[nodiscard]] double content_scale() const;
    /// Drawing goes to this window from now on. A window is current when it is made.
    void make_current() const;
    void set_swap_interval(int frames) const;

    /// Covers the monitor of this number; remembers where the window was, unless it covers one already.
    void cover(std::size_t monitor);
    /// Puts it back exactly where it was, and waits until it is there, half a second at most.
    void uncover();
    [[nodiscard]] bool covers() const;
    /// The monitor it covers, else the one most of it is on.
    [[nodiscard]] std::size_t monitor() const;
    /// Ends a wait() from any thread.
    static void wake();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace atlas::gl
