// Which projects pass the filters, and the live counts beside each switch.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <array>
#include <vector>

namespace atlas::query {

/// Folded form of a name for text search: lower-case Latin, pinyin without tones, initials. Made once per atlas.
class SearchIndex;

struct ProjectCounts {
    std::array<int, model::count_of<model::Category>> by_category{};  ///< passing all filters but the category's own
    std::array<int, model::count_of<model::Stage>> by_stage{};        ///< passing all filters but the stage's own
    int shown = 0;                                                    ///< passing all
    int total = 0;
};

/// True for a project that passes category, stage (at the view's year), county and text, and lies in the area drilled
/// into (the view's `inside`); one named only with an area above that does not.
bool passes(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view, model::Project const& project);
/// Projects passing all filters, in atlas order.
std::vector<model::ProjectId> shown_projects(model::Atlas const& atlas, SearchIndex const& index,
                                             ViewState const& view);
ProjectCounts count_projects(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view);

}  // namespace atlas::query
