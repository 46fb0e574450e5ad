#include "app/window/second_start.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <vector>

namespace atlas::app {
namespace {

constexpr char const* mark = "COUNTY_ATLAS_SECOND_START";

std::vector<std::string> arguments()
{
    std::vector<std::string> out;
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    for (std::string argument; std::getline(file, argument, '\0');) { out.push_back(argument); }
    return out;
}

}  // namespace

bool is_second_start() { return std::getenv(mark) != nullptr; }

void start_again_in_software()
{
    if (is_second_start()) { return; }
    std::vector<std::string> const given = arguments();
    if (given.empty()) { return; }
    setenv(mark, "1", 1);
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    setenv("GALLIUM_DRIVER", "llvmpipe", 1);
    unsetenv("MESA_GL_VERSION_OVERRIDE");  // set for the driver that did not do; it would hold back this one too
    std::vector<char*> pointers;
    for (std::string const& argument : given) { pointers.push_back(const_cast<char*>(argument.c_str())); }
    pointers.push_back(nullptr);
    execv("/proc/self/exe", pointers.data());
    unsetenv(mark);
}

std::string no_opengl_words(std::string const& reason)
{
    return fmt::format(
        "无法打开窗口：这里没有 OpenGL 3.3，用处理器代替显卡也不行（{0}）。请安装 libegl1 和 libgl1-mesa-dri，"
        "或更新显卡驱动；远程桌面请打开其 GLX 扩展。无需窗口也可出图：county-atlas render、brief、sheets\n"
        "no window: there is no OpenGL 3.3 here, nor with the processor in place of the graphics card ({0}). Install "
        "libegl1 and libgl1-mesa-dri or a newer driver of the card; over a remote desktop switch its GLX extension on. "
        "Pictures need no window: county-atlas render, brief, sheets",
        reason);
}

bool started_by_desktop()
{
    bool by_launcher = false;
    for (char const* name : {"GIO_LAUNCHED_DESKTOP_FILE", "DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"}) {
        by_launcher = by_launcher || std::getenv(name) != nullptr;
    }
    return by_launcher && isatty(STDERR_FILENO) == 0;
}

}  // namespace atlas::app
