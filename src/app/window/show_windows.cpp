#include "app/window/show_windows.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace atlas::app {

ShowWindows::ShowWindows(gl::Window& main, App& app, std::optional<std::size_t> monitor, KeyCallback on_key)
    : m_main(main), m_app(app), m_wanted(monitor), m_on_key(on_key)
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
        m_speaker = std::make_unique<SpeakerWindow>(m_main, (m_monitor + 1) % count, m_app.view().language);
        glfwSetWindowUserPointer(m_speaker->window().handle(), &m_app);
        glfwSetKeyCallback(m_speaker->window().handle(), m_on_key);
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
        m_awake.reset();
        if (!m_main.covers()) { return; }
        m_speaker.reset();
        m_main.uncover();
        return;
    }
    if (!m_awake) { m_awake.emplace(); }
    if (!m_main.covers()) { enter(); }
    if (int const steps = m_app.presenter().take_monitor_steps(); steps > 0) { move(steps); }
}

void ShowWindows::show_speaker()
{
    if (m_speaker && m_app.presenting()) { m_speaker->show(m_app.presenter()); }
}

}  // namespace atlas::app
