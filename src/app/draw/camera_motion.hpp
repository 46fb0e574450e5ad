// The camera over a map: where it looks, and its smooth way to where it is to look, in the window and in the
// presentation.
#pragma once

#include "geo/types.hpp"
#include "query/view_state.hpp"

namespace atlas::app {

/// Seconds a zoom to a place takes, and one step of the wheel.
inline constexpr double flight_seconds = 0.25;
inline constexpr double wheel_seconds = 0.12;
/// Metres per pixel, nearest and farthest.
inline constexpr double nearest_mpp = 0.5;
inline constexpr double farthest_mpp = 12000;
/// How much nearer a notch of the wheel and a press of the key go.
inline constexpr double wheel_factor = 1.35;
inline constexpr double key_factor = 1.5;

/// Value type; times are seconds of one clock.
class CameraMotion {
public:
    [[nodiscard]] query::Camera at(double now) const;
    [[nodiscard]] query::Camera const& target() const { return m_to; }
    [[nodiscard]] bool moving(double now) const { return now < m_start + m_seconds; }
    void jump(query::Camera to);
    /// Straight there, quick at first: for the hand.
    void glide(query::Camera to, double now, double seconds);
    /// The way an audience can follow, out, across and in again (briefing/show/flight.hpp); `width`: px of the map.
    void fly(query::Camera to, double width, double now, double seconds);

private:
    void start(query::Camera to, double width, double now, double seconds);

    query::Camera m_from;
    query::Camera m_to;
    double m_width = 0;  ///< px of the map flown over; 0 = a glide
    double m_start = 0;
    double m_seconds = 0;
};

/// The metres under `px` where the camera's centre is seen at `anchor`; both in the pixels the camera counts.
geo::Point metres_at(query::Camera const& camera, geo::Point anchor, geo::Point px);
/// The camera zoomed by `factor` (2 = twice as near) so that the metres under `px` stay under it.
query::Camera zoomed(query::Camera camera, geo::Point anchor, geo::Point px, double factor);

}  // namespace atlas::app
