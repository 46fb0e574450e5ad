#include "app/commands/headless_app.hpp"

#include "base/failure.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <epoxy/gl.h>
#include <imgui.h>

#include <cmath>
#include <string>
#include <utility>

namespace atlas::app {

namespace {

constexpr double frame_seconds = 1.0 / 60;
constexpr int most_frames = 600;

}  // namespace

HeadlessApp::HeadlessApp(model::AtlasPtr atlas, query::ViewState view, int width, int height, double scale)
    : m_target(static_cast<int>(std::lround(width * scale)), static_cast<int>(std::lround(height * scale))),
      m_app(std::make_unique<App>(OpenAtlas(std::move(atlas)), std::move(view))), m_scale(scale)
{
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.MousePos = {-1e4F, -1e4F};
    io.ConfigInputTextCursorBlink = false;
    for (int i = 0; i < ImGuiKey_COUNT; ++i) { io.KeyMap[i] = i; }
}

void HeadlessApp::step()
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(m_target.width()), static_cast<float>(m_target.height())};
    io.DeltaTime = static_cast<float>(frame_seconds);
    m_now += frame_seconds;
    m_app->take_results();
    m_app->build_frame(m_now, m_scale);
}

void HeadlessApp::settle()
{
    for (int i = 0; i < most_frames; ++i) {
        m_app->drain();
        step();
        if (m_app->settled(m_now)) { return; }
    }
    throw base::SystemFailure("the window does not come to rest");
}

render::Image HeadlessApp::image()
{
    m_target.clear(1, 1, 1, 1);
    m_app->draw_frame(m_target.height());
    render::Image image;
    image.width = m_target.width();
    image.height = m_target.height();
    image.bgra = m_target.read_bgra();
    for (std::size_t i = 3; i < image.bgra.size(); i += 4) { image.bgra[i] = 255; }
    return image;
}

void HeadlessApp::show()
{
    m_target.clear(1, 1, 1, 1);
    m_app->draw_frame(m_target.height());
    glFinish();
}

void HeadlessApp::press(bool down) { ImGui::GetIO().MouseDown[0] = down; }

void HeadlessApp::point(double x, double y)
{
    ImGui::GetIO().MousePos = {static_cast<float>(x), static_cast<float>(y)};
}

void HeadlessApp::move(double x, double y)
{
    point(x, y);
    step();
    step();
}

void HeadlessApp::click(double x, double y)
{
    move(x, y);
    ImGui::GetIO().MouseDown[0] = true;
    step();
    ImGui::GetIO().MouseDown[0] = false;
    step();
    // A later click must not count as the second of a double click.
    m_now += 1;
    ImGui::GetIO().DeltaTime = 1;
    settle();
}

void HeadlessApp::drag(double x0, double y0, double x1, double y1)
{
    move(x0, y0);
    ImGui::GetIO().MouseDown[0] = true;
    step();
    constexpr int steps = 8;
    for (int i = 1; i <= steps; ++i) { move(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps); }
    ImGui::GetIO().MouseDown[0] = false;
    step();
    settle();
}

void HeadlessApp::wheel(double notches)
{
    ImGui::GetIO().MouseWheel = static_cast<float>(notches);
    step();
    settle();
}

void HeadlessApp::type(std::string_view utf8)
{
    ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
    step();
    settle();
}

void HeadlessApp::key(ui::Key key)
{
    m_app->press(key);
    step();
    settle();
}

void HeadlessApp::present(std::vector<model::BriefingScene> scenes, std::size_t first)
{
    m_app->present(std::move(scenes), first, m_now);
    settle();
}

void HeadlessApp::show_key(briefing::ShowKey key, bool settled)
{
    m_app->presenter().press(key);
    step();
    if (settled) { settle(); }
}

void HeadlessApp::show_digit(int digit)
{
    m_app->presenter().press_digit(digit);
    step();
    settle();
}

void HeadlessApp::press_right(bool down) { ImGui::GetIO().MouseDown[1] = down; }

void HeadlessApp::hold_control(bool down) { ImGui::GetIO().KeyCtrl = down; }

void HeadlessApp::wait(double seconds)
{
    for (double const until = m_now + seconds; m_now < until;) { step(); }
}

}  // namespace atlas::app
