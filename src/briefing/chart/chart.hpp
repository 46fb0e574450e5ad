// Charts of a page: an area's actual figures against its targets, and areas ranked by what a map shows.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

struct ChartSetup {
    double width = 620;   ///< px of the whole chart, its title and key included
    double height = 440;  ///< px
    double text = 22;     ///< px of its smallest words
    base::Language language = base::Language::zh;
};

/// A display list of the asked size with its origin at the upper left, ground transparent.
struct Chart {
    scene::Scene scene;       ///< source_ids are those of every figure and target drawn
    std::string description;  ///< in words, for readers who cannot see it
};

/// Actuals up to `year` by quality, targets of the plan (empty = every plan, the precedence deciding) as diamonds with
/// their comparator, and the path of constant growth from the newest actual to the last target. What is missing is
/// said in words. `indicator_id` must be of the atlas.
Chart target_chart(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year,
                   std::string_view plan, ChartSetup const& setup, text::Fonts& fonts);

/// The areas of the view as bars in the colours of its map: by their figure, largest first (smallest first where the
/// indicator is better lower); those without one follow with the reason. A view that classes without figures (types,
/// groups, schedule) gives a bar a class, as long as its number of areas. Areas without a target and what finds no
/// room are counted in words. The scene is as high as the bars need, at most as asked.
Chart ranking_chart(resolve::Resolved const& resolved, query::ViewState const& view, ChartSetup const& setup,
                    text::Fonts& fonts);

}  // namespace atlas::briefing
