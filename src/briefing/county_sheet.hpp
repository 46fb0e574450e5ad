// One county on paper: types, map, targets with their chart, industries, groups, projects, remarks and documents.
#pragma once

#include "briefing/compose.hpp"
#include "view/view_state.hpp"

#include <string>
#include <vector>

namespace atlas::briefing {

struct SheetSetup {
    PageSize page = a4_portrait_page;  ///< standing or lying
    view::ViewState view;              ///< theme, metric, indicator, plan, year, filters and language; its camera, selection
                                       ///< and area drilled into give way to the county
};

/// The pages of one county's sheet; those after the first continue it. Everything said carries the number of its
/// document, listed at the end. Nothing is smaller than 9 pt on A4. Pure; `fonts` measures and shapes. Throws
/// std::invalid_argument where the atlas has no such county or it has no outline.
std::vector<Slide> county_sheet(Deck const& deck, std::string const& adcode, SheetSetup const& setup, text::Fonts& fonts);

}  // namespace atlas::briefing
