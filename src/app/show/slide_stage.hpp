// The pages of a presentation on the screen: pictures in video memory, and how one page becomes the next.
#pragma once

#include "app/draw/camera_motion.hpp"
#include "app/show/page_painter.hpp"
#include "gl/picture.hpp"
#include "gl/texture.hpp"
#include "query/view_state.hpp"

#include <imgui.h>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace atlas::app {

/// Map layers in video memory.
struct StagedMap {
    gl::Picture map;
    gl::Texture furniture;
    std::vector<geo::Box> furniture_boxes;
    geo::Box box;
    geo::Point anchor;
    query::Camera camera;
    double frame_scale = 1;
    double scale = 1;  ///< px per px of the page
};

struct StagedPage {
    PageSpec spec;
    double scale = 1;
    gl::Picture page;
    std::vector<StagedMap> maps;
};

/// Whether no eye tells the two apart: a hundredth of a pixel.
bool same_place(query::Camera const& a, query::Camera const& b);

/// Main thread, with the OpenGL context current.
class SlideStage {
public:
    /// Forgets every picture.
    void clear();
    /// The whole window and where the page lies in it, letterboxed; px.
    void resize(double width, double height);
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] geo::Point to_page(ImVec2 px) const;
    [[nodiscard]] ImVec2 to_window(geo::Point page) const;

    void take(std::size_t number, PagePicture picture);
    void take_live(std::vector<MapLayers> layers);
    /// Drops the pictures of all pages but these.
    void keep(std::vector<std::size_t> const& pages);
    /// Whether the page is there, drawn for this window.
    [[nodiscard]] bool has(std::size_t number, PageSpec const& spec) const;

    /// Puts the page on, as soon as it has a picture; `move_seconds` of camera where both pages have maps.
    void show(std::size_t number, double move_seconds, double now);
    [[nodiscard]] std::optional<std::size_t> on() const { return m_on; }
    /// The maps of the page that is on, side by side with the same ground; null where it has none.
    [[nodiscard]] std::vector<StagedMap> const* maps() const;
    /// The first of them.
    [[nodiscard]] StagedMap const* map() const;
    [[nodiscard]] CameraMotion& way() { return m_way; }
    [[nodiscard]] CameraMotion const& way() const { return m_way; }
    [[nodiscard]] bool changing(double now) const { return m_change && now < m_change->start + m_change->seconds; }
    [[nodiscard]] bool moving(double now) const { return changing(now) || (map() != nullptr && m_way.moving(now)); }
    /// Camera of the newest live picture of the map that is on.
    [[nodiscard]] std::optional<query::Camera> live_camera() const;
    /// The camera that the map is seen with differs from the page's own.
    [[nodiscard]] bool off_camera(double now) const;

    /// What lies below: copies the page into the bound framebuffer, `height` px high.
    void paint(int height) const;
    /// What moves or fades over it; before paint.
    void draw(ImDrawList* list, double now);

private:
    struct Change {
        std::size_t from = 0;
        double start = 0, seconds = 0;
        bool flies = false;
    };
    [[nodiscard]] StagedPage const* page(std::size_t number) const;
    void draw_page(ImDrawList* list, StagedPage const& page, double alpha) const;
    void draw_maps(ImDrawList* list, double now) const;
    struct Layers;
    void draw_map(ImDrawList* list, Layers const& layers, double now) const;
    void draw_layer(ImDrawList* list, StagedMap const& map, query::Camera const& camera, geo::Point anchor,
                    double alpha) const;
    void draw_furniture(ImDrawList* list, StagedMap const& map, double alpha) const;
    /// Where the layer lies in the window under a camera.
    [[nodiscard]] geo::Box place(StagedMap const& map, query::Camera const& camera, geo::Point anchor) const;

    double m_width = 0, m_height = 0, m_scale = 0;
    geo::Point m_origin;
    std::map<std::size_t, StagedPage> m_pages;
    std::optional<std::size_t> m_on;
    std::optional<Change> m_change;
    std::vector<StagedMap> m_live;       ///< newest of the page that is on, one per map; may be none
    std::vector<StagedMap> m_from_live;  ///< of the page that goes
    CameraMotion m_way;
};

}  // namespace atlas::app
