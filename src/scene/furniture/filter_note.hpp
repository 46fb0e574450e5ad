// What a picture says of the filters that leave out some of its projects.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <string>

namespace atlas::scene {

/// "仅示：甘州区、名称含“水库”", "Only: Ganzhou, names with “…”"; empty where no filter leaves any out, or all of them.
/// `kinds`: also that categories or stages are left out, which a page of a briefing is about and says itself.
std::string filter_words(model::Atlas const& atlas, query::ViewState const& view, bool kinds);

}  // namespace atlas::scene
