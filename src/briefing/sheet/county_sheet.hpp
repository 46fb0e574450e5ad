// One county on one page of paper: types, map, headline with its chart, targets, figures, industries, groups, projects,
// remarks and documents.
#pragma once

#include "briefing/page/compose.hpp"
#include "query/view_state.hpp"
#include "text/fonts.hpp"

#include <string>
#include <vector>

namespace atlas::briefing {

struct SheetSetup {
    PageSize page = a4_portrait_page;  ///< portrait or landscape
    query::ViewState view;  ///< theme, metric, indicator, plan, year, filters and language; its camera, selection
                            ///< and area drilled into give way to the county
};

/// The sheet of one county: one page. Words are as large as the page holds, no smaller than 7.5 pt on its paper
/// (sheet_floor); where even that is too large, documents are named by their title alone and stages by their year, then
/// the projects' amounts are left out, then their stages; only what finds no room then goes on on further pages, which
/// are marked `continued`. Everything said carries the number of its document, listed at the end. Pure; `fonts`
/// measures and shapes. Throws std::invalid_argument where the atlas has no such county or it has no outline.
std::vector<Slide> county_sheet(MapContext const& deck, std::string const& adcode, SheetSetup const& setup,
                                text::Fonts& fonts);

/// How many pages that is, found without drawing the maps. Throws likewise.
std::size_t count_sheet_pages(MapContext const& deck, std::string const& adcode, SheetSetup const& setup,
                              text::Fonts& fonts);

}  // namespace atlas::briefing
