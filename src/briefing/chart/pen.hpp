// Draws words and shapes into a display list. Private to briefing/.
#pragma once

#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace atlas::briefing {

class Pen {
public:
    Pen(scene::Items& items, text::Fonts& fonts) : m_items(items), m_fonts(fonts) {}

    /// One line, centred on `middle` over its height; `align` 0 = x is its left end, 0.5 its middle, 1 its right end.
    /// Returns its width.
    double words(std::string_view utf8, geo::Point middle, double size, style::Color color, double align = 0,
                 bool bold = false, style::Color halo = {})
    {
        text::Run run = m_fonts.shape(bold ? text::Face::bold : text::Face::regular, size, utf8);
        double const width = run.width;
        geo::Point const origin{middle.x - align * width, middle.y + (run.ascent - run.descent) / 2};
        m_items.emplace_back(scene::Text{std::move(run), origin, color, halo, halo.a > 0 ? size * 0.12 : 0});
        return width;
    }
    [[nodiscard]] double width(std::string_view utf8, double size, bool bold = false)
    {
        return m_fonts.shape(bold ? text::Face::bold : text::Face::regular, size, utf8).width;
    }
    void box(geo::Box const& box, style::Color fill, double radius = 0)
    {
        m_items.emplace_back(scene::Panel{box, radius, fill, {}, 0, 0});
    }
    void line(geo::Line points, style::Color color, double width, std::vector<double> dash = {})
    {
        m_items.emplace_back(scene::Stroke{{std::move(points)}, color, width, std::move(dash), false});
    }
    void diamond(geo::Point c, double r, style::Color color)
    {
        m_items.emplace_back(
            scene::Fill{{{{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, {c.x, c.y - r}}}, color, {}});
    }
    void disc(geo::Point c, double radius, style::Color fill, style::Color outline = {}, double width = 0)
    {
        m_items.emplace_back(scene::Disc{c, radius, fill, outline, width, {}});
    }

private:
    scene::Items& m_items;
    text::Fonts& m_fonts;
};

}  // namespace atlas::briefing
