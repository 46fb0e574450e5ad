#include "gl/input/x11_keys.hpp"

#include "base/utf8.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <X11/XKBlib.h>

#include <array>
#include <utility>

namespace atlas::gl {

unsigned x_state(Display* display, int mods)
{
    unsigned state = 0;
    constexpr std::array<std::pair<int, unsigned>, 4> pairs{{{GLFW_MOD_SHIFT, ShiftMask},
                                                             {GLFW_MOD_CONTROL, ControlMask},
                                                             {GLFW_MOD_ALT, Mod1Mask},
                                                             {GLFW_MOD_SUPER, Mod4Mask}}};
    for (auto const& [glfw, x] : pairs) { state |= (mods & glfw) != 0 ? x : 0U; }
    XkbStateRec now{};
    if (XkbGetState(display, XkbUseCoreKbd, &now) != Success) { return state; }
    unsigned const rest = now.mods & (LockMask | Mod2Mask | Mod3Mask | Mod5Mask);
    return XkbBuildCoreState(state | rest, now.group);
}

int glfw_mods(unsigned state)
{
    int mods = 0;
    if ((state & ShiftMask) != 0) { mods |= GLFW_MOD_SHIFT; }
    if ((state & ControlMask) != 0) { mods |= GLFW_MOD_CONTROL; }
    if ((state & Mod1Mask) != 0) { mods |= GLFW_MOD_ALT; }
    if ((state & Mod4Mask) != 0) { mods |= GLFW_MOD_SUPER; }
    return mods;
}

std::string printable(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        char32_t const c = base::next_character(text);
        if (c >= 0x20 && !(c >= 0x7F && c < 0xA0)) { base::append_character(out, c); }
    }
    return out;
}

}  // namespace atlas::gl
