
#include "scene/camera.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <algorithm>

namespace atlas::scene {

namespace {

/// Middle of the part of the frame that panels leave free: where the camera's centre is shown.
geo::Point middle(Frame const& frame)
{
    return {(frame.left + frame.width - frame.right) / 2, (frame.top + frame.height - frame.bottom) / 2};
}

}  // namespace

query::Camera fit(geo::Box const& box, Frame const& frame, double margin)
{
    double const width =
        std::max(16.0, (frame.width - frame.left - frame.right - frame.legend_room) * (1 - 2 * margin));
    double const height = std::max(16.0, (frame.height - frame.top - frame.bottom) * (1 - 2 * margin));
    if (box.empty()) { return {}; }
    double const per_px = std::max({box.width() / width, box.height() / height, 1.0});
    geo::Point centre = box.centre();
    centre.x -= frame.legend_room / 2 * per_px;
    return {centre, per_px};
}

query::Camera camera_of(MapGeometry const& geometry, query::ViewState const& view, Frame const& frame)
{
    return view.camera ? *view.camera : fit(geometry.home_box(view.drilled_area), frame);
}

geo::Point to_frame(query::Camera const& camera, Frame const& frame, geo::Point metres)
{
    geo::Point const m = middle(frame);
    return {m.x + (metres.x - camera.centre.x) / camera.metres_per_px,
            m.y - (metres.y - camera.centre.y) / camera.metres_per_px};
}

geo::Point to_metres(query::Camera const& camera, Frame const& frame, geo::Point px)
{
    geo::Point const m = middle(frame);
    return {camera.centre.x + (px.x - m.x) * camera.metres_per_px,
            camera.centre.y - (px.y - m.y) * camera.metres_per_px};
}

geo::Box box_of(MapGeometry const& geometry, query::Selection const& selection)
{
    if (auto const* county = std::get_if<query::SelectedArea>(&selection)) {
        MapGeometry::Area const* found = geometry.area(county->adcode);
        return found ? found->box : geo::Box{};
    }
    geo::Box box;
    if (auto const* selected = std::get_if<query::SelectedProject>(&selection)) {
        if (auto const id = geometry.atlas().id_of_project(selected->project_id)) {
            if (auto const& point = geometry.point_of(*id)) { box.add(*point); }
            if (auto const* const shape = geometry.shape_of(*id)) { box.add(shape->box); }
        }
    }
    return box;
}

}  // namespace atlas::scene
