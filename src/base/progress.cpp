#include "base/progress.hpp"

#include <algorithm>

namespace atlas::base {

void Progress::set(double share, std::string step)
{
    m_share = std::clamp(share, 0.0, 1.0);
    std::lock_guard const lock(m_mutex);
    m_step = std::move(step);
}

std::string Progress::step() const
{
    std::lock_guard const lock(m_mutex);
    return m_step;
}

void Progress::checkpoint() const
{
    if (cancelled()) { throw Cancelled{}; }
}

}  // namespace atlas::base
