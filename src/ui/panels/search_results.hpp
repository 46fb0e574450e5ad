// The list below the search field.
#pragma once

#include "query/search.hpp"
#include "ui/kit/context.hpp"

#include <vector>

namespace atlas::ui {

/// The list below the search field; drawn after the other panels.
void draw_search_results(Context& ctx);
/// The search results for the present text, best first.
std::vector<query::Hit> search_hits(Context const& ctx);
/// Selects what was found and asks to zoom there.
void take_hit(Context& ctx, query::Hit const& hit);

}  // namespace atlas::ui
