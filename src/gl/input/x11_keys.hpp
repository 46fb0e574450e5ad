// Keys and characters between GLFW and the X server.
#pragma once

#include <X11/Xlib.h>

#include <string>
#include <string_view>

namespace atlas::gl {

/// GLFW's bits of modifiers as an event's state; locks, the third level and the layout, of which GLFW says nothing, as
/// they are now.
unsigned x_state(Display* display, int mods);
/// The way back.
int glfw_mods(unsigned state);

/// UTF-8 without control characters, which are keys.
std::string printable(std::string_view text);

}  // namespace atlas::gl
