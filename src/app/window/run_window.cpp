#include "app/window/run_window.hpp"

#include "app/window/app.hpp"
#include "app/window/bundled.hpp"
#include "app/window/interruption.hpp"
#include "app/window/second_start.hpp"
#include "app/window/show_windows.hpp"
#include "app/window/window_input.hpp"
#include "base/failure.hpp"
#include "gl/window.hpp"
#include "model/atlas.hpp"

#include <epoxy/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <future>
#include <optional>
#include <utility>

namespace atlas::app {

namespace {

double user_scale()
{
    char const* text = std::getenv("COUNTY_ATLAS_SCALE");
    double const factor = text == nullptr ? 1 : std::strtod(text, nullptr);
    return factor >= 0.5 && factor <= 4 ? factor : 1;
}

void show_frame(gl::Window const& window, App& app, WindowInput& input, double scale)
{
    input.begin_frame();
    app.build_frame(glfwGetTime(), scale);
    input.end_frame();
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
    gl::WindowOptions options;
    options.input_method = gl::take_input_method_name();
    io::FolderStamp stamp;
    auto reading = std::async(std::launch::async | std::launch::deferred, [&] {
        stamp = io::folder_stamp(path);  // before it is read: what changes meanwhile is noticed afterwards
        auto const atlas = open();
        return atlas ? std::optional(scene::snapshot_of(atlas)) : std::nullopt;
    });
    std::optional<gl::Window> made;
    try {
        made.emplace(options);
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
    WindowInput input(window, app);
    ShowWindows shows(window, app, run.monitor, [&](GLFWwindow* other) { input.take_keys_of(other); });
    double const scale_by_user = user_scale();
    double due = 0;
    // The first picture is waited for, so that the window never stands empty.
    input.begin_frame();
    app.build_frame(glfwGetTime(), window.content_scale() * scale_by_user);
    app.drain();
    if (run.present) { app.present_current(glfwGetTime()); }
    int const close_after = run.close_after;
    // A signal ends the window without a question: what is unsaved is kept aside, and offered next time.
    std::atomic<bool> signalled{false};
    GentleEnd const gentle([&signalled] {
        signalled = true;
        gl::Window::wake();
    });
    for (int frames = 0; !signalled && !closes(window, app) && (close_after == 0 || frames < close_after); ++frames) {
        app.take_results();
        app.advance(glfwGetTime());
        shows.follow();
        // Whole eighths of a scale keep hairlines and bitmaps sharp.
        double const scale = std::max(0.5, std::round(window.content_scale() * scale_by_user * 8) / 8);
        show_frame(window, app, input, scale);
        if (std::string now = app.title(); now != title) {
            title = std::move(now);
            glfwSetWindowTitle(window.handle(), title.c_str());
        }
        shows.show_speaker();
        due = close_after > 0 || input.waiting() ? 0 : app.due(glfwGetTime());
        window.wait(due);
    }
    return 0;
}

}  // namespace atlas::app
