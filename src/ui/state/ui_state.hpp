// What the interface remembers between frames and no picture depends on.
#pragma once

#include "query/view_state.hpp"
#include "tables/table_data.hpp"
#include "ui/state/atlas_state.hpp"
#include "ui/state/break_edit.hpp"
#include "ui/state/briefing_state.hpp"
#include "ui/state/explore_state.hpp"
#include "ui/state/export_state.hpp"
#include "ui/state/panel_states.hpp"
#include "ui/state/screen_state.hpp"
#include "ui/state/table_state.hpp"
#include "ui/state/text_edit.hpp"

#include <optional>
#include <string>

namespace atlas::ui {

/// A struct for each panel, and what several of them share.
struct UiState {
    SearchState search;
    ListState list;
    SourcesState sources;
    HoverState hover;
    CardState card;
    Compare compare;
    Documents documents;
    TableState table;
    ExploreState explore;
    BreakEdit breaks;
    ExportDialog exporting;
    BriefingState briefing;
    Screens screens;
    AtlasMenu atlases;
    TextAreaState text_area;
    std::optional<Toast> toast;
    Playback playback;
    MapState map;
};

/// The area kept for comparing, once another one is selected; else empty.
std::string compared_with(UiState const& state, query::ViewState const& view);

}  // namespace atlas::ui
