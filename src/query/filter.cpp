// One pass over the projects. What is the same for all of them is found before it: the folded text, and for each code
// of an area, once, whether it lies in the area drilled into.
#include "query/filter.hpp"

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "rules/area_rows.hpp"
#include "rules/levels.hpp"
#include "rules/stages.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace atlas::query {
namespace {

/// Whether codes are of areas inside the one drilled into.
class Inside {
public:
    Inside(model::Atlas const& atlas, std::string const& drilled_area) : m_atlas(atlas), m_area(drilled_area) {}

    bool holds(model::Project const& project)
    {
        return m_area.empty() || std::any_of(project.adcodes.begin(), project.adcodes.end(), [&](auto const& code) {
                   auto const [known, added] = m_known.try_emplace(code, false);
                   if (added) { known->second = rules::lies_in(m_atlas, code, m_area); }
                   return known->second;
               });
    }

private:
    model::Atlas const& m_atlas;
    std::string const& m_area;
    std::unordered_map<std::string_view, bool> m_known;
};

bool names(model::Atlas const& atlas, model::Project const& project, std::string const& county)
{
    return county.empty() || rules::is_named_with(atlas, project, county);
}

}  // namespace

bool FilteredProjects::shows(model::ProjectId project) const
{
    return std::binary_search(shown.begin(), shown.end(), project);
}

FilteredProjects filter_projects(model::Atlas const& atlas, SearchIndex const& index, ViewState const& view)
{
    Filters const& filters = view.filters;
    int const year = year_of(atlas, view);
    auto const text = SearchIndex::folded_query(filters.text);
    Inside inside(atlas, view.drilled_area);
    FilteredProjects out;
    out.stages.resize(atlas.projects.slots(), model::Stage::unstated);
    out.counts.total = static_cast<int>(atlas.projects.size());
    for (auto const& [id, project] : atlas.projects.entries()) {
        out.stages[id.number] = rules::stage_at(atlas, project.project_id, year).stage;
        auto const category = static_cast<std::size_t>(project.category);
        auto const stage = static_cast<std::size_t>(out.stage_of(id));
        ++out.all_by_category[category];
        if (!inside.holds(project)) { continue; }
        ++out.in_area;
        if (!names(atlas, project, filters.county) || !index.matches_project(project.project_id, text)) { continue; }
        if (filters.stages.test(stage)) { ++out.counts.by_category[category]; }
        if (filters.categories.test(category)) { ++out.counts.by_stage[stage]; }
        if (!filters.stages.test(stage) || !filters.categories.test(category)) { continue; }
        ++out.counts.shown;
        ++out.shown_by_category[category];
        ++out.shown_by_stage[stage];
        out.shown.push_back(id);
    }
    return out;
}

}  // namespace atlas::query
