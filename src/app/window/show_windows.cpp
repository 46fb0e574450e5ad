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
    tell_screens();
}

void ShowWindows::enter()
{
    std::size_t const count = gl::monitors().size();
    if (count == 0) { return; }
    if (m_wanted && *m_wanted >= count) {
        fmt::print(stderr, "county-atlas: --monitor: there are {}; presenting on the last\n", count);
        m_wanted = count - 1;
    }
    auto const& chosen = m_app.state().screens.chosen;
    m_places = gl::show_places(count, m_main.monitor(), m_wanted ? m_wanted : chosen);
    m_main.cover(m_places.slides);
    if (m_places.speaker) {
        m_speaker = std::make_unique<SpeakerWindow>(m_main, *m_places.speaker, m_app.view().language);
        m_opened(m_speaker->window().handle());
    }
    glfwFocusWindow(m_main.handle());
}

void ShowWindows::move(int steps)
{
    std::size_t const count = gl::monitors().size();
    if (count < 2) { return; }
    for (int i = 0; i < steps; ++i) { m_places = gl::moved_on(m_places, count); }
    m_main.cover(m_places.slides);
    if (m_speaker && m_places.speaker) { m_speaker->move_to(*m_places.speaker); }
}

void ShowWindows::tell_screens()
{
    ui::Screens& screens = m_app.state().screens;
    screens.names.clear();
    if (m_wanted) { return; }  // nothing to ask
    auto const all = gl::monitors();
    for (std::size_t i = 0; i < all.size(); ++i) {
        screens.names.push_back(
            fmt::format("{} · {} · {} × {}", i + 1, all[i].name, all[i].box.width, all[i].box.height));
    }
    screens.own = m_main.monitor();
}

void ShowWindows::follow()
{
    if (!m_app.presenting()) {
        m_awake.reset();
        if (m_main.covers()) {
            m_speaker.reset();
            m_main.uncover();
            m_app.state().screens.chosen.reset();
        }
        return tell_screens();
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
