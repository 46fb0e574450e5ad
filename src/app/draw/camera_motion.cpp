#include "app/draw/camera_motion.hpp"

#include "briefing/show/flight.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::app {

namespace {

query::Camera glided(query::Camera const& from, query::Camera const& to, double share)
{
    double const eased = 1 - std::pow(1 - std::clamp(share, 0.0, 1.0), 3);
    query::Camera camera;
    camera.metres_per_px = from.metres_per_px * std::pow(to.metres_per_px / from.metres_per_px, eased);
    // With a change of scale the centre follows the scale, which keeps one point of the map fixed on the way.
    double const change = to.metres_per_px - from.metres_per_px;
    bool const zooms = std::abs(change) > 1e-3 * from.metres_per_px;
    double const moved = zooms ? (camera.metres_per_px - from.metres_per_px) / change : eased;
    camera.centre.x = from.centre.x + (to.centre.x - from.centre.x) * moved;
    camera.centre.y = from.centre.y + (to.centre.y - from.centre.y) * moved;
    return camera;
}

}  // namespace

query::Camera CameraMotion::at(double now) const
{
    if (!moving(now)) { return m_to; }
    double const share = (now - m_start) / m_seconds;
    return m_width > 0 ? briefing::camera_between(m_from, m_to, m_width, share) : glided(m_from, m_to, share);
}

void CameraMotion::jump(query::Camera to)
{
    m_from = m_to = to;
    m_seconds = 0;
}

void CameraMotion::start(query::Camera to, double width, double now, double seconds)
{
    m_from = at(now);
    m_to = to;
    m_width = width;
    m_start = now;
    m_seconds = seconds;
}

void CameraMotion::glide(query::Camera to, double now, double seconds) { start(to, 0, now, seconds); }

void CameraMotion::fly(query::Camera to, double width, double now, double seconds) { start(to, width, now, seconds); }

geo::Point metres_at(query::Camera const& camera, geo::Point anchor, geo::Point px)
{
    return {camera.centre.x + (px.x - anchor.x) * camera.metres_per_px,
            camera.centre.y - (px.y - anchor.y) * camera.metres_per_px};
}

query::Camera zoomed(query::Camera camera, geo::Point anchor, geo::Point px, double factor)
{
    geo::Point const held = metres_at(camera, anchor, px);
    camera.metres_per_px = std::clamp(camera.metres_per_px / factor, nearest_mpp, farthest_mpp);
    geo::Point const now = metres_at(camera, anchor, px);
    camera.centre.x += held.x - now.x;
    camera.centre.y += held.y - now.y;
    return camera;
}

}  // namespace atlas::app
