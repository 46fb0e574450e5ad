#include "app/commands/scene_page.hpp"

#include "app/commands/command_brief.hpp"
#include "base/replace_if_given.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace atlas::app {

namespace {

template <class E>
std::vector<std::string> words_of(std::bitset<model::count_of<E>> const& set)
{
    std::vector<std::string> words;
    for (auto const& word : model::Words<E>::list) {
        if (set.test(static_cast<std::size_t>(word.value))) { words.emplace_back(word.id); }
    }
    return words.empty() ? std::vector<std::string>{"none"} : words;
}

/// The scene with what was typed instead.
model::BriefingScene changed(model::BriefingScene scene, ViewOptions const& options, query::ViewState const& view)
{
    base::replace_if_given(scene.theme, options.theme);
    base::replace_if_given(scene.metric, options.metric);
    base::replace_if_given(scene.indicator, options.indicator);
    base::replace_if_given(scene.plan, options.plan);
    base::replace_if_given(scene.year, options.year);
    base::replace_if_given(scene.level, options.level);
    base::replace_if_given(scene.inside, options.inside);
    base::replace_if_given(scene.selection, options.select);
    base::replace_if_given(scene.method, options.method);
    base::replace_if_given(scene.classes, options.classes);
    base::replace_if_given(scene.palette, options.palette);
    if (!options.breaks.empty()) {
        scene.breaks = view.indicator_style.custom_breaks;
        scene.method = "custom";
    }
    if (!options.categories.empty()) { scene.categories = words_of<model::Category>(view.filters.categories); }
    if (!options.stages.empty()) { scene.stages = words_of<model::Stage>(view.filters.stages); }
    base::replace_if_given(scene.county, options.county);
    base::replace_if_given(scene.names_with, options.names_with);
    if (options.no_projects) { scene.categories = {"none"}; }
    if (options.no_labels) { scene.labels = false; }
    return scene;
}

}  // namespace

ScenePages scene_pages(model::AtlasPtr const& atlas, ViewOptions const& options, query::ViewState const& view,
                       text::Fonts& fonts)
{
    if (options.exact_breaks || options.breaks_of_year) {
        throw UsageError("--exact-breaks, --breaks-of-year: do not go with --scene");
    }
    model::BriefingScene const as_read = chosen_scenes(*atlas, {options.scene}, view.language).front();
    model::BriefingScene const scene = changed(as_read, options, view);
    auto const before =
        std::distance(atlas->scenes.begin(), std::find(atlas->scenes.begin(), atlas->scenes.end(), as_read));
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    resolve::ResolvedCache answers;
    briefing::MapContext const deck{geometry, search, answers};
    briefing::PngForm const form = png_form(options.size);
    briefing::PageSetup const setup{form.page, view.language, static_cast<int>(before) + 1,
                                    static_cast<int>(atlas->scenes.size())};
    ScenePages out;
    out.scale = form.scale * options.scale;
    try {
        out.pages = briefing::compose(deck, scene, setup, fonts);
        if (!options.bbox.empty() || !options.zoom_to.empty()) {
            briefing::Picture const* map = briefing::map_of(out.pages.front());
            if (map == nullptr) { throw UsageError("--bbox, --zoom-to: this scene has no map"); }
            query::ViewState aimed = view;
            aim(aimed, options, geometry, map->frame);
            out.pages = briefing::compose(deck, scene, setup, fonts, aimed.camera);
        }
    } catch (std::invalid_argument const& error) {
        throw UsageError(fmt::format("--scene: {}", error.what()));
    }
    return out;
}

}  // namespace atlas::app
