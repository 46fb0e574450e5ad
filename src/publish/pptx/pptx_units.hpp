// Lengths of a page in the units of DrawingML.
#pragma once

#include "briefing/page/slide.hpp"

namespace atlas::publish {

/// English metric units: 914,400 per inch, 36,000 per millimetre, 12,700 per point.
struct Emu {
    long long x = 0, y = 0, cx = 0, cy = 0;
};

/// Turns px of a page into EMU and hundredths of a point.
class PageUnits {
public:
    explicit PageUnits(briefing::PageSize const& page);
    [[nodiscard]] long long width() const { return length(m_page.width); }
    [[nodiscard]] long long height() const { return length(m_page.height); }
    [[nodiscard]] long long length(double px) const;
    [[nodiscard]] Emu box(geo::Box const& box) const;
    /// Hundredths of a point, as text sizes and spacing are written: 1 … 4000 pt.
    [[nodiscard]] int points(double px) const;
    /// Pixels per px of the page at 300 per inch.
    [[nodiscard]] double print_scale() const;
    /// Of a picture with `scale` pixels per px of the page.
    [[nodiscard]] double dots_per_inch(double scale) const;

private:
    briefing::PageSize m_page;
    double m_emu_per_px;
};

}  // namespace atlas::publish
