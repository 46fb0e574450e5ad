#include "app/window/table_keeper.hpp"

#include "app/window/window_table.hpp"
#include "model/atlas.hpp"
#include "query/filter.hpp"
#include "query/view_state.hpp"
#include "ui/table/table_scope.hpp"

#include <fmt/format.h>

#include <utility>

namespace atlas::app {

namespace {

/// Only what decides which projects pass.
query::ViewState filter_key(model::Atlas const& atlas, query::ViewState const& view)
{
    query::ViewState key;
    key.filters = view.filters;
    key.drilled_area = view.drilled_area;
    key.year = query::year_of(atlas, view);
    return key;
}

}  // namespace

void TableKeeper::refresh(scene::Snapshot const& snapshot, ui::TableState const& state, query::ViewState const& view)
{
    if (m_atlas != snapshot.atlas) {
        m_atlas = snapshot.atlas;
        m_data.reset();
    }
    if (!state.open) { return; }
    auto const* const pick = state.pick() ? &*state.pick() : nullptr;
    model::Atlas const& atlas = *snapshot.atlas;
    std::string key = fmt::format("{} {}", table_key(atlas, state.kind, view), pick == nullptr ? 0 : pick->number);
    if (!m_data || m_key != key) {
        m_data = make_window_table(atlas, state.kind, view, pick);
        m_data->revision = ++m_revision;
        m_key = std::move(key);
        m_filter.reset();
    }
    refresh_filter(snapshot, state, view);
}

void TableKeeper::refresh_filter(scene::Snapshot const& snapshot, ui::TableState const& state,
                                 query::ViewState const& view)
{
    model::Atlas const& atlas = *snapshot.atlas;
    bool const follows =
        state.kind == ui::TableKind::projects && !state.pick() && !state.all_projects && ui::narrows(view);
    std::optional<query::ViewState> key;
    if (follows) { key = filter_key(atlas, view); }
    if (key == m_filter && follows == m_data->admitted.has_value()) { return; }
    m_filter = std::move(key);
    m_data->admitted.reset();
    m_data->revision = ++m_revision;
    if (!follows) { return; }
    m_data->admitted.emplace();
    for (ui::TableRow const& row : m_data->rows) {
        auto const* const project = atlas.project(row.project_id);
        m_data->admitted->push_back(project != nullptr && query::passes(atlas, *snapshot.search, view, *project));
    }
}

}  // namespace atlas::app
