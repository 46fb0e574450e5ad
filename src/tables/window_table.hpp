// The rows of the table below the map, in the words and the language of the window.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "tables/table_data.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atlas::tables {

/// The table of one tab at the view's year, level and language. Its revision is left at 0. With a pick only its rows,
/// in its order, and its figures behind the first column; rows it does not know are left out.
TableData make_window_table(model::Atlas const& atlas, TableKind kind, query::ViewState const& view,
                            TablePick const* pick = nullptr);

/// Areas of the view's level × development types and indicators: the newest whole-year figure up to the view's year
/// with its period and quality. An area above counties without a figure of its own has the total or mean of its
/// counties where that is complete. Shown from the start are the indicators that most areas have figures of.
TableData make_county_table(model::Atlas const& atlas, query::ViewState const& view);
/// The same of these areas, whatever the view's level.
TableData make_county_table(model::Atlas const& atlas, query::ViewState const& view,
                            std::vector<model::AreaId> const& areas);

/// What of the view the rows of a tab depend on; equal keys give equal tables.
std::string table_key(model::Atlas const& atlas, TableKind kind, query::ViewState const& view);

/// The code when a click on a row may select it: a county or an area with an outline; else empty.
std::string selectable_area(model::Atlas const& atlas, std::string const& adcode);

}  // namespace atlas::tables
