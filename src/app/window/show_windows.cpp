#include "app/window/show_windows.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace atlas::app {

ShowWindows::ShowWindows(gl::Window& main, App& app, std::optional<std::size_t> monitor,
                         std::function<void(GLFWwindow*)> opened)
    : m_main(main), m_app(app), m_wanted(monitor), m_opened(std::move(opened))
{
}

void ShowWindows::enter()
{
    std::size_t const count = gl::monitors().size();
    if (count == 0) { return; }
    if (m_wanted && *m_wanted >= count) {
        fmt::print(stderr, "county-atlas: --monitor: there are {}; presenting on the last\n", count);
        m_wanted = count - 1;
    }
    m_monitor = std::min(m_wanted.value_or(m_main.monitor()), count - 1);
    m_main.cover(m_monitor);
    if (count > 1) {
        m_speaker = std::make_unique<SpeakerWindow>(m_main, (m_monitor + 1) % count);
        m_opened(m_speaker->window().handle());
    }
    glfwFocusWindow(m_main.handle());
}

void ShowWindows::move(int steps)
{
    std::size_t const count = gl::monitors().size();
    if (count < 2) { return; }
    m_monitor = (m_monitor + static_cast<std::size_t>(steps)) % count;
    m_main.cover(m_monitor);
    if (m_speaker) { m_speaker->move_to((m_monitor + 1) % count); }
}

void ShowWindows::follow()
{
    if (!m_app.presenting()) {
        if (!m_main.covers()) { return; }
        m_speaker.reset();
        m_main.uncover();
        return;
    }
    if (!m_main.covers()) { enter(); }
    if (int const steps = m_app.presenter().take_monitor_steps(); steps > 0) { move(steps); }
}

void ShowWindows::show_speaker()
{
    if (m_speaker && m_app.presenting()) { m_speaker->show(m_app.presenter()); }
}

}  // namespace atlas::app
