// A view taken along to another atlas, or to the same one read again.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

namespace atlas::query {

/// What the view `view` of `from` shows, as far as `to` has it: theme, metric, filters by kind, language and switches
/// stay; year, indicator, plan, level, area drilled into, county filtered by and selection stay where they exist, else
/// they become the atlas's default. Breaks set by hand stay with their indicator. The camera is left open: metres of
/// one projection mean another place in another.
ViewState carried_over(model::Atlas const& from, ViewState const& view, model::Atlas const& to);

}  // namespace atlas::query
