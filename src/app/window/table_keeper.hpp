// The rows of the table's open tab, made anew only when what they depend on has changed.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "tables/table_data.hpp"
#include "ui/state/table_state.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace atlas::app {

class TableKeeper {
public:
    /// Brings the rows up to the state, and the projects among them up to the map's filters.
    void refresh(resolve::Resolved const& resolved, ui::TableState const& state, query::ViewState const& view);
    /// Empty until a tab was open once.
    [[nodiscard]] std::optional<tables::TableData> const& data() const { return m_data; }

private:
    void refresh_filter(resolve::Resolved const& resolved, ui::TableState const& state, query::ViewState const& view);

    std::optional<tables::TableData> m_data;
    model::AtlasPtr m_atlas;                                  ///< whose rows they are
    std::string m_key;                                        ///< what the rows were made for
    std::shared_ptr<query::FilteredProjects const> m_filter;  ///< decides the rows admitted; null = none is left out
    std::uint64_t m_revision = 0;
};

}  // namespace atlas::app
