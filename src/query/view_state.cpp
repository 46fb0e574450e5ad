#include "query/view_state.hpp"

#include "base/replace_if_given.hpp"
#include "model/area_code.hpp"
#include "model/atlas.hpp"
#include "rules/levels.hpp"

#include <algorithm>
#include <type_traits>

namespace atlas::query {
namespace {

Selection selection_of(model::Atlas const& atlas, std::string const& word, model::AreaLevel level)
{
    if (word.empty()) { return {}; }
    bool const region = word.starts_with("region-");
    if (model::is_national_code(word) || (region && level == model::AreaLevel::region)) {
        return SelectedArea{std::string(atlas.present_code(word))};
    }
    if (region || word.starts_with("park-")) { return {}; }  // areas without an outline of their own
    return SelectedProject{word};
}

/// The values named by words; all of them when no word is given. Unknown words are reported by `check`, not here.
template <class E>
std::bitset<model::count_of<E>> set_of(std::vector<std::string> const& words)
{
    std::bitset<model::count_of<E>> set;
    if (words.empty()) { return set.set(); }
    for (std::string const& word : words) {
        if (auto const value = model::parse<E>(word)) { set.set(static_cast<std::size_t>(*value)); }
    }
    return set;
}

IndicatorStyle style_of(model::BriefingScene const& scene)
{
    IndicatorStyle style;
    style.method = words::parse<Method>(scene.method).value_or(style.method);
    if (scene.classes != 0) { style.classes = scene.classes; }
    style.palette = scene.palette;
    style.custom_breaks = scene.breaks;
    return style;
}

std::size_t areas_with_target(model::Atlas const& atlas, std::vector<model::AreaId> const& areas,
                              std::string_view indicator)
{
    return static_cast<std::size_t>(std::count_if(areas.begin(), areas.end(), [&](model::AreaId area) {
        return !atlas.targets_of(atlas[area].adcode, indicator).empty();
    }));
}

}  // namespace

int year_of(model::Atlas const& atlas, ViewState const& view)
{
    return view.year != 0 ? view.year : atlas.settings.year;
}

std::string indicator_of(model::Atlas const& atlas, ViewState const& view)
{
    if (!view.indicator.empty()) { return view.indicator; }
    std::string const& usual = atlas.settings.default_indicator;
    if (view.theme != Theme::attainment) { return usual; }
    // A map of targets must not be empty for want of a choice, as where only counties have targets for GDP.
    auto const areas = rules::shown_areas(atlas, view.level, view.drilled_area);
    std::string best = usual;
    std::size_t most = areas_with_target(atlas, areas, usual);
    for (auto it = atlas.indicators.begin(); most == 0 && it != atlas.indicators.end(); ++it) {
        most = areas_with_target(atlas, areas, it->indicator_id);
        if (most > 0) { best = it->indicator_id; }
    }
    return best;
}

ViewState view_of(model::Atlas const& atlas, model::BriefingScene const& scene, ViewState const& base)
{
    ViewState view = base;
    view.theme = words::parse<Theme>(scene.theme).value_or(Theme::type);
    view.metric = words::parse<Metric>(scene.metric).value_or(Metric::attainment);
    view.indicator_style = style_of(scene);
    view.level = model::parse<model::AreaLevel>(scene.level).value_or(model::AreaLevel::county);
    view.drilled_area = atlas.present_code(scene.inside);
    view.show_labels = scene.labels;
    view.indicator = scene.indicator;
    view.plan = scene.plan;
    view.year = scene.year;
    view.filters = {};
    view.filters.categories = set_of<model::Category>(scene.categories);
    view.filters.stages = set_of<model::Stage>(scene.stages);
    view.filters.county = atlas.present_code(scene.county);
    view.filters.text = scene.names_with;
    view.selection = selection_of(atlas, scene.selection, view.level);
    view.camera.reset();
    view.scene = scene.id;
    return view;
}

ViewState second_view_of(model::Atlas const& atlas, model::BriefingScene const& scene, ViewState const& base)
{
    model::BriefingScene right = scene;
    model::SecondMap const second = scene.second.value_or(model::SecondMap{});
    base::replace_if_given(right.theme, second.theme);
    base::replace_if_given(right.metric, second.metric);
    base::replace_if_given(right.indicator, second.indicator);
    base::replace_if_given(right.year, second.year);
    base::replace_if_given(right.plan, second.plan);
    return view_of(atlas, right, base);
}

}  // namespace atlas::query
