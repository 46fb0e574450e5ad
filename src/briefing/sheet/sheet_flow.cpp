#include "briefing/sheet/sheet_flow.hpp"

#include <algorithm>
#include <utility>

namespace atlas::briefing {
namespace {

constexpr double never_broken = 0.25;  ///< of a column's height: up to here a section stays whole

/// Where the next piece goes.
class Cursor {
public:
    Cursor(Flow& flow, std::function<geo::Box(std::size_t)> const& column) : m_flow(flow), m_column(column)
    {
        m_box = m_column(0);
        m_flow.bottoms.push_back(m_box.min_y);
    }

    [[nodiscard]] double y() const { return m_flow.bottoms.back(); }
    [[nodiscard]] double room() const { return m_box.height(); }
    [[nodiscard]] bool at_top() const { return y() <= m_box.min_y; }
    [[nodiscard]] bool fits(double height) const { return y() + height <= m_box.max_y + 0.01; }
    void next_column()
    {
        m_box = m_column(m_flow.bottoms.size());
        m_flow.bottoms.push_back(m_box.min_y);
    }
    void skip(double height) { m_flow.bottoms.back() += height; }
    void put(Piece const& piece)
    {
        m_flow.placed.push_back({m_flow.bottoms.size() - 1, {m_box.min_x, y()}, &piece});
        skip(piece.height);
    }

private:
    Flow& m_flow;
    std::function<geo::Box(std::size_t)> const& m_column;
    geo::Box m_box;
};

void move(geo::Box& box, double dx, double dy)
{
    box.min_x += dx;
    box.max_x += dx;
    box.min_y += dy;
    box.max_y += dy;
}

}  // namespace

double height_of(Section const& section)
{
    double height = section.heading.height;
    for (Piece const& piece : section.rows) { height += piece.height; }
    return height;
}

Flow flow(std::vector<Section> const& sections, std::function<geo::Box(std::size_t)> const& column)
{
    Flow out;
    Cursor cursor(out, column);
    for (Section const& section : sections) {
        if (section.rows.empty()) { continue; }
        double first = section.heading.height + section.rows.front().height;
        if (double const all = height_of(section); all <= (section.whole ? 1 : never_broken) * cursor.room()) {
            first = all;
        }
        double const gap = cursor.at_top() ? 0 : section.gap;
        if (!cursor.at_top() && !cursor.fits(gap + first)) {
            cursor.next_column();
        } else {
            cursor.skip(gap);
        }
        cursor.put(section.heading);
        for (std::size_t i = 0; i < section.rows.size(); ++i) {
            if (i > 0 && !cursor.fits(section.rows[i].height)) {
                cursor.next_column();
                cursor.put(section.again);
            }
            cursor.put(section.rows[i]);
        }
    }
    return out;
}

double height_of(std::vector<Section> const& sections)
{
    Flow const all = flow(sections, [](std::size_t) { return geo::Box{0, 0, 0, 1e9}; });
    return all.bottoms.front();
}

Part moved(Part part, double dx, double dy)
{
    std::visit([&](auto& what) { move(what.box, dx, dy); }, part);
    return part;
}

}  // namespace atlas::briefing
