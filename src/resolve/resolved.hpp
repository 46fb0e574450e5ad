// The answer to a view: what it shows of an atlas, asked once and handed to the map, the panels, the table and the
// briefing.
//
// A layer of its own, above style and below scene: the answer holds style's classes beside the projects and choices of
// query, and everything that draws or lists reads it instead of asking again.
#pragma once

#include "model/atlas.hpp"
#include "query/choices.hpp"
#include "query/filter.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "rules/attainment.hpp"
#include "style/theme.hpp"

#include <memory>
#include <string>
#include <vector>

namespace atlas::resolve {

/// What an atlas offers whatever the view.
struct Offer {
    std::vector<model::AreaLevel> levels;  ///< with areas, highest first; the county is always there
    std::vector<std::string> group_plans;  ///< that name groups, in the order of groups.csv
    bool operator==(Offer const&) const = default;
};

/// A value; copies share the parts, and so do the answers of one ResolvedCache: as long as one holds a part, the same
/// address means the same part. Camera, selection and switches of the view are no part of the question.
struct Resolved {
    model::AtlasPtr atlas;  ///< kept, since the parts point into it
    int year = 0;           ///< looked at, the atlas's default filled in
    std::string indicator;  ///< likewise
    model::AreaLevel level = model::AreaLevel::county;
    std::string drilled_area;

    using Areas = std::vector<model::AreaId>;
    std::shared_ptr<Offer const> offer;
    std::shared_ptr<Areas const> areas;                    ///< shown, in file order
    std::shared_ptr<style::Classification const> classes;  ///< of the areas shown, with the entries of the legend
    std::shared_ptr<query::Choices const> choices;
    std::shared_ptr<query::FilteredProjects const> projects;  ///< whether or not the view shows projects at all
    /// How the indicator stands in each area shown, by the plans that the theme looks at; one an area, in their order.
    std::shared_ptr<std::vector<rules::Attainment> const> standings;
};

/// Pure: the same atlas and view give the same answer. `search` is of the same atlas.
Resolved resolve(model::AtlasPtr atlas, query::SearchIndex const& search, query::ViewState const& view);

}  // namespace atlas::resolve
