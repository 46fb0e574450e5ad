// Keys, pointer and wheel of the presentation.
#include "app/draw/camera_motion.hpp"
#include "app/show/presenter.hpp"
#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::app {

namespace {

constexpr double click_slack = 6;  ///< px of the page a click may wander
constexpr double zoom_seconds = 0.18;

bool valid(ImVec2 mouse) { return mouse.x > -1e4F && mouse.y > -1e4F; }

}  // namespace

StagedMap const* Presenter::map_at(geo::Point at, double now) const
{
    auto const* const maps = m_stage.maps();
    bool const free = maps != nullptr && m_stage.on() == m_show.page() && !m_stage.changing(now) &&
                      m_show.screen() == briefing::Screen::page && m_show.page_of(m_show.page()).part == 0;
    if (!free) { return nullptr; }
    auto const under = std::find_if(maps->begin(), maps->end(), [&](StagedMap const& map) {
        return at.x >= map.box.min_x && at.x < map.box.max_x && at.y >= map.box.min_y && at.y < map.box.max_y;
    });
    return under == maps->end() ? nullptr : &*under;
}

void Presenter::zoom(geo::Point about, double factor, double now)
{
    StagedMap const* const under = map_at(about, now);
    if (under == nullptr) { return; }
    StagedMap const& map = *under;
    query::Camera const to = zoomed(m_stage.way().target(), map.anchor, about, factor);
    m_stage.way().fly(to, map.box.width(), now, zoom_seconds);
    m_show.look(to, now);
}

void Presenter::handle_requests(briefing::ShowKey key, double now)
{
    using briefing::ShowKey;
    if (key == ShowKey::monitor) { ++m_monitor_steps; }
    if (key == ShowKey::zoom_in || key == ShowKey::zoom_out) {
        if (StagedMap const* const map = m_stage.map()) {
            zoom(map->anchor, key == ShowKey::zoom_in ? key_factor : 1 / key_factor, now);
        }
    }
    m_show.press(key, now);
}

void Presenter::handle_press(geo::Point at, double now)
{
    if (ImGui::IsMouseClicked(0)) {
        m_pressed_at = at;
        m_pans = map_at(at, now) != nullptr;
        m_wandered = false;
    }
    if (!m_pressed_at) { return; }
    if (std::hypot(at.x - m_pressed_at->x, at.y - m_pressed_at->y) > click_slack) { m_wandered = true; }
    ImVec2 const delta = ImGui::GetIO().MouseDelta;
    bool const drags = m_pans && m_wandered && ImGui::IsMouseDown(0) && (delta.x != 0 || delta.y != 0);
    if (drags && map_at(*m_pressed_at, now) != nullptr) {
        query::Camera camera = m_stage.way().at(now);
        camera.centre.x -= delta.x / m_stage.scale() * camera.metres_per_px;
        camera.centre.y += delta.y / m_stage.scale() * camera.metres_per_px;
        m_stage.way().jump(camera);
        m_show.look(camera, now);
    }
    if (ImGui::IsMouseReleased(0)) {
        if (!m_wandered) { m_show.press(briefing::ShowKey::next, now); }
        m_pressed_at.reset();
    }
}

void Presenter::handle_pointer(ui::Context& ctx)
{
    ImGuiIO const& io = ImGui::GetIO();
    geo::Point at{briefing::wide_page.width / 2, briefing::wide_page.height / 2};
    if (valid(io.MousePos)) { at = m_stage.to_page(io.MousePos); }
    bool const moved = valid(io.MousePos) && (io.MousePos.x != m_mouse.x || io.MousePos.y != m_mouse.y);
    bool const pressed = io.MouseDown[0] || io.MouseDown[1];
    m_mouse = io.MousePos;
    if (moved || pressed) {
        m_show.move_pointer(at, ctx.now);
    } else {
        m_show.place_pointer(at);
    }
    m_show.hold_spotlight(io.MouseDown[1]);
    bool const pen = m_show.pen() || io.KeyCtrl;
    if (pen && ImGui::IsMouseClicked(0)) {
        m_show.pen_down(at);
        if (m_show.drawing()) { m_pressed_at.reset(); }
    }
    if (m_show.drawing()) {
        m_show.pen_move(at);
        if (!io.MouseDown[0]) { m_show.pen_up(); }
    } else if (!m_show.pen() || m_show.screen() != briefing::Screen::page) {
        handle_press(at, ctx.now);
    }
    if (io.MouseWheel != 0) { zoom(at, std::pow(wheel_factor, io.MouseWheel), ctx.now); }
    bool const hidden = m_show.pointer_hidden(ctx.now) || m_show.pen();
    ImGui::SetMouseCursor(hidden ? ImGuiMouseCursor_None : ImGuiMouseCursor_Arrow);
}

}  // namespace atlas::app
