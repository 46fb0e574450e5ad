// Which projects pass the filters, their stages, and the live counts beside each switch.
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
    bool operator==(ProjectCounts const&) const = default;
};

/// All projects of an atlas under the year, filters and area drilled into of a view.
struct FilteredProjects {
    std::vector<model::ProjectId> shown;  ///< those passing all filters, in atlas order
    std::vector<model::Stage> stages;     ///< of every project at the view's year, by the number of its row
    ProjectCounts counts;
    std::array<int, model::count_of<model::Category>> shown_by_category{};
    std::array<int, model::count_of<model::Stage>> shown_by_stage{};
    std::array<int, model::count_of<model::Category>> all_by_category{};  ///< of the atlas, whatever the filters
    int in_area = 0;  ///< in the area drilled into (all where there is none), whatever the filters

    [[nodiscard]] bool shows(model::ProjectId project) const;  ///< O(log n)
    [[nodiscard]] model::Stage stage_of(model::ProjectId project) const { return stages[project.number]; }
    bool operator==(FilteredProjects const&) const = default;
};

/// A project is shown that passes category, stage (at the view's year), county and text, and lies in the area drilled
/// into (the view's `drilled_area`); one named only with an area above that does not. Pure; `index` is of the same
/// atlas.
FilteredProjects filter_projects(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view);

}  // namespace atlas::query
