// What a picture says of the filters that leave out some of its projects.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <string>

namespace atlas::scene {

/// "仅示：甘州区、名称含“水库”", "Only: Ganzhou, names with “…”"; empty where no filter leaves any out.
std::string filter_words(model::Atlas const& atlas, query::ViewState const& view);

}  // namespace atlas::scene
