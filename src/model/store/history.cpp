#include "model/store/history.hpp"

#include <utility>

namespace atlas::model {

void History::did(Step step)
{
    m_undone.clear();
    m_audit.push_back(step);
    m_done.push_back(std::move(step));
}

void History::undid(Step as)
{
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    m_audit.push_back(std::move(as));
}

void History::redid(Step as)
{
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    m_audit.push_back(std::move(as));
}

}  // namespace atlas::model
