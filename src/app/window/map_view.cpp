#include "app/window/map_view.hpp"

#include "app/draw/map_copy.hpp"
#include "query/capture.hpp"
#include "query/levels.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/pick.hpp"
#include "style/palette.hpp"
#include "ui/kit/windows.hpp"
#include "ui/map/explore_marks.hpp"
#include "ui/map/map_frame.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/measure.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::app {

namespace {

constexpr double roomy_width = 1100;  ///< logical px of map area from which nothing shrinks
constexpr double roomy_height = 820;
constexpr double smallest_map_scale = 0.9;

scene::Frame with_overscan(scene::Frame frame)
{
    frame.width += 2 * overscan;
    frame.height += 2 * overscan;
    frame.left = frame.right = frame.top = frame.bottom = overscan;
    return frame;
}

bool same(MapOrder const& a, MapOrder const& b)
{
    return a.snapshot == b.snapshot && a.view == b.view && a.scale == b.scale && a.frame.width == b.frame.width &&
           a.frame.height == b.frame.height;
}

}  // namespace

MapView::MapView(scene::Snapshot snapshot, base::MainQueue& queue)
    : m_snapshot(std::move(snapshot)), m_projection(m_snapshot.geometry->projection_definition()), m_worker(queue)
{
}

void MapView::open(scene::Snapshot snapshot, bool same)
{
    query::Camera camera = m_motion.target();
    geo::Point const lonlat = m_projection.inverse(camera.centre);
    bool const projected_alike = snapshot.geometry->projection_definition() == m_projection.definition();
    m_snapshot = std::move(snapshot);
    m_projection = geo::Projection(m_snapshot.geometry->projection_definition());
    m_worker.forget();
    m_ordered.reset();
    m_settled = false;
    if (!same || !projected_alike) { m_picture.reset(); }
    if (!projected_alike) { camera.centre = m_projection.forward(lonlat); }
    bool const there = std::isfinite(camera.centre.x) && m_snapshot.geometry->home_box().contains(camera.centre);
    if (m_home_set && !m_at_home && there) {
        take_camera(camera);
    } else {
        m_home_set = false;  // the next frame fits the home view
        m_at_home = true;
    }
}

void MapView::deliver(MapPicture picture)
{
    if (!(picture.order.snapshot == m_snapshot)) { return; }
    if (!picture.failed.empty()) {
        m_failed = std::move(picture);
        return;
    }
    m_map_picture.upload(picture.map.width, picture.map.height, picture.map.bgra);
    m_furniture_texture.upload(picture.furniture.width, picture.furniture.height, picture.furniture.bgra,
                               gl::PixelOrder::bgra);
    picture.map.bgra = {};
    picture.furniture.bgra = {};
    m_picture = std::move(picture);
}

MapPicture const* MapView::present_picture() const
{
    return m_picture && m_picture->order.snapshot == m_snapshot ? &*m_picture : nullptr;
}

void MapView::take_camera(query::Camera camera)
{
    m_motion.jump(camera);
    m_home_set = true;
    m_at_home = false;
}

void MapView::set_camera(ui::Context& ctx, query::Camera camera, double seconds)
{
    camera.metres_per_px = std::clamp(camera.metres_per_px, nearest_mpp, farthest_mpp);
    m_at_home = false;
    if (seconds > 0) {
        m_motion.glide(camera, ctx.now, seconds);
    } else {
        m_motion.jump(camera);
    }
}

void MapView::go_home(ui::Context& ctx, double seconds)
{
    set_camera(ctx, scene::fit(m_snapshot.geometry->home_box(ctx.view.drilled_area), m_frame), seconds);
    m_at_home = true;
}

void MapView::fly_to(ui::Context& ctx, std::optional<model::SceneCamera> const& camera, double seconds)
{
    if (!camera) {
        go_home(ctx, seconds);
        return;
    }
    geo::Point const centre = m_projection.forward({camera->lon, camera->lat});
    if (!std::isfinite(centre.x) || !std::isfinite(centre.y)) { return; }
    set_camera(ctx, {centre, camera->km * 1000 / scene::free_box(m_frame).width()}, seconds);
}

