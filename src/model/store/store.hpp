// An atlas that lives: changed in steps, each of which can be undone.
#pragma once

#include "base/result.hpp"
#include "model/atlas.hpp"
#include "model/store/change.hpp"
#include "model/store/history.hpp"

#include <string>

namespace atlas::model {

/// One thread's. Every state is an atlas of its own that others may keep and read as long as they like.
class Store {
public:
    explicit Store(AtlasPtr atlas) : m_atlas(std::move(atlas)) {}

    [[nodiscard]] AtlasPtr const& atlas() const { return m_atlas; }
    [[nodiscard]] History const& history() const { return m_history; }

    /// Makes the changes, all or none, and returns the new atlas. Refused where a row is not as `before` says it is, or
    /// the rows of a change are not of its table; the finding names the row by its natural key.
    base::Result<AtlasPtr> apply(ChangeSet changes);
    /// Takes back the last step, or makes again the one undone last; nullptr where there is none. `who`, `when` and
    /// `why` are of the undoing, for the audit.
    AtlasPtr undo(std::string who, std::string when, std::string why);
    AtlasPtr redo(std::string who, std::string when, std::string why);

private:
    /// Makes changes of which it is known that the rows are as they say.
    void make_known(std::vector<Change> const& changes);
    AtlasPtr m_atlas;
    History m_history;
};

}  // namespace atlas::model
