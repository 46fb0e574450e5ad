// The camera of the window: where it looks, and its smooth way to where it is to look.
#pragma once

#include "query/view_state.hpp"
#include "scene/frame.hpp"

#include <optional>

namespace atlas::app {

/// Seconds a zoom to a place takes, and one step of the wheel.
inline constexpr double flight_seconds = 0.25;
inline constexpr double wheel_seconds = 0.12;
/// Metres per pixel, nearest and farthest.
inline constexpr double nearest_mpp = 0.5;
inline constexpr double farthest_mpp = 12000;

/// Value type; times are seconds of one clock.
class CameraMotion {
public:
    [[nodiscard]] query::Camera at(double now) const;
    [[nodiscard]] query::Camera target() const { return m_to; }
    [[nodiscard]] bool moving(double now) const { return now < m_start + m_seconds; }
    void jump(query::Camera to);
    void fly(query::Camera to, double now, double seconds);

private:
    query::Camera m_from;
    query::Camera m_to;
    double m_start = 0;
    double m_seconds = 0;
};

/// The camera zoomed by `factor` (2 = twice as near) so that the metres under `px` stay under it.
query::Camera zoomed(query::Camera camera, scene::Frame const& frame, geo::Point px, double factor);

}  // namespace atlas::app
