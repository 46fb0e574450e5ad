#include "gl/monitors.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>

namespace atlas::gl {

std::vector<Monitor> monitors()
{
    std::vector<Monitor> out;
    int count = 0;
    GLFWmonitor** const all = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        Monitor monitor;
        if (char const* name = glfwGetMonitorName(all[i])) { monitor.name = name; }
        glfwGetMonitorPos(all[i], &monitor.box.x, &monitor.box.y);
        if (GLFWvidmode const* mode = glfwGetVideoMode(all[i])) {
            monitor.box.width = mode->width;
            monitor.box.height = mode->height;
        }
        out.push_back(std::move(monitor));
    }
    return out;
}

std::size_t monitor_of(ScreenBox const& window, std::vector<ScreenBox> const& monitors)
{
    std::size_t best = 0;
    long long most = 0;
    for (std::size_t i = 0; i < monitors.size(); ++i) {
        ScreenBox const& m = monitors[i];
        long long const wide = std::min(window.x + window.width, m.x + m.width) - std::max(window.x, m.x);
        long long const high = std::min(window.y + window.height, m.y + m.height) - std::max(window.y, m.y);
        long long const shared = std::max(0LL, wide) * std::max(0LL, high);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

ShowPlaces show_places(std::size_t count, std::size_t window, std::optional<std::size_t> wanted)
{
    if (count < 2) { return {}; }
    window = std::min(window, count - 1);
    std::size_t const usual = count == 2 ? 1 - window : window;
    std::size_t const slides = std::min(wanted.value_or(usual), count - 1);
    if (slides != window) { return {slides, window}; }
    return {slides, count == 2 ? std::optional(1 - window) : std::nullopt};
}

ShowPlaces moved_on(ShowPlaces const& places, std::size_t count)
{
    if (count < 2) { return places; }
    if (count == 2) { return {1 - places.slides, places.speaker ? std::optional(places.slides) : std::nullopt}; }
    ShowPlaces out = places;
    do {
        out.slides = (out.slides + 1) % count;
    } while (out.speaker == out.slides);
    return out;
}

}  // namespace atlas::gl