std::optional<model::SceneCamera> MapView::scene_camera() const
{
    if (m_at_home) { return std::nullopt; }
    query::Camera const camera = m_motion.target();
    geo::Point const centre = m_projection.inverse(camera.centre);
    if (!std::isfinite(centre.x) || !std::isfinite(centre.y)) { return std::nullopt; }
    return query::scene_camera(camera, centre, scene::free_box(m_frame).width());
}

double MapView::map_scale(ui::Context const& ctx) const
{
    double const wide = ctx.boxes.map.width() / ctx.scale / roomy_width;
    double const high = ctx.boxes.map.height() / ctx.scale / roomy_height;
    return ctx.scale * std::clamp(std::min(wide, high), smallest_map_scale, 1.0);
}

void MapView::follow_size(ui::Context& ctx)
{
    scene::Frame frame;
    frame.stamp = false;  // the status line says it
    frame.width = std::max(16.0, ctx.boxes.map.width() / map_scale(ctx));
    frame.height = std::max(16.0, ctx.boxes.map.height() / map_scale(ctx));
    bool const resized = frame.width != m_frame.width || frame.height != m_frame.height;
    m_frame = frame;
    if (!m_home_set) {
        m_home_set = true;
        if (ctx.view.camera) {
            m_motion.jump(*ctx.view.camera);
            m_at_home = false;
        } else {
            go_home(ctx, 0);
        }
    } else if (resized && m_at_home && !m_motion.moving(ctx.now)) {
        go_home(ctx, 0);
    }
}

geo::Point MapView::logical(ui::Context const& ctx, ImVec2 mouse) const
{
    return {(mouse.x - ctx.boxes.map.min.x) / map_scale(ctx), (mouse.y - ctx.boxes.map.min.y) / map_scale(ctx)};
}

void MapView::handle_requests(ui::Context& ctx, ui::Requests const& requests)
{
    if (requests.home) { go_home(ctx, flight_seconds); }
    if (requests.zoom_to) {
        geo::Box const box = scene::box_of(*m_snapshot.geometry, *requests.zoom_to);
        if (!box.empty()) {
            query::Camera to = scene::fit(box, m_frame, 0.12);
            // A point has no extent: show about 30 km around it.
            to.metres_per_px = std::max(to.metres_per_px, box.width() + box.height() > 0 ? 20.0 : 40.0);
            set_camera(ctx, to, flight_seconds);
        }
    }
    if (requests.zoom_to_lonlat) {
        geo::Point const metres = m_projection.forward(*requests.zoom_to_lonlat);
        if (std::isfinite(metres.x)) { set_camera(ctx, {metres, 40}, flight_seconds); }
    }
}

void MapView::order_picture(ui::Context& ctx)
{
    ctx.edit_view().camera = m_motion.at(ctx.now);
    MapOrder order{m_snapshot, ctx.view, ctx.resolved, with_overscan(m_frame), map_scale(ctx)};
    bool const shown = m_picture && same(m_picture->order, order);
    if (!shown && !(m_ordered && same(*m_ordered, order))) {
        m_worker.clear();  // only the newest wish counts
        m_worker.post([order](DrawingTools& tools) { return paint_map(order, tools); },
                      [this](MapPicture picture) { deliver(std::move(picture)); },
                      [order](std::string why) {
                          MapPicture picture;
                          picture.order = order;
                          picture.failed = std::move(why);
                          return picture;
                      });
    }
    bool const failed = m_failed && same(m_failed->order, order);
    if (failed && !m_failed->failed.empty()) {
        ctx.edit_state().toast =
            ui::Toast{std::string(ctx.tr(ui::phrase::map_not_drawn)) + m_failed->failed, ctx.now + 8};
        m_failed->failed.clear();  // said once
    }
    m_ordered = order;
    m_settled = shown || failed;
    if (m_at_home) { ctx.edit_view().camera.reset(); }
    ctx.edit_state().map.pending = !m_settled;
}

