#include "query/filter.hpp"

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "rules/area_rows.hpp"
#include "rules/levels.hpp"
#include "rules/stages.hpp"

#include <algorithm>

namespace atlas::query {
namespace {

/// Each filter's answer for one project.
struct Answers {
    std::size_t category = 0;
    std::size_t stage = 0;
    bool category_passes = false;
    bool stage_passes = false;
    bool others_pass = false;  ///< county, text and the area drilled into
};

Answers answers(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view,
                model::Project const& project)
{
    Filters const& filters = view.filters;
    Answers result;
    result.category = static_cast<std::size_t>(project.category);
    result.stage = static_cast<std::size_t>(rules::stage_at(atlas, project.project_id, year_of(atlas, view)).stage);
    result.category_passes = filters.categories.test(result.category);
    result.stage_passes = filters.stages.test(result.stage);
    bool const in_county = filters.county.empty() || rules::is_named_with(atlas, project, filters.county);
    bool const inside = view.drilled_area.empty() ||
                        std::any_of(project.adcodes.begin(), project.adcodes.end(), [&](std::string const& code) {
                            return rules::lies_in(atlas, code, view.drilled_area);
                        });
    result.others_pass = in_county && inside && index.matches_project(project.project_id, filters.text);
    return result;
}

}  // namespace

bool passes(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view, model::Project const& project)
{
    Answers const a = answers(atlas, index, view, project);
    return a.category_passes && a.stage_passes && a.others_pass;
}

std::vector<model::ProjectId> shown_projects(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view)
{
    std::vector<model::ProjectId> shown;
    for (auto const& [id, project] : atlas.projects.entries()) {
        if (passes(atlas, index, view, project)) { shown.push_back(id); }
    }
    return shown;
}

ProjectCounts count_projects(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view)
{
    ProjectCounts counts;
    counts.total = static_cast<int>(atlas.projects.size());
    for (model::Project const& project : atlas.projects) {
        Answers const a = answers(atlas, index, view, project);
        if (!a.others_pass) { continue; }
        if (a.stage_passes) { ++counts.by_category[a.category]; }
        if (a.category_passes) { ++counts.by_stage[a.stage]; }
        if (a.stage_passes && a.category_passes) { ++counts.shown; }
    }
    return counts;
}

}  // namespace atlas::query
