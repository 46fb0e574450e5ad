// An OpenGL context without a window or display server, through EGL.
#pragma once

#include <memory>
#include <string>

namespace atlas::gl {

/// OpenGL 3.3 core, current on the thread that made it: Mesa's surfaceless platform, else the first EGL device.
/// Move-only; must live and die on that thread. Throws base::SystemFailure when neither gives a context.
class HeadlessContext {
public:
    HeadlessContext();
    ~HeadlessContext();
    HeadlessContext(HeadlessContext&&) noexcept;
    HeadlessContext& operator=(HeadlessContext&&) noexcept;
    HeadlessContext(HeadlessContext const&) = delete;
    HeadlessContext& operator=(HeadlessContext const&) = delete;

    void make_current() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// "Mesa llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5": what draws, for reports. Needs a current context.
std::string renderer_name();
/// Largest width and height of a texture here. Needs a current context.
int max_texture_size();

}  // namespace atlas::gl
