#include "app/window/table_keeper.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "tables/window_table.hpp"
#include "ui/table/table_scope.hpp"

#include <fmt/format.h>

#include <string_view>
#include <unordered_set>
#include <utility>

namespace atlas::app {

void TableKeeper::refresh(resolve::Resolved const& resolved, ui::TableState const& state, query::ViewState const& view)
{
    if (m_atlas != resolved.atlas) {
        m_atlas = resolved.atlas;
        m_data.reset();
    }
    if (!state.open) { return; }
    model::Atlas const& atlas = *resolved.atlas;
    auto const* const pick = state.pick() ? &*state.pick() : nullptr;
    std::string key =
        fmt::format("{} {}", tables::table_key(atlas, state.kind, view), pick == nullptr ? 0 : pick->number);
    if (!m_data || m_key != key) {
        m_data = tables::make_window_table(atlas, state.kind, view, pick);
        m_data->revision = ++m_revision;
        m_key = std::move(key);
        m_filter.reset();
    }
    refresh_filter(resolved, state, view);
}

void TableKeeper::refresh_filter(resolve::Resolved const& resolved, ui::TableState const& state,
                                 query::ViewState const& view)
{
    bool const follows =
        state.kind == tables::TableKind::projects && !state.pick() && !state.all_projects && ui::narrows(view);
    auto const filter = follows ? resolved.projects : nullptr;
    if (filter == m_filter && follows == m_data->admitted.has_value()) { return; }
    m_filter = filter;
    m_data->admitted.reset();
    m_data->revision = ++m_revision;
    if (!follows) { return; }
    std::unordered_set<std::string_view> shown;
    for (model::Project const& project : resolved.atlas->rows(filter->shown)) { shown.insert(project.project_id); }
    m_data->admitted.emplace();
    for (tables::TableRow const& row : m_data->rows) { m_data->admitted->push_back(shown.contains(row.project_id)); }
}

}  // namespace atlas::app
