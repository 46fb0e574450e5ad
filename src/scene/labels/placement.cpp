#include "scene/labels/placement.hpp"

namespace atlas::scene {

bool Occupied::is_free(geo::Box const& box) const
{
    if (box.overlaps(m_free) && !m_free.contains(box)) { return false; }
    return !m_boxes.any_overlaps(box);
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
