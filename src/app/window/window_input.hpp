// From GLFW's callbacks and the input method to the frames of the program.
#pragma once

#include "app/window/app.hpp"
#include "app/window/input_feed.hpp"
#include "gl/window.hpp"

struct GLFWwindow;

namespace atlas::app {

/// The platform's half of Dear ImGui, ended before the App's. Main thread only; window and app outlive it.
class WindowInput {
public:
    WindowInput(gl::Window& window, App& app);
    ~WindowInput();
    WindowInput(WindowInput const&) = delete;
    WindowInput& operator=(WindowInput const&) = delete;

    /// Keys of another window count as the main one's.
    void take_keys_of(GLFWwindow* window);
    /// Before a frame is built: hands it what it may see.
    void begin_frame();
    /// After it was built: the input method learns where words are written now.
    void end_frame();
    /// The next frame is due at once.
    [[nodiscard]] bool waiting() const { return m_feed.waiting(); }

private:
    static void on_key(GLFWwindow* window, int key, int code, int action, int mods);
    static void on_character(GLFWwindow* window, unsigned code);
    static void on_button(GLFWwindow* window, int button, int action, int mods);
    static void on_focus(GLFWwindow* window, int focused);

    gl::Window& m_window;
    App& m_app;
    InputFeed m_feed;
    KeyAsker m_asker;
};

}  // namespace atlas::app
