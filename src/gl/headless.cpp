#include "gl/headless.hpp"

#include "base/failure.hpp"

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <array>
#include <cstring>
#include <utility>

namespace atlas::gl {

namespace {

bool client_extension(char const* name)
{
    char const* list = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    return list != nullptr && std::strstr(list, name) != nullptr;
}

EGLDisplay initialised(EGLDisplay display)
{
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) { return EGL_NO_DISPLAY; }
    return display;
}

EGLDisplay surfaceless_display()
{
    if (!client_extension("EGL_MESA_platform_surfaceless")) { return EGL_NO_DISPLAY; }
    return initialised(eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
}

EGLDisplay device_display()
{
    if (!client_extension("EGL_EXT_platform_device") || !client_extension("EGL_EXT_device_enumeration")) {
        return EGL_NO_DISPLAY;
    }
    std::array<EGLDeviceEXT, 8> devices{};
    EGLint count = 0;
    if (eglQueryDevicesEXT(devices.size(), devices.data(), &count) != EGL_TRUE) { return EGL_NO_DISPLAY; }
    for (EGLint i = 0; i < count; ++i) {
        EGLDisplay display = initialised(eglGetPlatformDisplayEXT(EGL_PLATFORM_DEVICE_EXT, devices.at(i), nullptr));
        if (display != EGL_NO_DISPLAY) { return display; }
    }
    return EGL_NO_DISPLAY;
}

EGLContext core_context(EGLDisplay display)
{
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) { return EGL_NO_CONTEXT; }
    std::array<EGLint, 5> const wanted{EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                       EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    eglChooseConfig(display, wanted.data(), &config, 1, &count);
    std::array<EGLint, 7> const attributes{
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    // Without a matching config the context is made without one (EGL_KHR_no_config_context).
    return eglCreateContext(display, count > 0 ? config : nullptr, EGL_NO_CONTEXT, attributes.data());
}

}  // namespace

struct HeadlessContext::State {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;

    State() = default;
    State(State const&) = delete;
    State& operator=(State const&) = delete;
    ~State()
    {
        if (context == EGL_NO_CONTEXT) { return; }
        if (eglGetCurrentContext() == context) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        }
        // The display is shared by the process, so it stays initialised for other contexts.
        eglDestroyContext(display, context);
    }
};

HeadlessContext::HeadlessContext() : m_state(std::make_unique<State>())
{
    for (auto* open : {surfaceless_display, device_display}) {
        m_state->display = open();
        if (m_state->display == EGL_NO_DISPLAY) { continue; }
        m_state->context = core_context(m_state->display);
        if (m_state->context == EGL_NO_CONTEXT) { continue; }
        make_current();
        return;
    }
    throw base::SystemFailure(
        "no OpenGL 3.3 without a display: EGL offers neither a surfaceless platform nor a device; "
        "install libegl1 and libgl1-mesa-dri");
}

HeadlessContext::~HeadlessContext() = default;
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;
HeadlessContext& HeadlessContext::operator=(HeadlessContext&&) noexcept = default;

void HeadlessContext::make_current() const
{
    if (eglMakeCurrent(m_state->display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_state->context) != EGL_TRUE) {
        throw base::SystemFailure("the EGL context cannot be made current without a surface");
    }
}

std::string renderer_name()
{
    auto text = [](GLenum what) {
        auto const* bytes = glGetString(what);
        return bytes == nullptr ? std::string("unknown") : std::string(reinterpret_cast<char const*>(bytes));
    };
    return text(GL_RENDERER) + ", OpenGL " + text(GL_VERSION);
}

int max_texture_size()
{
    GLint size = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &size);
    return size;
}

}  // namespace atlas::gl
