#include "gl/window.hpp"

#include "base/failure.hpp"

#include <fmt/format.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>

namespace atlas::gl
{

namespace
{

std::string last_error()
{
    char const* words = nullptr;
    glfwGetError(&words);
    return words == nullptr ? "no reason given" : words;
}

}  // namespace

struct Window::State {
    GLFWwindow* window = nullptr;
    bool started = false;

    State() = default;
    State(State const&) = delete;
    State& operator=(State const&) = delete;
    ~State()
    {
        if (window != nullptr) { glfwDestroyWindow(window); }
        if (started) { glfwTerminate(); }
    }
};

Window::Window(WindowOptions const& options) : m_state(std::make_unique<State>())
{
    if (glfwInit() != GLFW_TRUE) {
        throw base::SystemFailure(
            fmt::format("no window: {}; without a display use 'county-atlas render'", last_error()));
    }
    m_state->started = true;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    // Shown after the first frame is ready, so that nobody sees an empty window.
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    m_state->window = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (m_state->window == nullptr) {
        throw base::SystemFailure(fmt::format("no window with OpenGL 3.3: {}", last_error()));
    }
    glfwSetWindowSizeLimits(m_state->window, options.min_width, options.min_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(m_state->window);
    glfwSwapInterval(1);
}

Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

GLFWwindow* Window::handle() const { return m_state->window; }

bool Window::should_close() const { return glfwWindowShouldClose(m_state->window) == GLFW_TRUE; }

void Window::wait(double seconds) const
{
    if (seconds < 0) {
        glfwWaitEvents();
    } else if (seconds == 0) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(seconds);
    }
}

void Window::swap() const
{
    glfwSwapBuffers(m_state->window);
    if (glfwGetWindowAttrib(m_state->window, GLFW_VISIBLE) != GLFW_TRUE) { glfwShowWindow(m_state->window); }
}

Window::Size Window::framebuffer_size() const
{
    Size size;
    glfwGetFramebufferSize(m_state->window, &size.width, &size.height);
    return size;
}

double Window::content_scale() const
{
    float x = 1;
    float y = 1;
    glfwGetWindowContentScale(m_state->window, &x, &y);
    return std::max(0.5, static_cast<double>(std::max(x, y)));
}

void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace atlas::gl