void MapView::place_picture(ui::Context const& ctx)
{
    m_area = ctx.boxes.map;
    if (!m_picture) { return; }
    auto const& order = m_picture->order;
    SeenFrom const then{*order.view.camera, anchor(order.frame)};
    SeenFrom const now{m_motion.at(ctx.now), anchor(m_frame)};
    auto corner = [&](geo::Point px) {
        geo::Point const at = moved(px, then, now);
        return ImVec2(std::round(m_area.min.x + static_cast<float>(at.x * map_scale(ctx))),
                      std::round(m_area.min.y + static_cast<float>(at.y * map_scale(ctx))));
    };
    m_placed.min = corner({0, 0});
    // Pixels of the picture may reach a little beyond the frame when the size is no whole number.
    m_placed.max = corner({m_picture->map.width / order.scale, m_picture->map.height / order.scale});
    auto const width = static_cast<float>(m_picture->map.width);
    auto const height = static_cast<float>(m_picture->map.height);
    bool const same_size = std::abs(m_placed.width() - width) < 2 && std::abs(m_placed.height() - height) < 2;
    if (same_size) { m_placed.max = {m_placed.min.x + width, m_placed.min.y + height}; }
}

void MapView::paint(int height) const
{
    auto upward = [&](ui::Rect const& box) {
        return gl::Picture::Box{static_cast<int>(box.min.x), height - static_cast<int>(box.max.y),
                                static_cast<int>(box.max.x), height - static_cast<int>(box.min.y)};
    };
    gl::Picture::Box const clip = upward(m_area);
    bool const covered = m_picture && m_placed.min.x <= m_area.min.x && m_placed.min.y <= m_area.min.y &&
                         m_placed.max.x >= m_area.max.x && m_placed.max.y >= m_area.max.y;
    if (!covered) {
        style::Color const ground = m_picture ? m_picture->scene.background : style::palette::outside;
        gl::fill(clip, static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255);
    }
    if (m_picture) { m_map_picture.copy_to(upward(m_placed), clip); }
}

void MapView::draw_furniture(ui::Context const& ctx) const
{
    if (!m_picture) { return; }
    constexpr double around = 14;  // shadows reach beyond their boxes
    double const scale = m_picture->order.scale;
    double const shift = std::round(overscan * scale);
    ImVec2 const corner = ctx.boxes.map.min;
    app::draw_furniture(ImGui::GetWindowDrawList(),
                        {m_furniture_texture, m_picture->scene.furniture_boxes, scale, around},
                        {corner.x - shift, corner.y - shift}, 1, 1);
}

void MapView::draw(ui::Context& ctx)
{
    follow_size(ctx);
    ui::begin_panel(ctx, "map", ctx.boxes.map, {}, 0, false);  // clear: the picture lies below
    ImGui::InvisibleButton("map area", {ctx.boxes.map.width(), ctx.boxes.map.height()});
    bool const active = ImGui::IsItemActive();
    bool const hovered = ImGui::IsItemHovered();
    bool const released = ImGui::IsItemDeactivated() && !m_dragged && !m_drilled;
    handle_pointer(ctx, hovered, active);
    handle_keys(ctx);
    ui::MapFrame const frame{*m_snapshot.geometry, m_projection, m_motion.at(ctx.now), m_frame, map_scale(ctx)};
    if (released && hovered && !ImGui::IsMouseDown(0) && !ui::measure_click(ctx, frame)) { click(ctx); }
    place_picture(ctx);
    ui::draw_map_marks(ctx, frame);
    ui::draw_explore_marks(ctx, frame);
    draw_furniture(ctx);
    ui::draw_map_tooltip(ctx, hovered && !active);
    if (m_picture) { ctx.edit_state().map.sources = m_picture->scene.source_ids; }
    ui::end_panel();
}

}  // namespace atlas::app
