#include "query/carry_over.hpp"

#include "query/choices.hpp"
#include "query/levels.hpp"

#include <algorithm>

namespace atlas::query {
namespace {

template <class List, class Value>
bool holds(List const& list, Value const& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

Selection carried_over(Selection const& selection, model::Atlas const& to)
{
    auto const* area = std::get_if<SelectedArea>(&selection);
    auto const* project = std::get_if<SelectedProject>(&selection);
    bool const there = (area != nullptr && to.area(area->adcode) != nullptr) ||
                       (project != nullptr && to.project(project->project_id) != nullptr);
    return there ? selection : Selection{};
}

bool has_plan(model::Atlas const& atlas, ViewState const& view)
{
    switch (view.theme) {
    case Theme::type:
        return holds(atlas.settings.type_precedence, view.plan);
    case Theme::groups:
        return holds(group_plans(atlas), view.plan);
    case Theme::attainment:
    case Theme::indicator:
        break;
    }
    return holds(choices_of(atlas, view).plans, view.plan);
}

}  // namespace

ViewState carried_over(model::Atlas const& from, ViewState const& view, model::Atlas const& to)
{
    ViewState out = view;
    out.camera.reset();
    if (to.area(out.drilled_area) == nullptr) { out.drilled_area.clear(); }
    if (!holds(levels_of(to), out.level)) { out.level = model::AreaLevel::county; }
    out = at_level(to, out, out.level);
    if (to.indicator(out.indicator) == nullptr) { out.indicator.clear(); }
    if (to.area(out.filters.county) == nullptr) { out.filters.county.clear(); }
    out.selection = carried_over(view.selection, to);
    out.compared_area.clear();
    bool const has_scene = std::any_of(to.scenes.begin(), to.scenes.end(),
                                       [&](model::BriefingScene const& scene) { return scene.id == out.scene; });
    if (!has_scene) { out.scene.clear(); }
    auto const years = choices_of(to, out).years;
    auto const same_year = [&](YearMark const& mark) { return mark.year == out.year; };
    if (std::none_of(years.begin(), years.end(), same_year)) { out.year = 0; }
    if (!has_plan(to, out)) { out.plan.clear(); }
    if (indicator_of(from, view) != indicator_of(to, out)) {
        out.indicator_style.custom_breaks.clear();
        if (out.indicator_style.method == Method::custom) { out.indicator_style = {}; }
    }
    return out;
}

}  // namespace atlas::query
