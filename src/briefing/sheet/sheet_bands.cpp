// Bands of a sheet: sections in columns that end level, over as many pages as they need.
#include "briefing/sheet/sheet_flow.hpp"

#include <algorithm>
#include <optional>

namespace atlas::briefing {
namespace {

using geo::Box;

constexpr double worth_starting = 0.3;  ///< of a page's room: with less left, a band that must break starts on the next

struct Columns {
    double left = 0;
    double top = 0;
    double width = 0;
    double gutter = 0;

    [[nodiscard]] Box box(std::size_t index, double height) const
    {
        double const x = left + static_cast<double>(index) * (width + gutter);
        return {x, top, x + width, top + height};
    }
};

/// Whether the sections fill no more than the given number of columns of this height, and none reaches out of its
/// column.
bool fills(std::vector<Section> const& sections, std::size_t columns, double width, double height)
{
    Flow const done = flow(sections, [&](std::size_t) { return Box{0, 0, width, height}; });
    return done.bottoms.size() <= columns &&
           *std::max_element(done.bottoms.begin(), done.bottoms.end()) <= height + 0.5;
}

/// The least height in which the sections fill no more than that many columns; empty where it is more than `most`.
std::optional<double> level_height(std::vector<Section> const& sections, std::size_t columns, double width, double most)
{
    double const whole = height_of(sections);
    double high = std::min(whole, most);
    if (high <= 0 || !fills(sections, columns, width, high)) { return std::nullopt; }
    double low = whole / static_cast<double>(columns) * 0.9;
    for (Section const& section : sections) {  // what is to stay whole needs a column that holds it
        double const needed = height_of(section);
        if (section.whole && needed <= high) { low = std::max(low, needed); }
    }
    while (high - low > 2) {
        double const middle = (low + high) / 2;
        (fills(sections, columns, width, middle) ? high : low) = middle;
    }
    return high;
}

class Setter {
public:
    Setter(std::function<Box(std::size_t)> const& room, double gap) : m_room(room), m_gap(gap), m_y(room(0).min_y) {}

    void put(Band const& band, std::size_t index)
    {
        if (band.sections.empty()) { return; }
        m_band = index;
        for (;;) {
            Box const room = m_room(m_page);
            bool const top = m_y <= room.min_y;
            double const y = m_y + (top ? 0 : m_gap);
            double const left = room.max_y - y - band.heading.height;
            if (auto const height = level_height(band.sections, columns_on(band, room), band.width, left)) {
                whole(band, y, *height);
                return;
            }
            if (top || left >= room.height() * worth_starting) {
                spill(band, y);
                return;
            }
            ++m_page;
            m_y = m_room(m_page).min_y;
        }
    }
    Setting take()
    {
        m_out.pages = m_page + 1;
        m_out.bottom = m_y;
        return std::move(m_out);
    }

private:
    static std::size_t columns_on(Band const& band, Box const& room)
    {
        if (band.columns == 1) { return 1; }
        return static_cast<std::size_t>(std::max(1.0, (room.width() + band.gutter + 0.5) / (band.width + band.gutter)));
    }
    void add(std::size_t page, geo::Point at, Piece const& piece)
    {
        m_out.pieces.push_back({page, m_band, at, &piece});
    }

    void whole(Band const& band, double y, double height)
    {
        double const left = m_room(m_page).min_x;
        add(m_page, {left, y}, band.heading);
        Columns const columns{left, y + band.heading.height, band.width, band.gutter};
        Flow const done = flow(band.sections, [&](std::size_t i) { return columns.box(i, height); });
        for (Placed const& item : done.placed) { add(m_page, item.at, *item.piece); }
        m_y = *std::max_element(done.bottoms.begin(), done.bottoms.end());
    }

    /// Fills this page and those after it; the last one ends level.
    void spill(Band const& band, double y)
    {
        std::size_t const first = m_page;
        auto const page_of = [&](std::size_t column) {
            std::size_t page = first;
            std::size_t before = 0;
            while (column >= before + columns_on(band, m_room(page))) { before += columns_on(band, m_room(page++)); }
            return std::pair{page, column - before};
        };
        auto const box_of = [&](std::size_t column, std::size_t level, double cut) {
            auto const [page, index] = page_of(column);
            Box const room = m_room(page);
            double const top = page == first ? y + band.heading.height : room.min_y + band.again.height;
            double const full = room.max_y - top;
            return Columns{room.min_x, top, band.width, band.gutter}.box(index,
                                                                         page == level ? std::min(cut, full) : full);
        };
        constexpr auto nowhere = static_cast<std::size_t>(-1);
        Flow done = flow(band.sections, [&](std::size_t i) { return box_of(i, nowhere, 0); });
        std::size_t const last = page_of(done.bottoms.size() - 1).first;
        double low = 0;
        double high = m_room(last).height();
        while (high - low > 2) {
            double const middle = (low + high) / 2;
            Flow tried = flow(band.sections, [&](std::size_t i) { return box_of(i, last, middle); });
            bool const fits = page_of(tried.bottoms.size() - 1).first == last;
            (fits ? high : low) = middle;
            if (fits) { done = std::move(tried); }
        }
        add(first, {m_room(first).min_x, y}, band.heading);
        for (std::size_t page = first + 1; page <= last; ++page) {
            add(page, {m_room(page).min_x, m_room(page).min_y}, band.again);
        }
        for (Placed const& item : done.placed) { add(page_of(item.column).first, item.at, *item.piece); }
        m_page = last;
        m_y = 0;
        for (std::size_t i = 0; i < done.bottoms.size(); ++i) {
            if (page_of(i).first == last) { m_y = std::max(m_y, done.bottoms[i]); }
        }
    }

    std::function<Box(std::size_t)> const& m_room;
    double m_gap;
    double m_y;
    std::size_t m_page = 0;
    std::size_t m_band = 0;
    Setting m_out;
};

}  // namespace

double height_of(Band const& band)
{
    if (band.sections.empty()) { return 0; }
    auto const height = level_height(band.sections, static_cast<std::size_t>(band.columns), band.width, 1e9);
    return band.heading.height + height.value_or(0);
}

Setting set(std::vector<Band> const& bands, std::function<geo::Box(std::size_t)> const& room, double gap)
{
    Setter setter(room, gap);
    for (std::size_t i = 0; i < bands.size(); ++i) { setter.put(bands[i], i); }
    return setter.take();
}

}  // namespace atlas::briefing
