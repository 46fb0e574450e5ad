#include "app/window/window_input.hpp"

#include "app/window/window_keys.hpp"

#include <backends/imgui_impl_glfw.h>
#include <imgui.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace atlas::app {

namespace {

WindowInput* of(GLFWwindow* window) { return static_cast<WindowInput*>(glfwGetWindowUserPointer(window)); }

InputEvent::Kind kind_of(int action)
{
    return action == GLFW_PRESS    ? InputEvent::Kind::press
           : action == GLFW_REPEAT ? InputEvent::Kind::repeat
                                   : InputEvent::Kind::release;
}

}  // namespace

void WindowInput::on_key(GLFWwindow* window, int key, int code, int action, int mods)
{
    char const* const name = glfwGetKeyName(key, code);
    of(window)->m_feed.key(kind_of(action), key_by_letter(key, name == nullptr ? "" : name, mods), code, mods);
}

void WindowInput::on_character(GLFWwindow* window, unsigned code) { of(window)->m_feed.character(code); }

void WindowInput::on_button(GLFWwindow* window, int button, int action, int /*mods*/)
{
    if (button < 0 || button >= IM_ARRAYSIZE(ImGuiIO::MouseDown)) { return; }
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window, &x, &y);
    of(window)->m_feed.button(button, action == GLFW_PRESS, {static_cast<float>(x), static_cast<float>(y)});
}

void WindowInput::on_focus(GLFWwindow* window, int focused)
{
    ImGui_ImplGlfw_WindowFocusCallback(window, focused);
    if (focused == GLFW_TRUE) { of(window)->m_app.got_focus(); }
}

WindowInput::WindowInput(gl::Window& window, App& app) : m_window(window), m_app(app), m_feed(app)
{
    GLFWwindow* const handle = window.handle();
    ImGui_ImplGlfw_InitForOpenGL(handle, false);
    glfwSetWindowUserPointer(handle, this);
    glfwSetKeyCallback(handle, on_key);
    glfwSetCharCallback(handle, on_character);
    glfwSetMouseButtonCallback(handle, on_button);
    glfwSetWindowFocusCallback(handle, on_focus);
    glfwSetCursorEnterCallback(handle, ImGui_ImplGlfw_CursorEnterCallback);
    glfwSetScrollCallback(handle, ImGui_ImplGlfw_ScrollCallback);
    if (gl::InputMethod* const method = window.input_method()) {
        m_asker.takes = [method](gl::KeyStroke const& stroke) { return method->takes(stroke); };
        m_asker.take = [method] { return method->take(); };
        m_asker.wait = [method](double seconds) { method->wait_for_answer(seconds); };
    }
}

WindowInput::~WindowInput()
{
    GLFWwindow* const handle = m_window.handle();
    glfwSetKeyCallback(handle, nullptr);
    glfwSetCharCallback(handle, nullptr);
    glfwSetMouseButtonCallback(handle, nullptr);
    glfwSetWindowFocusCallback(handle, nullptr);
    glfwSetCursorEnterCallback(handle, nullptr);
    glfwSetScrollCallback(handle, nullptr);
    ImGui_ImplGlfw_Shutdown();
}

void WindowInput::take_keys_of(GLFWwindow* window)
{
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, on_key);
}

void WindowInput::begin_frame()
{
    ImGuiIO const& io = ImGui::GetIO();
    bool held[IM_ARRAYSIZE(io.MouseDown)];
    std::copy(std::begin(io.MouseDown), std::end(io.MouseDown), std::begin(held));
    ImGui_ImplGlfw_NewFrame();
    // The backend takes buttons as they stand now; their changes are let through one by one.
    std::copy(std::begin(held), std::end(held), std::begin(ImGui::GetIO().MouseDown));
    m_feed.begin_frame(m_asker);
    gl::InputMethod const* const method = m_window.input_method();
    if (method == nullptr) { return; }
    gl::Composition const now = method->composition();
    ui::Composition& shown = m_app.kit().composition;
    if (shown.text != now.text || shown.caret != now.caret) { m_app.touch(); }
    shown = {now.text, now.caret};
}

void WindowInput::end_frame()
{
    gl::InputMethod* const method = m_window.input_method();
    if (method == nullptr) { return; }
    auto const& writing = m_app.kit().writing;
    bool const focused = glfwGetWindowAttrib(m_window.handle(), GLFW_FOCUSED) == GLFW_TRUE;
    if (!writing || !focused) { return method->follow(std::nullopt); }
    ui::Rect const& caret = writing->caret;
    method->follow(gl::WritingPlace{writing->field, static_cast<int>(std::lround(caret.min.x)),
                                    static_cast<int>(std::lround(caret.max.y))});
}

}  // namespace atlas::app
