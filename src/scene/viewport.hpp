// Map geometry to frame pixels: transform, snap, clip. Keeps coordinates small at any zoom.
#pragma once

#include "geo/types.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"

#include <vector>

namespace atlas::scene {

/// Turns projected metres into frame pixels and keeps what can be seen.
class Viewport {
public:
    /// Geometry is kept up to `margin` px beyond the frame, so that a picture can be shifted while panning.
    Viewport(query::Camera const& camera, Frame const& frame, double margin);

    [[nodiscard]] geo::Point to_px(geo::Point metres) const;
    [[nodiscard]] geo::Point to_metres(geo::Point px) const;
    [[nodiscard]] geo::Box const& visible_metres() const { return m_metres; }
    [[nodiscard]] geo::Box const& clip_px() const { return m_clip; }
    /// The size of words that are to be this large, where the frame allows them to be so small.
    [[nodiscard]] double text_size(double wanted) const { return wanted < m_smallest_text ? m_smallest_text : wanted; }
    [[nodiscard]] double county_text() const { return m_county_text; }  ///< of the frame

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
    double m_smallest_text;
    double m_county_text;
};

}  // namespace atlas::scene
