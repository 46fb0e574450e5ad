#include "app/window/run_window.hpp"

#include "app/window/app.hpp"
#include "app/window/bundled.hpp"
#include "app/window/second_start.hpp"
#include "app/window/show_windows.hpp"
#include "app/window/window_keys.hpp"
#include "base/failure.hpp"
#include "gl/window.hpp"
#include "model/atlas.hpp"

#include <backends/imgui_impl_glfw.h>
#include <epoxy/gl.h>
#include <imgui.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <future>
#include <optional>
#include <utility>

namespace atlas::app {

namespace {

/// A key held down goes through the pages no faster than by pressing; it only zooms on.
void press_show_key(App& app, int key, bool repeated)
{
    if (auto const digit = digit_of(key); digit && !repeated) { app.presenter().press_digit(*digit); }
    auto const known = show_key_of(key);
    bool const zooms = known == briefing::ShowKey::zoom_in || known == briefing::ShowKey::zoom_out;
    if (known && (zooms || !repeated)) { app.presenter().press(*known); }
}

void on_key(GLFWwindow* window, int key, int /*code*/, int action, int mods)
{
    auto* app = static_cast<App*>(glfwGetWindowUserPointer(window));
    if (app == nullptr || action == GLFW_RELEASE) { return; }
    if (app->presenting()) { return press_show_key(*app, key, action == GLFW_REPEAT); }
    auto const known = key_of(key, mods);
    // A key held down must not open and close the table in turn.
    bool const once = known == ui::Key::table || known == ui::Key::copy || known == ui::Key::measure ||
                      known == ui::Key::save || known == ui::Key::present;
    if (known && !(once && action == GLFW_REPEAT)) { app->press(*known); }
}

void on_focus(GLFWwindow* window, int focused)
{
    auto* app = static_cast<App*>(glfwGetWindowUserPointer(window));
    if (app != nullptr && focused == GLFW_TRUE) { app->got_focus(); }
}

double user_scale()
{
    char const* text = std::getenv("COUNTY_ATLAS_SCALE");
    double const factor = text == nullptr ? 1 : std::strtod(text, nullptr);
    return factor >= 0.5 && factor <= 4 ? factor : 1;
}

/// GLFW's half of ImGui, ended before the App's.
struct GlfwBackend {
    explicit GlfwBackend(GLFWwindow* window) { ImGui_ImplGlfw_InitForOpenGL(window, true); }
    ~GlfwBackend() { ImGui_ImplGlfw_Shutdown(); }
    GlfwBackend(GlfwBackend const&) = delete;
    GlfwBackend& operator=(GlfwBackend const&) = delete;
};

void show_frame(gl::Window const& window, App& app, double scale)
{
    ImGui_ImplGlfw_NewFrame();
    app.build_frame(glfwGetTime(), scale);
    auto const size = window.framebuffer_size();
    if (size.width <= 0 || size.height <= 0) { return; }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glViewport(0, 0, size.width, size.height);
    app.draw_frame(size.height);
    window.swap();
}

/// Whether the window may go now; otherwise the user is asked first.
bool closes(gl::Window const& window, App& app)
{
    if (app.may_close()) { return true; }
    if (!window.should_close()) { return false; }
    glfwSetWindowShouldClose(window.handle(), GLFW_FALSE);
    app.ask_close();
    return app.may_close();
}

}  // namespace

int run_window(std::function<model::AtlasPtr()> const& open, std::filesystem::path const& path, WindowRun const& run)
{
    std::setlocale(LC_CTYPE, "");  // before GLFW starts: X11 input methods commit text in the user's encoding
    io::FolderStamp stamp;
    auto reading = std::async(std::launch::async, [&] {
        stamp = io::folder_stamp(path);  // before it is read: what changes meanwhile is noticed afterwards
        auto const atlas = open();
        return atlas ? std::optional(scene::snapshot_of(atlas)) : std::nullopt;
    });
    std::optional<gl::Window> made;
    try {
        made.emplace(gl::WindowOptions{});
    } catch (gl::NoOpenGl const& failure) {
        if (!reading.get()) { return 1; }
        start_again_in_software();
        throw base::SystemFailure(no_opengl_words(failure.what()));
    } catch (base::SystemFailure const&) {
        if (!reading.get()) { return 1; }  // what is wrong with the atlas goes before what is wrong with the display
        throw;
    }
    gl::Window& window = *made;
    auto atlas = reading.get();
    if (!atlas) { return 1; }
    std::string title = atlas->atlas->settings.title;
    glfwSetWindowTitle(window.handle(), title.c_str());
    App app(std::move(*atlas), {}, &gl::Window::wake);
    app.use_settings(settings_path());
    app.keep_atlas(path, std::move(stamp), bundled_atlases());
    app.keep_briefing(places_of(path));
    if (!run.also_open.empty()) { app.open_atlas(run.also_open); }
    glfwSetWindowUserPointer(window.handle(), &app);
    glfwSetKeyCallback(window.handle(), on_key);  // the backend calls these before its own
    glfwSetWindowFocusCallback(window.handle(), on_focus);
    GlfwBackend const backend(window.handle());
    ShowWindows shows(window, app, run.monitor, on_key);
    double const scale_by_user = user_scale();
    double due = 0;
    // The first picture is waited for, so that the window never stands empty.
    ImGui_ImplGlfw_NewFrame();
    app.build_frame(glfwGetTime(), window.content_scale() * scale_by_user);
    app.drain();
    if (run.present) { app.present_current(glfwGetTime()); }
    int const close_after = run.close_after;
    for (int frames = 0; !closes(window, app) && (close_after == 0 || frames < close_after); ++frames) {
        app.take_results();
        app.advance(glfwGetTime());
        shows.follow();
        // Whole eighths of a scale keep hairlines and bitmaps sharp.
        double const scale = std::max(0.5, std::round(window.content_scale() * scale_by_user * 8) / 8);
        show_frame(window, app, scale);
        if (std::string now = app.title(); now != title) {
            title = std::move(now);
            glfwSetWindowTitle(window.handle(), title.c_str());
        }
        shows.show_speaker();
        due = close_after > 0 ? 0 : app.due(glfwGetTime());
        window.wait(due);
    }
    glfwSetWindowUserPointer(window.handle(), nullptr);
    return 0;
}

}  // namespace atlas::app
