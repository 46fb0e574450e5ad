#include "app/window/camera_motion.hpp"

#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::app {

query::Camera CameraMotion::at(double now) const
{
    if (!moving(now)) { return m_to; }
    double const t = std::clamp((now - m_start) / m_seconds, 0.0, 1.0);
    double const eased = 1 - std::pow(1 - t, 3);
    query::Camera camera;
    camera.metres_per_px = m_from.metres_per_px * std::pow(m_to.metres_per_px / m_from.metres_per_px, eased);
    // With a change of scale the centre follows the scale, which keeps one point of the map fixed on the way.
    double const change = m_to.metres_per_px - m_from.metres_per_px;
    bool const zooms = std::abs(change) > 1e-3 * m_from.metres_per_px;
    double const share = zooms ? (camera.metres_per_px - m_from.metres_per_px) / change : eased;
    camera.centre.x = m_from.centre.x + (m_to.centre.x - m_from.centre.x) * share;
    camera.centre.y = m_from.centre.y + (m_to.centre.y - m_from.centre.y) * share;
    return camera;
}

void CameraMotion::jump(query::Camera to)
{
    m_from = m_to = to;
    m_seconds = 0;
}

void CameraMotion::fly(query::Camera to, double now, double seconds)
{
    m_from = at(now);
    m_to = to;
    m_start = now;
    m_seconds = seconds;
}

query::Camera zoomed(query::Camera camera, scene::Frame const& frame, geo::Point px, double factor)
{
    geo::Point const held = scene::to_metres(camera, frame, px);
    camera.metres_per_px = std::clamp(camera.metres_per_px / factor, nearest_mpp, farthest_mpp);
    geo::Point const now = scene::to_metres(camera, frame, px);
    camera.centre.x += held.x - now.x;
    camera.centre.y += held.y - now.y;
    return camera;
}

}  // namespace atlas::app
