// What has been changed, in two orders: as it can be undone, and as it happened.
#pragma once

#include "model/store/change.hpp"

#include <memory>
#include <vector>

namespace atlas::model {

/// Steps without limit. A change made after undoing drops the steps that could have been redone; the audit keeps them.
class History {
public:
    using Step = std::shared_ptr<ChangeSet const>;

    /// Everything that happened, in order. An undone step stands a second time, reversed; a redone one a third time.
    [[nodiscard]] std::vector<Step> const& audit() const { return m_audit; }
    /// The step that undo would take back, that redo would make again; nullptr where there is none.
    [[nodiscard]] Step to_undo() const { return m_done.empty() ? nullptr : m_done.back(); }
    [[nodiscard]] Step to_redo() const { return m_undone.empty() ? nullptr : m_undone.back(); }

    void did(Step step);
    /// `as` is what happened: the reversed step with who, when and why of the undoing; likewise of the redoing.
    void undid(Step as);
    void redid(Step as);

private:
    std::vector<Step> m_done, m_undone, m_audit;
};

}  // namespace atlas::model
