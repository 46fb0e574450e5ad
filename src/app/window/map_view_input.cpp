// What the pointer and the keys do on the map: pick, drag, zoom, go down into an area and back up.
#include "app/window/map_view.hpp"

#include "query/levels.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/pick.hpp"
#include "ui/map/measure.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace atlas::app {

namespace {

constexpr double drag_slack = 4;  ///< px a click may wander
constexpr double key_pan = 90;    ///< logical px an arrow key moves

/// A list of several projects to choose from, at the pointer.
void open_list(ui::Context& ctx, std::vector<std::string> const& projects)
{
    auto& list = ctx.edit_state().list;
    list.projects = projects;
    list.at = ImGui::GetMousePos();
    list.open = true;
    list.age = 0;
}

}  // namespace

scene::Pick MapView::pick_at(ui::Context const& ctx, ImVec2 mouse) const
{
    MapPicture const* const picture = present_picture();
    if (picture == nullptr) { return {}; }
    geo::Point const metres = scene::to_metres(m_motion.at(ctx.now), m_frame, logical(ctx, mouse));
    auto const& order = picture->order;
    geo::Point const px = scene::to_frame(*order.view.camera, order.frame, metres);
    return scene::pick(*m_snapshot.geometry, picture->scene, *order.view.camera, order.frame, px);
}

scene::PlacedSymbol const* MapView::badge_at(ui::Context const& ctx, ImVec2 mouse) const
{
    MapPicture const* const picture = present_picture();
    if (picture == nullptr) { return nullptr; }
    auto const& order = picture->order;
    geo::Point const metres = scene::to_metres(m_motion.at(ctx.now), m_frame, logical(ctx, mouse));
    geo::Point const px = scene::to_frame(*order.view.camera, order.frame, metres);
    for (auto const& symbol : picture->scene.symbols) {
        bool const hit = std::hypot(symbol.centre.x - px.x, symbol.centre.y - px.y) <= symbol.radius + 2;
        if (hit && !symbol.county.empty()) { return &symbol; }
    }
    return nullptr;
}

void MapView::click(ui::Context& ctx)
{
    scene::Pick const found = pick_at(ctx, ImGui::GetMousePos());
    if (auto const* badge = badge_at(ctx, ImGui::GetMousePos())) {
        ui::select_county(ctx, badge->county);
        open_list(ctx, badge->project_ids);
    } else if (found.project_ids.size() == 1) {
        ui::select_project(ctx, found.project_ids.front());
    } else if (!found.project_ids.empty()) {
        open_list(ctx, found.project_ids);
    } else if (!found.adcode.empty()) {
        ui::select_county(ctx, found.adcode);
    } else {
        ctx.edit_view().selection = std::monostate{};
    }
}

void MapView::point_at(ui::Context& ctx, ImVec2 mouse, bool active)
{
    auto& hover = ctx.edit_state().hover;
    geo::Point const lonlat =
        m_projection.inverse(scene::to_metres(m_motion.at(ctx.now), m_frame, logical(ctx, mouse)));
    if (std::isfinite(lonlat.x) && std::isfinite(lonlat.y)) { hover.pointer = lonlat; }
    if (active || ctx.state.explore.measure.running()) { return; }
    scene::Pick const under = pick_at(ctx, mouse);
    if (under.project_ids.size() == 1) { hover.project = under.project_ids.front(); }
    hover.many = under.project_ids.size() > 1 ? static_cast<int>(under.project_ids.size()) : 0;
    if (under.project_ids.empty()) { hover.adcode = under.adcode; }
}

void MapView::drag(ui::Context& ctx, ImGuiIO const& io)
{
    if (std::hypot(io.MousePos.x - m_pressed.x, io.MousePos.y - m_pressed.y) > drag_slack * ctx.scale) {
        m_dragged = true;
    }
    if (!m_dragged || (io.MouseDelta.x == 0 && io.MouseDelta.y == 0)) { return; }
    query::Camera camera = m_motion.at(ctx.now);
    camera.centre.x -= io.MouseDelta.x / map_scale(ctx) * camera.metres_per_px;
    camera.centre.y += io.MouseDelta.y / map_scale(ctx) * camera.metres_per_px;
    set_camera(ctx, camera, 0);
}

void MapView::handle_pointer(ui::Context& ctx, bool hovered, bool active)
{
    ImGuiIO const& io = ImGui::GetIO();
    auto& hover = ctx.edit_state().hover;
    hover.project = std::exchange(hover.next_project, {});
    hover.adcode = std::exchange(hover.next_adcode, {});
    hover.many = 0;
    hover.pointer.reset();
    if (hovered) { point_at(ctx, io.MousePos, active); }
    if (hovered && io.MouseWheel != 0) {
        query::Camera const to = zoomed(m_motion.target(), anchor(m_frame), logical(ctx, io.MousePos),
                                        std::pow(wheel_factor, io.MouseWheel));
        set_camera(ctx, to, wheel_seconds);
    }
    if (active && ImGui::IsMouseClicked(0)) {
        m_drilled = false;
        m_pressed = io.MousePos;
        m_dragged = false;
    }
    if (hovered && ImGui::IsMouseDoubleClicked(0)) {
        if (ui::measure_double_click(ctx)) {
            m_drilled = true;
        } else {
            double_click(ctx);
        }
    }
    if (active) { drag(ctx, io); }
}

void MapView::double_click(ui::Context& ctx)
{
    ImVec2 const mouse = ImGui::GetMousePos();
    scene::Pick const under = pick_at(ctx, mouse);
    auto inside = under.project_ids.empty() ? query::drilled_into(ctx.atlas, ctx.view, under.adcode) : std::nullopt;
    if (!inside) {
        set_camera(ctx, zoomed(m_motion.target(), anchor(m_frame), logical(ctx, mouse), 2), flight_seconds);
        return;
    }
    ctx.edit_view() = std::move(*inside);
    m_drilled = true;
    go_home(ctx, flight_seconds);
}

void MapView::handle_keys(ui::Context& ctx)
{
    if (ImGui::GetIO().WantTextInput) { return; }
    if (!ui::measure_keys(ctx) && ctx.pressed(ui::Key::back)) {
        if (auto out = query::drilled_out(ctx.atlas, ctx.view)) {
            ctx.edit_view() = std::move(*out);
            go_home(ctx, flight_seconds);
        }
    }
    if (ctx.pressed(ui::Key::home)) { go_home(ctx, flight_seconds); }
    geo::Point const middle = anchor(m_frame);
    if (ctx.pressed(ui::Key::zoom_in)) {
        set_camera(ctx, zoomed(m_motion.target(), middle, middle, key_factor), wheel_seconds);
    }
    if (ctx.pressed(ui::Key::zoom_out)) {
        set_camera(ctx, zoomed(m_motion.target(), middle, middle, 1 / key_factor), wheel_seconds);
    }
    query::Camera to = m_motion.target();
    double const step = key_pan * to.metres_per_px;
    geo::Point const before = to.centre;
    if (ctx.pressed(ui::Key::left)) { to.centre.x -= step; }
    if (ctx.pressed(ui::Key::right)) { to.centre.x += step; }
    if (ctx.pressed(ui::Key::up)) { to.centre.y += step; }
    if (ctx.pressed(ui::Key::down)) { to.centre.y -= step; }
    if (!(before == to.centre)) { set_camera(ctx, to, wheel_seconds); }
}

}  // namespace atlas::app
