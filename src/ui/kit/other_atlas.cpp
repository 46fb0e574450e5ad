#include "ui/kit/other_atlas.hpp"

#include <utility>

namespace atlas::ui {

void carry_over(UiState& state, model::Atlas const& to)
{
    state.search_row = 0;
    state.list_open = false;
    state.list_projects.clear();
    state.sources.reset();
    state.hover_adcode.clear();
    state.hover_project.clear();
    state.hover_project_next.clear();
    state.hover_county_next.clear();
    state.hover_many = 0;
    state.nearby = {};
    if (to.indicator(state.card_indicator) == nullptr) { state.card_indicator.clear(); }
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
    state.drawn_sources.clear();
}

}  // namespace atlas::ui
