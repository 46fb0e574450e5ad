#include "scene/labels/placement.hpp"

#include <cmath>

namespace atlas::scene {

template <class F>
void Occupied::each_cell(geo::Box const& box, F&& f)
{
    auto const index = [](double v) { return static_cast<std::int64_t>(std::floor(v / cell)); };
    for (auto y = index(box.min_y); y <= index(box.max_y); ++y) {
        for (auto x = index(box.min_x); x <= index(box.max_x); ++x) {
            if (!f((y << 32) ^ (x & 0xFFFFFFFF))) { return; }
        }
    }
}

void Occupied::add(geo::Box const& box)
{
    auto const number = static_cast<std::uint32_t>(m_boxes.size());
    m_boxes.push_back(box);
    each_cell(box, [&](std::int64_t key) {
        m_cells[key].push_back(number);
        return true;
    });
}

bool Occupied::is_free(geo::Box const& box) const
{
    if (box.overlaps(m_free) && !m_free.contains(box)) { return false; }
    bool free = true;
    each_cell(box, [&](std::int64_t key) {
        auto const found = m_cells.find(key);
        if (found == m_cells.end()) { return true; }
        for (std::uint32_t number : found->second) {
            if (m_boxes[number].overlaps(box)) {
                free = false;
                return false;
            }
        }
        return true;
    });
    return free;
}

std::optional<std::size_t> Occupied::take_first(std::vector<geo::Box> const& candidates)
{
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (is_free(candidates[i])) {
            add(candidates[i]);
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace atlas::scene
