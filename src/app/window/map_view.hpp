// The map area of the window: shows the last finished picture where the camera is now, orders the next one, and turns
// pointer and keys into camera moves and selections.
#pragma once

#include "app/draw/camera_motion.hpp"
#include "app/window/map_painter.hpp"
#include "gl/picture.hpp"
#include "gl/texture.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/pick.hpp"
#include "scene/snapshot.hpp"
#include "ui/kit/context.hpp"

#include <optional>

namespace atlas::app {

/// Logical px drawn beyond every edge of the map area, so that a pan shows no gap at once.
inline constexpr double overscan = 96;

/// Where the camera's centre is seen: the middle of the map, which no panel covers.
inline geo::Point anchor(scene::Frame const& frame) { return {frame.width / 2, frame.height / 2}; }

/// Main thread, with the OpenGL context current.
class MapView {
public:
    /// `queue` must outlive this object.
    MapView(scene::Snapshot snapshot, base::MainQueue& queue);

    /// Shows another atlas, or the same one read again (`same`): then the picture stays until the new one is there. The
    /// camera stays where it looks at ground of the new one, else the home view comes.
    void open(scene::Snapshot snapshot, bool same);

    /// One frame: input, picture, hover marks. Inside an ImGui frame.
    void draw(ui::Context& ctx);
    /// Copies the picture into the bound framebuffer, `height` px high; before ImGui draws on top.
    void paint(int height) const;
    /// Camera moves asked for by panels.
    void handle_requests(ui::Context& ctx, ui::Requests const& requests);
    /// Orders a picture of the view and camera as they are now, unless it is there; at the end of the frame.
    void order_picture(ui::Context& ctx);
    /// Takes the view's camera without a flight (start, tests, briefing scenes).
    void take_camera(query::Camera camera);
    /// Flies to the camera of a scene, to the home view where it has none.
    void fly_to(ui::Context& ctx, std::optional<model::SceneCamera> const& camera, double seconds);
    /// The camera as a scene holds it, where a flight ends; empty for the home view.
    [[nodiscard]] std::optional<model::SceneCamera> scene_camera() const;

    [[nodiscard]] bool moving(double now) const { return m_home_set && m_motion.moving(now); }
    /// Whether the picture shown is that of the present view and camera.
    [[nodiscard]] bool settled() const { return m_settled; }
    void drain() { m_worker.drain(); }
    [[nodiscard]] std::optional<MapPicture> const& picture() const { return m_picture; }
    [[nodiscard]] scene::Frame const& frame() const { return m_frame; }
    [[nodiscard]] query::Camera camera(double now) const { return m_motion.at(now); }

private:
    /// Pixels of the window per logical pixel of the map: a little less than the panels' in a small window, so that
    /// legend and names leave room for the map.
    [[nodiscard]] double map_scale(ui::Context const& ctx) const;
    void deliver(MapPicture picture);
    void follow_size(ui::Context& ctx);
    void handle_pointer(ui::Context& ctx, bool hovered, bool active);
    /// What lies under the pointer, for the status line and the hover marks; nothing is picked while the map is
    /// dragged.
    void point_at(ui::Context& ctx, ImVec2 mouse, bool active);
    void drag(ui::Context& ctx, ImGuiIO const& io);
    void handle_keys(ui::Context& ctx);
    void click(ui::Context& ctx);
    /// Into the area under the pointer; nearer to it where there is nothing to go down to.
    void double_click(ui::Context& ctx);
    void place_picture(ui::Context const& ctx);
    void draw_furniture(ui::Context const& ctx) const;
    /// The picture, while it is one of this atlas as it is now.
    [[nodiscard]] MapPicture const* present_picture() const;
    [[nodiscard]] scene::Pick pick_at(ui::Context const& ctx, ImVec2 mouse) const;
    /// The badge of a county's unplaced projects under the pointer.
    [[nodiscard]] scene::PlacedSymbol const* badge_at(ui::Context const& ctx, ImVec2 mouse) const;
    [[nodiscard]] geo::Point logical(ui::Context const& ctx, ImVec2 mouse) const;
    void set_camera(ui::Context& ctx, query::Camera camera, double seconds);
    void go_home(ui::Context& ctx, double seconds);

    scene::Snapshot m_snapshot;
    geo::Projection m_projection;  ///< own PROJ object: the workers use the geometry's
    CameraMotion m_motion;
    bool m_home_set = false;  ///< a first camera is there
    bool m_at_home = true;    ///< the home view follows the size of the window
    scene::Frame m_frame;     ///< visible part, logical px
    std::optional<MapPicture> m_picture;
    gl::Picture m_map_picture;
    gl::Texture m_furniture_texture;
    std::optional<MapOrder> m_ordered;
    std::optional<MapPicture> m_failed;  ///< the order that could not be drawn last
    bool m_settled = false;
    ui::Rect m_area;    ///< of the map in the window, px
    ui::Rect m_placed;  ///< where the whole picture lies at this camera, px
    ImVec2 m_pressed{};
    bool m_dragged = false;
    bool m_drilled = false;  ///< by this press: its release selects nothing
    DrawingWorker m_worker;  ///< last, so that it ends first
};

}  // namespace atlas::app
