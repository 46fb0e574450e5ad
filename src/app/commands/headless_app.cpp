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

constexpr int most_frames = 600;

}  // namespace

HeadlessApp::HeadlessApp(model::AtlasPtr atlas, query::ViewState view, int width, int height, double scale)
    : m_target(static_cast<int>(std::lround(width * scale)), static_cast<int>(std::lround(height * scale))),
      m_app(std::make_unique<App>(scene::snapshot_of(std::move(atlas)), std::move(view))), m_scale(scale)
{
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.MousePos = {-1e4F, -1e4F};
    io.ConfigInputTextCursorBlink = false;
    for (int i = 0; i < ImGuiKey_COUNT; ++i) { io.KeyMap[i] = i; }
}

void HeadlessApp::step(double seconds)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(m_target.width()), static_cast<float>(m_target.height())};
    io.DeltaTime = static_cast<float>(seconds);
    m_now += seconds;
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

void HeadlessApp::present(std::vector<model::BriefingScene> scenes, std::size_t first)
{
    m_app->present(std::move(scenes), first, m_now);
    settle();
}

}  // namespace atlas::app
