// What panels ask the app to do.
#pragma once

#include "briefing/check/export_check.hpp"
#include "geo/types.hpp"
#include "query/view_state.hpp"
#include "tables/table_data.hpp"
#include "ui/state/atlas_state.hpp"
#include "ui/state/briefing_state.hpp"

#include <cstddef>
#include <optional>

namespace atlas::ui {

/// What a panel asks the app to do.
struct Requests {
    bool home = false;
    bool open_export = false;
    bool export_start = false;  ///< write what the dialog wishes
    bool export_cancel = false;
    std::optional<briefing::Place> go_to;  ///< of a finding
    std::optional<tables::TableFile> export_table;
    std::optional<query::Selection> zoom_to;
    std::optional<geo::Point> zoom_to_lonlat;
    std::optional<std::size_t> show_on;  ///< the screen that shows the slides, as was asked
    BriefingRequests briefing;
    AtlasRequests atlases;
};

}  // namespace atlas::ui
