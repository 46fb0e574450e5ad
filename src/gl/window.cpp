#include "gl/window.hpp"

#include <fmt/format.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace atlas::gl {

namespace {

/// What wake() rings where a wait listens to more than GLFW; −1: nobody listens.
std::atomic<int> bell = -1;

std::string last_error()
{
    char const* words = nullptr;
    glfwGetError(&words);
    return words == nullptr ? "no reason given" : words;
}

/// Through GLX, else through EGL, which needs nothing of the display but its surface.
GLFWwindow* create(WindowOptions const& options)
{
    auto const make = [&] {
        return glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    };
    if (GLFWwindow* const window = make()) { return window; }
    std::string const reason = last_error();
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
    if (GLFWwindow* const window = make()) { return window; }
    throw NoOpenGl(reason);
}

std::size_t monitor_now(GLFWwindow* window)
{
    ScreenBox box;
    glfwGetWindowPos(window, &box.x, &box.y);
    glfwGetWindowSize(window, &box.width, &box.height);
    std::vector<ScreenBox> boxes;
    for (Monitor const& monitor : monitors()) { boxes.push_back(monitor.box); }
    return monitor_of(box, boxes);
}

/// Waits for the desktop, which answers in its own time: until `done`, half a second at most.
template <class Done>
void wait_for(Done done)
{
    for (double const until = glfwGetTime() + 0.5; !done() && glfwGetTime() < until;) { glfwWaitEventsTimeout(0.01); }
}

void leave(GLFWwindow* window, ScreenBox const& box)
{
    glfwSetWindowMonitor(window, nullptr, box.x, box.y, box.width, box.height, GLFW_DONT_CARE);
}

/// Puts the window onto the monitor, smaller than that, and waits until it is there.
void go_to(GLFWwindow* window, GLFWmonitor* monitor, GLFWvidmode const& mode)
{
    ScreenBox at;
    glfwGetMonitorPos(monitor, &at.x, &at.y);
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window, &width, &height);
    if (glfwGetWindowAttrib(window, GLFW_MAXIMIZED) == GLFW_TRUE) { glfwRestoreWindow(window); }
    glfwSetWindowPos(window, at.x + std::max(0, mode.width - width) / 2, at.y + std::max(0, mode.height - height) / 2);
    glfwShowWindow(window);
    wait_for([&] {
        ScreenBox now;
        glfwGetWindowPos(window, &now.x, &now.y);
        return now.x >= at.x && now.y >= at.y && now.x < at.x + mode.width && now.y < at.y + mode.height;
    });
}

}  // namespace

struct Window::State {
    GLFWwindow* window = nullptr;
    bool started = false;
    bool covers = false;
    bool maximized = false;  ///< before it covered a monitor, as the box
    ScreenBox before;
    ScreenBox pixels;  ///< of the framebuffer before; the place is not used
    std::unique_ptr<InputMethod> input_method;

    State() = default;
    State(State const&) = delete;
    State& operator=(State const&) = delete;
    ~State()
    {
        if (input_method) { close(bell.exchange(-1)); }
        input_method.reset();
        if (window != nullptr) { glfwDestroyWindow(window); }
        if (started) { glfwTerminate(); }
    }
};

Window::Window(WindowOptions const& options) : m_state(std::make_unique<State>())
{
    if (!options.second) {
        if (glfwInit() != GLFW_TRUE) {
            throw base::SystemFailure(
                fmt::format("no window: {}; without a display use 'county-atlas render'", last_error()));
        }
        m_state->started = true;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    // Shown after the first frame is ready, so that nobody sees an empty window.
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    // A presentation stays on its monitor while the speaker works on another.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    // What desktops know the program by: its entry in menus and its icon have the same name.
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "county-atlas");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "county-atlas");
    m_state->window = create(options);
    glfwSetWindowSizeLimits(m_state->window, options.min_width, options.min_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(m_state->window);
    glfwSwapInterval(1);
    m_state->input_method = InputMethod::of(m_state->window, options.input_method);
    if (m_state->input_method) { bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
}

Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

GLFWwindow* Window::handle() const { return m_state->window; }

bool Window::should_close() const { return glfwWindowShouldClose(m_state->window) == GLFW_TRUE; }

InputMethod* Window::input_method() const { return m_state->input_method.get(); }

void Window::wait(double seconds) const
{
    if (m_state->input_method) {
        m_state->input_method->wait(seconds, bell);
        std::uint64_t rung = 0;
        while (read(bell, &rung, sizeof rung) > 0) {}
        seconds = 0;
    }
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

void Window::make_current() const { glfwMakeContextCurrent(m_state->window); }

void Window::set_swap_interval(int frames) const { glfwSwapInterval(frames); }

bool Window::covers() const { return m_state->covers; }

std::size_t Window::monitor() const { return monitor_now(m_state->window); }

void Window::cover(std::size_t number)
{
    int count = 0;
    GLFWmonitor** const all = glfwGetMonitors(&count);
    if (count == 0) { return; }
    number = std::min(number, static_cast<std::size_t>(count - 1));
    GLFWmonitor* const monitor = all[number];
    GLFWvidmode const* const mode = glfwGetVideoMode(monitor);
    if (mode == nullptr) { return; }
    State& state = *m_state;
    if (!state.covers) {
        glfwGetWindowPos(state.window, &state.before.x, &state.before.y);
        glfwGetWindowSize(state.window, &state.before.width, &state.before.height);
        glfwGetFramebufferSize(state.window, &state.pixels.width, &state.pixels.height);
        state.maximized = glfwGetWindowAttrib(state.window, GLFW_MAXIMIZED) == GLFW_TRUE;
    }
    // Not every window manager heeds the monitor asked for: all cover the one that the window is on.
    if (monitor_now(state.window) != number) {
        if (state.covers) { leave(state.window, state.before); }
        go_to(state.window, monitor, *mode);
    }
    state.covers = true;
    // The monitor's own mode: nothing flickers, nothing is resampled.
    glfwSetWindowMonitor(state.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::uncover()
{
    State& state = *m_state;
    if (!state.covers) { return; }
    state.covers = false;
    ScreenBox const& box = state.before;
    leave(state.window, box);
    if (state.maximized) { glfwMaximizeWindow(state.window); }
    wait_for([&] {
        Size const size = framebuffer_size();
        ScreenBox now;
        glfwGetWindowPos(state.window, &now.x, &now.y);
        bool const placed = state.maximized || (now.x == box.x && now.y == box.y);
        // Some window managers put a window that leaves the full screen off by the width of its frame.
        if (!placed) { glfwSetWindowPos(state.window, box.x, box.y); }
        return placed && size.width == state.pixels.width && size.height == state.pixels.height;
    });
}

void Window::wake()
{
    std::uint64_t const once = 1;
    if (int const listening = bell; listening >= 0 && write(listening, &once, sizeof once) > 0) { return; }
    glfwPostEmptyEvent();
}

}  // namespace atlas::gl
