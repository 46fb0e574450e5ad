// What is being looked at: the one value that panels edit, a briefing scene stores and `render` takes as options.
#pragma once

#include "base/language.hpp"
#include "geo/types.hpp"
#include "model/atlas.hpp"
#include "model/map_words.hpp"

#include <bitset>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace atlas::query {

using model::Method;
using model::Metric;
using model::Theme;

/// How the values of an indicator are cut into classes and coloured.
struct IndicatorStyle {
    Method method = Method::equal_interval;
    int classes = 5;                    ///< 3 … 7; custom breaks make one more than there are breaks
    std::string palette;                ///< name of a ramp in style/palette.hpp; empty = blue
    std::vector<double> custom_breaks;  ///< for Method::custom, in the indicator's unit
    bool fixed_across_years = true;     ///< breaks from the figures of all years, so that they stay when years play
    bool readable = true;               ///< breaks rounded as far as no value changes its class
    bool operator==(IndicatorStyle const&) const = default;
};

/// Where the map frame looks. Centre in metres of the display projection.
struct Camera {
    geo::Point centre;
    double metres_per_px = 500;  ///< at scale 1
    bool operator==(Camera const&) const = default;
};

struct SelectedArea {
    std::string adcode;
    bool operator==(SelectedArea const&) const = default;
};
struct SelectedProject {
    std::string project_id;
    bool operator==(SelectedProject const&) const = default;
};
using Selection = std::variant<std::monostate, SelectedArea, SelectedProject>;

/// What is shown of the projects. A set bit shows the category or stage.
struct Filters {
    std::bitset<model::count_of<model::Category>> categories = ~std::bitset<model::count_of<model::Category>>{};
    std::bitset<model::count_of<model::Stage>> stages = ~std::bitset<model::count_of<model::Stage>>{};
    std::string county;  ///< adcode; empty = all
    std::string text;    ///< part of a name or pinyin initials; empty = all
    bool operator==(Filters const&) const = default;
};

struct ViewState {
    Theme theme = Theme::type;
    Metric metric = Metric::attainment;
    std::string indicator;  ///< empty = the atlas's default
    IndicatorStyle indicator_style;
    std::string plan;  ///< statement source for types and targets; empty = the atlas's precedence
    int year = 0;      ///< 0 = the atlas's default
    model::AreaLevel level = model::AreaLevel::county;  ///< what the map is divided into
    std::string drilled_area;                           ///< adcode of the area drilled into; empty = the whole atlas
    Filters filters;
    Selection selection;
    std::string compared_area;     ///< adcode of the area that the selected one is compared with; empty = none
    std::optional<Camera> camera;  ///< empty = home view fitted to the frame
    base::Language language = base::Language::zh;
    bool show_projects = true;
    bool show_labels = true;
    bool bare = false;  ///< no legend, scale bar or other furniture
    std::string scene;  ///< id of the briefing scene shown, if any
    bool operator==(ViewState const&) const = default;
};

/// The year looked at, with the atlas's default filled in.
int year_of(model::Atlas const& atlas, ViewState const& view);
/// The indicator looked at, with the atlas's default filled in; for targets, where no area shown has one of the default
/// indicator, the first in file order that some shown area has a target of.
std::string indicator_of(model::Atlas const& atlas, ViewState const& view);

/// A briefing scene as a view: what the scene leaves open falls back to the atlas's defaults; language and switches
/// stay those of `base`. Six digits select a county, a region's code a region where the map is divided into regions,
/// other words a project; a former code selects the area that has it. The camera is left open: `km` cameras need the
/// frame width in pixels, so the caller fits it.
ViewState view_of(model::Atlas const& atlas, model::BriefingScene const& scene, ViewState const& base);

/// The same for the right-hand map of the layout two_maps.
ViewState second_view_of(model::Atlas const& atlas, model::BriefingScene const& scene, ViewState const& base);

}  // namespace atlas::query
