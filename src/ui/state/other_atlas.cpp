#include "ui/state/other_atlas.hpp"

#include <utility>

namespace atlas::ui {

void carry_over(UiState& state, model::Atlas const& to)
{
    state.search.row = 0;
    state.list.open = false;
    state.list.projects.clear();
    state.sources.popup.reset();
    state.hover = {};
    if (to.indicator(state.card.indicator) == nullptr) { state.card.indicator.clear(); }
    if (to.area(state.compare.pinned) == nullptr) { state.compare = {}; }
    if (to.source(state.documents.source_id) == nullptr) { state.documents.source_id.clear(); }
    state.table.picks = {};
    ExploreState explore;
    explore.measure = std::move(state.explore.measure);
    explore.distance = state.explore.distance;
    explore.from_last = state.explore.from_last;
    state.explore = std::move(explore);
    state.breaks = {};
    state.exporting.findings.reset();
    state.playback.running = false;
    state.map.sources.clear();
}

}  // namespace atlas::ui
