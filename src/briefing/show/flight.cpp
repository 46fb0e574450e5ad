#include "briefing/show/flight.hpp"

#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::briefing {
namespace {

constexpr double rho2 = 2;       ///< square of the willingness to zoom rather than pan
constexpr double nearby = 1e-4;  ///< shift as a share of the view below which the way is a plain zoom

}  // namespace

double eased(double share)
{
    double const t = std::clamp(share, 0.0, 1.0);
    return t * t * t * (t * (t * 6 - 15) + 10);
}

query::Camera camera_between(query::Camera const& from, query::Camera const& to, double width, double share)
{
    if (share <= 0) { return from; }
    if (share >= 1) { return to; }
    double const s = eased(share);
    double const dx = to.centre.x - from.centre.x;
    double const dy = to.centre.y - from.centre.y;
    double const distance = std::hypot(dx, dy);
    double const w0 = from.metres_per_px * width;
    double const w1 = to.metres_per_px * width;
    auto const at = [&](double along, double metres_per_px) {
        return query::Camera{{from.centre.x + dx * along, from.centre.y + dy * along}, metres_per_px};
    };
    if (distance < nearby * std::min(w0, w1)) { return at(s, from.metres_per_px * std::pow(w1 / w0, s)); }
    double const b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * distance * distance) / (2 * w0 * rho2 * distance);
    double const b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * distance * distance) / (2 * w1 * rho2 * distance);
    double const r0 = -std::asinh(b0);  // ln(-b + √(b² + 1)), without its cancellation
    double const r1 = -std::asinh(b1);
    double const r = r0 + (r1 - r0) * s;
    double const u = w0 / rho2 * (std::cosh(r0) * std::tanh(r) - std::sinh(r0));
    double const w = w0 * std::cosh(r0) / std::cosh(r);
    return at(u / distance, w / width);
}

}  // namespace atlas::briefing
