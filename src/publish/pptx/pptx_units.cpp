#include "publish/pptx/pptx_units.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::publish {
namespace {

constexpr double emu_per_mm = 36000;
constexpr double emu_per_point = 12700;
constexpr double emu_per_inch = 914400;

/// A page given in inches is written in millimetres with three decimals; whole points are taken back to the full, so
/// that a 16:9 slide is 12,192,000 EMU wide, the width that programs know by name.
double page_width(double mm)
{
    double const points = mm * emu_per_mm / emu_per_point;
    bool const whole = std::abs(points - std::round(points)) < 0.01;
    return whole ? std::round(points) * emu_per_point : mm * emu_per_mm;
}

}  // namespace

PageUnits::PageUnits(briefing::PageSize const& page)
    : m_page(page), m_emu_per_px(page_width(page.width_mm) / page.width)
{
}

long long PageUnits::length(double px) const { return std::llround(px * m_emu_per_px); }

Emu PageUnits::box(geo::Box const& box) const
{
    // Both edges are rounded, not the size: boxes that touch on the page touch on the slide.
    long long const x = length(box.min_x);
    long long const y = length(box.min_y);
    return {x, y, std::max(0LL, length(box.max_x) - x), std::max(0LL, length(box.max_y) - y)};
}

int PageUnits::points(double px) const
{
    long long const value = std::llround(px * m_emu_per_px / emu_per_point * 100);
    return static_cast<int>(std::clamp(value, 100LL, 400000LL));
}

double PageUnits::print_scale() const { return 300 * m_emu_per_px / emu_per_inch; }

double PageUnits::dots_per_inch(double scale) const { return scale * emu_per_inch / m_emu_per_px; }

}  // namespace atlas::publish
