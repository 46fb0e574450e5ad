// Map geometry to frame pixels: transform, snap, clip. Keeps coordinates small at any zoom.
#pragma once

#include "geo/types.hpp"
#include "scene/build.hpp"

#include <vector>

namespace atlas::scene {

/// Turns projected metres into frame pixels and keeps what can be seen.
class Window {
public:
    /// Geometry is kept up to `margin` px beyond the frame, so that a picture can be shifted while panning.
    Window(view::Camera const& camera, Frame const& frame, double margin);

    [[nodiscard]] geo::Point to_px(geo::Point metres) const;
    [[nodiscard]] geo::Box const& visible_metres() const { return m_metres; }
    [[nodiscard]] geo::Box const& clip_px() const { return m_clip; }

    /// Rings for filling, clipped by Sutherland & Hodgman (1974): parts outside collapse onto the clip's edge.
    /// Vertices snap to 1/8 px, each one alike, so that borders shared in the map stay shared in the frame.
    [[nodiscard]] std::vector<geo::Ring> rings(geo::MultiPolygon const& polygons) const;
    /// The pieces of a line that run inside the clip box.
    [[nodiscard]] std::vector<geo::Line> pieces(geo::Line const& line) const;

private:
    [[nodiscard]] geo::Line snapped(geo::Line const& line) const;
    geo::Point m_centre;
    geo::Point m_middle;
    double m_px_per_metre;
    geo::Box m_clip;
    geo::Box m_metres;
};

}  // namespace atlas::scene
