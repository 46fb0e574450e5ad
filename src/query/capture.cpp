#include "query/capture.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::query {
namespace {

/// The names of the set bits; no word for all of them, "none" for no bit at all.
template <class E>
std::vector<std::string> words_of(std::bitset<model::count_of<E>> const& set)
{
    if (set.all()) { return {}; }
    std::vector<std::string> words;
    for (auto const& word : model::Words<E>::list) {
        if (set.test(static_cast<std::size_t>(word.value))) { words.emplace_back(word.id); }
    }
    if (words.empty()) { words.emplace_back("none"); }
    return words;
}

std::string selected(Selection const& selection)
{
    if (auto const* county = std::get_if<SelectedArea>(&selection)) { return county->adcode; }
    if (auto const* project = std::get_if<SelectedProject>(&selection)) { return project->project_id; }
    return {};
}

double rounded(double value, double step) { return std::round(value / step) * step; }

}  // namespace

model::BriefingScene scene_of(ViewState const& view, std::optional<model::SceneCamera> camera, std::string layout,
                              std::string id)
{
    ViewState const plain;
    model::BriefingScene scene;
    scene.id = std::move(id);
    scene.layout = std::move(layout);
    scene.camera = camera;
    scene.theme = words::word(view.theme).id;
    if (view.metric != plain.metric) { scene.metric = words::word(view.metric).id; }
    scene.indicator = view.indicator;
    scene.year = view.year;
    scene.plan = view.plan;
    if (view.level != plain.level) { scene.level = model::word(view.level).id; }
    scene.inside = view.drilled_area;
    IndicatorStyle const& style = view.indicator_style;
    if (style.method != plain.indicator_style.method) { scene.method = words::word(style.method).id; }
    if (style.classes != plain.indicator_style.classes) { scene.classes = style.classes; }
    scene.palette = style.palette;
    scene.breaks = style.custom_breaks;
    scene.categories = words_of<model::Category>(view.filters.categories);
    scene.stages = words_of<model::Stage>(view.filters.stages);
    scene.county = view.filters.county;
    scene.names_with = view.filters.text;
    scene.labels = view.show_labels;
    scene.selection = selected(view.selection);
    return scene;
}

model::SceneCamera scene_camera(Camera const& camera, geo::Point centre, double free_width)
{
    constexpr double metre = 1e-5;  // degrees, about
    double const km = camera.metres_per_px * free_width / 1000;
    double const step = std::pow(10, std::floor(std::log10(std::max(km, 1e-3))) - 5);
    // Dividing and not multiplying by a whole number keeps the shortest decimals.
    auto const degrees = [](double value) { return std::round(value / metre) / std::round(1 / metre); };
    double const width = step < 1 ? std::round(km / step) / std::round(1 / step) : rounded(km, step);
    return {degrees(centre.x), degrees(centre.y), std::clamp(width, 0.1, 20'000.0)};
}

}  // namespace atlas::query
